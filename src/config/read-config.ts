import type { Settings } from '../model/config.ts';
import { type CheckedYaml, checkedYaml, type YamlFormat } from '../yaml/checked-yaml.ts';
import { validate } from './generated/validate-config.js';

const FORMAT: YamlFormat<Settings> = {
  asWritten: new Set(),
  isValid: (value): value is Settings => validate(value),
  errorsOf: async () => validate.errors ?? [],
};

/** Reads the text of a settings file. */
export async function readConfig(text: string): Promise<CheckedYaml<Settings>> {
  return await checkedYaml(text, FORMAT);
}

import { type CheckedYaml, readChecked } from '../yaml/read-checked.ts';
import validate from './generated/validate-config.js';

/** Reads the text of a settings file. Where nothing is wrong, its value is a `Settings`. */
export async function readConfig(text: string): Promise<CheckedYaml> {
  return await readChecked(text, validate);
}

import type { ErrorObject } from 'ajv';
import type { FindingDraft } from '../model/finding.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';

/** A schema compiled to a function, which leaves behind what is wrong. */
export interface Validator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** A YAML text held against its schema. It fits when there is nothing in `problems` and `findings`. */
export interface CheckedYaml extends ParsedYaml {
  readonly findings: readonly FindingDraft[];
}

/** Reads a YAML text and holds it against its schema. */
export async function readChecked(text: string, validate: Validator): Promise<CheckedYaml> {
  const yaml = parseYaml(text, { asWritten: new Set() });
  if (yaml.problems.length > 0 || validate(yaml.value)) return { ...yaml, findings: [] };
  const { findingsFromSchema } = await import('./schema-errors.ts');
  return { ...yaml, findings: findingsFromSchema(validate.errors ?? []) };
}

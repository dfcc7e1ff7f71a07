import type { ErrorObject } from 'ajv';
import type { FindingDraft } from '../model/finding.ts';
import { type ParsedYaml, parseYaml, type ReadingOptions } from './parse-yaml.ts';

/** A format of YAML files: how its values are read, and what they are held against. */
export interface YamlFormat<Value> extends ReadingOptions {
  /** What a file stands for that holds nothing, or comments alone; without it such a file is wrong. */
  readonly empty?: Value;
  isValid(value: unknown): value is Value;
  /** Everything that the schema finds wrong; what it takes to say so need only be loaded now. */
  errorsOf(value: unknown): Promise<readonly ErrorObject[]>;
}

/** A YAML text that was held against the schema of its format. */
export interface CheckedYaml<Value> {
  readonly yaml: ParsedYaml;
  /** Null when the YAML or a value in it is wrong. */
  readonly value: Value | null;
  readonly findings: readonly FindingDraft[];
}

/** Reads a YAML text and holds it against the schema of its format. */
export async function checkedYaml<Value>(text: string, format: YamlFormat<Value>): Promise<CheckedYaml<Value>> {
  const yaml = parseYaml(text, format);
  if (yaml.problems.length > 0) return { yaml, value: null, findings: [] };
  if (yaml.value === null && format.empty !== undefined) return { yaml, value: format.empty, findings: [] };
  if (format.isValid(yaml.value)) return { yaml, value: yaml.value, findings: [] };
  const { findingsFromSchema } = await import('./schema-errors.ts');
  return { yaml, value: null, findings: findingsFromSchema(await format.errorsOf(yaml.value)) };
}

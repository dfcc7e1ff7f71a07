import type { FindingDraft, Pointer, PointerPart } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type { Trust } from '../model/trust.ts';
import type { TrustFile } from '../model/trust-file.ts';
import { parseYaml, type Span, type YamlProblem } from '../yaml/parse-yaml.ts';
import { checkReferences } from './check-references.ts';
import isTrust from './generated/is-trust.js';
import { toTrust } from './to-trust.ts';

/** A trust file that was read, or everything that is wrong with it. */
export interface TrustReading {
  /** Null when anything is wrong. */
  readonly trust: Trust | null;
  /** As it is written; null when anything is wrong. */
  readonly value: TrustFile | null;
  readonly yamlProblems: readonly YamlProblem[];
  readonly findings: readonly FindingDraft[];
  spanOf(pointer: Pointer, part?: PointerPart): Span;
}

const AS_WRITTEN: ReadonlySet<string> = new Set(['section', 'version', 'ods_code', 'period']);

/** Reads a trust file's text: YAML, then the schema, then what only the whole file shows. */
export async function readTrust(text: string, framework: Framework): Promise<TrustReading> {
  const yaml = parseYaml(text, { asWritten: AS_WRITTEN });
  const failed = (findings: readonly FindingDraft[]): TrustReading => ({
    trust: null,
    value: null,
    yamlProblems: yaml.problems,
    findings,
    spanOf: yaml.spanOf,
  });
  if (yaml.problems.length > 0) return failed([]);
  if (!isTrust(yaml.value)) return failed(await schemaFindings(yaml.value));
  // The validator has just shown it to be one.
  const file = yaml.value as TrustFile;
  const findings = checkReferences(file, framework);
  if (findings.length > 0) return failed(findings);
  return { trust: toTrust(file), value: file, yamlProblems: [], findings: [], spanOf: yaml.spanOf };
}

/** Everything that the schema finds wrong. What it takes to say so is loaded only now. */
async function schemaFindings(value: unknown): Promise<FindingDraft[]> {
  const { default: validate } = await import('./generated/validate-trust.js');
  const { findingsFromSchema } = await import('../yaml/schema-errors.ts');
  validate(value);
  return findingsFromSchema(validate.errors ?? []);
}

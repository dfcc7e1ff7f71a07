import type { FindingDraft, Pointer, PointerPart } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type { Trust } from '../model/trust.ts';
import type { TrustFile } from '../model/trust-file.ts';
import { checkedYaml, type YamlFormat } from '../yaml/checked-yaml.ts';
import type { Span, YamlProblem } from '../yaml/parse-yaml.ts';
import { checkReferences } from './check-references.ts';
import { validate as isTrust } from './generated/is-trust.js';
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

const FORMAT: YamlFormat<TrustFile> = {
  asWritten: new Set(['section', 'version', 'ods_code', 'period']),
  isValid: (value): value is TrustFile => isTrust(value),
  errorsOf: async (value) => {
    const { validate } = await import('./generated/validate-trust.js');
    validate(value);
    return validate.errors ?? [];
  },
};

/** Reads a trust file's text: YAML, then the schema, then what only the whole file shows. */
export async function readTrust(text: string, framework: Framework): Promise<TrustReading> {
  const { yaml, value: file, findings } = await checkedYaml(text, FORMAT);
  const { problems: yamlProblems, spanOf } = yaml;
  if (file === null) return { trust: null, value: null, yamlProblems, findings, spanOf };
  const wrong = checkReferences(file, framework);
  if (wrong.length > 0) return { trust: null, value: null, yamlProblems, findings: wrong, spanOf };
  return { trust: toTrust(file), value: file, yamlProblems, findings: [], spanOf };
}

import type { FindingDraft, Pointer, PointerPart } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type { RaterFile } from '../model/rater-file.ts';
import { pointerTo } from '../util/pointer.ts';
import { checkedYaml, type YamlFormat } from '../yaml/checked-yaml.ts';
import type { Span, YamlProblem } from '../yaml/parse-yaml.ts';
import { knownElements, unknownId } from '../yaml/unknown-id.ts';
import validate from './generated/validate-rater.js';

/** A rater file that was read, or everything that is wrong with it. */
export interface RaterReading {
  /** Null when anything is wrong. */
  readonly rater: RaterFile | null;
  readonly yamlProblems: readonly YamlProblem[];
  readonly findings: readonly FindingDraft[];
  spanOf(pointer: Pointer, part?: PointerPart): Span;
}

const FORMAT: YamlFormat<RaterFile> = {
  asWritten: new Set(),
  isValid: (value): value is RaterFile => validate(value),
  errorsOf: async () => validate.errors ?? [],
};

/** Reads a rater file's text: YAML, then the schema, then the ids of its elements. */
export async function readRater(text: string, framework: Framework): Promise<RaterReading> {
  const { yaml, value: file, findings } = await checkedYaml(text, FORMAT);
  const { problems: yamlProblems, spanOf } = yaml;
  if (file === null) return { rater: null, yamlProblems, findings, spanOf };
  const known = knownElements(framework);
  const wrong = Object.keys(file.elements ?? {}).flatMap((id) =>
    unknownId(id, known, pointerTo('/elements', id), 'key'),
  );
  return { rater: wrong.length > 0 ? null : file, yamlProblems, findings: wrong, spanOf };
}

import type { ErrorObject } from 'ajv';
import type { FindingDraft, Pointer, PointerPart } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type { RaterDraft } from '../model/rater-draft.ts';
import type { RaterFile } from '../model/rater-file.ts';
import { pointerTo } from '../util/pointer.ts';
import { checkedYaml, type YamlFormat } from '../yaml/checked-yaml.ts';
import type { Span, YamlProblem } from '../yaml/parse-yaml.ts';
import { knownElements, unknownId } from '../yaml/unknown-id.ts';
import { validate } from './generated/validate-rater.js';

/** A rater file that was read, or everything that is wrong with it. */
export interface RaterReading<File = RaterFile> {
  /** Null when anything is wrong. */
  readonly rater: File | null;
  readonly yamlProblems: readonly YamlProblem[];
  readonly findings: readonly FindingDraft[];
  spanOf(pointer: Pointer, part?: PointerPart): Span;
}

const FORMAT: YamlFormat<RaterFile> = {
  asWritten: new Set(),
  isValid: (value): value is RaterFile => validate(value),
  errorsOf: async () => validate.errors ?? [],
};

const DRAFT: YamlFormat<RaterDraft> = {
  asWritten: FORMAT.asWritten,
  isValid: (value): value is RaterDraft => validate(value) || wrongInDraft().length === 0,
  errorsOf: async () => wrongInDraft(),
};

/** Reads a rater file's text: YAML, then the schema, then the ids of its elements. */
export async function readRater(text: string, framework: Framework): Promise<RaterReading> {
  return await readAs(text, framework, FORMAT);
}

/** Reads the text of a rater file that is being filled in. */
export async function readRaterDraft(text: string, framework: Framework): Promise<RaterReading<RaterDraft>> {
  return await readAs(text, framework, DRAFT);
}

/** What the schema has just found wrong, but for what is still to be filled in about the person. */
function wrongInDraft(): ErrorObject[] {
  const isOpen = ({ instancePath, keyword, data, params }: ErrorObject): boolean =>
    (instancePath === '/rater' && (keyword === 'required' || (keyword === 'type' && data === null))) ||
    (instancePath === '' && keyword === 'required' && params['missingProperty'] === 'rater');
  return (validate.errors ?? []).filter((error) => !isOpen(error));
}

async function readAs<File extends RaterDraft>(
  text: string,
  framework: Framework,
  format: YamlFormat<File>,
): Promise<RaterReading<File>> {
  const { yaml, value: file, findings } = await checkedYaml(text, format);
  const { problems: yamlProblems, spanOf } = yaml;
  if (file === null) return { rater: null, yamlProblems, findings, spanOf };
  const known = knownElements(framework);
  const wrong = Object.keys(file.elements ?? {}).flatMap((id) =>
    unknownId(id, known, pointerTo('/elements', id), 'key'),
  );
  return { rater: wrong.length > 0 ? null : file, yamlProblems, findings: wrong, spanOf };
}

import type { DocumentRange } from '../model/document.ts';
import type { DocumentFindingDraft, FindingDraft, Location, Pointer, PointerPart } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type { Finding } from '../model/report.ts';
import type { Span, YamlProblem } from '../yaml/parse-yaml.ts';

/** The trust file as it was read: where pointers become lines. */
export interface SourceFile {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly text: string;
  spanOf(pointer: Pointer, part?: PointerPart): Span;
}

/** The place of a pointer in the file. */
export function locate(source: SourceFile, pointer: Pointer, part?: PointerPart): Location {
  return { file: source.file, ...source.spanOf(pointer, part) };
}

/** The place of a stretch of a document that the file names. */
export function locateInDocument(source: SourceFile, { document, unit, start, end }: DocumentRange): Location {
  return {
    file: documentPath(source.file, document),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(unit === 'line' ? {} : { unit }),
  };
}

/** A finding with its severity, words and place. */
export function toFinding(
  draft: FindingDraft | DocumentFindingDraft,
  source: SourceFile,
  framework: Framework,
): Finding {
  const words = wordsFor(draft.id, framework);
  return {
    id: draft.id,
    severity: words.severity,
    message: draft.message,
    subject: draft.subject ?? null,
    why: words.why,
    fix: draft.fix ?? words.fix,
    waiver: null,
    location: placeOf(draft, source),
  };
}

function placeOf(draft: FindingDraft | DocumentFindingDraft, source: SourceFile): Location {
  if (isInDocument(draft)) return locateInDocument(source, draft.at);
  return locate(source, draft.at, draft.part);
}

function isInDocument(draft: FindingDraft | DocumentFindingDraft): draft is DocumentFindingDraft {
  return typeof draft.at !== 'string';
}

/** A problem of the YAML itself as a finding. */
export function yamlFinding(problem: YamlProblem, file: string, framework: Framework): Finding {
  const { severity, why, fix } = wordsFor(problem.id, framework);
  const location = { file, ...problem.span };
  const words = { message: problem.message, why, fix: problem.fix ?? fix };
  return { id: problem.id, severity, ...words, subject: null, waiver: null, location };
}

/** Findings by file, line, column and id, with exact duplicates left out. */
export function inPlaceOrder(findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted((one, other) => compareTexts(placeKey(one), placeKey(other)));
  return sorted.filter((finding, i) => i === 0 || placeKey(finding) !== placeKey(sorted[i - 1] ?? finding));
}

function placeKey({ location, id, message }: Finding): string {
  const number = (value: number): string => String(value).padStart(9, '0');
  return [location.file, number(location.line), number(location.column), id, message].join('\u0001');
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function wordsFor(id: string, framework: Framework): Pick<Framework['findings'][number], 'severity' | 'why' | 'fix'> {
  const words = framework.findings.find((finding) => finding.id === id);
  if (words !== undefined) return words;
  const rule = framework.wording.rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`Neither findings.yaml nor wording.yaml has words for ${id}.`);
  return { severity: rule.severity, why: rule.why, fix: rule.instead };
}

/** A document's path as it is printed: the trust file's folder, then the path that the trust file gives. */
export function documentPath(trustFile: string, document: string): string {
  const folder = trustFile.slice(0, trustFile.lastIndexOf('/') + 1);
  return normalised(`${folder}${document}`);
}

/** A path without `.` and with each `..` taken back where it can be. */
function normalised(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '.' || (step === '' && steps.length > 0)) continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

import type { FindingId } from '../model/finding.ts';
import type { Lock } from '../model/lock.ts';
import { shortened } from '../util/words.ts';
import type { ParsedYaml, Span } from '../yaml/parse-yaml.ts';
import { validate as isLock } from './generated/is-lock.js';

/** A file of pins that was read, or what is wrong with it. */
export type LockReading = { readonly lock: Lock } | { readonly problems: readonly LockProblem[] };

/** Something wrong with a file of pins, and where. */
export interface LockProblem {
  readonly id: FindingId;
  readonly message: string;
  readonly span: Span;
}

/** The version of the file's format that this program reads and writes. */
export const LOCK_VERSION = 1;

/** Reads a file of pins. `hash` gives the hash of a text, by which a passage that was changed by hand is told. */
export async function readLock(text: string, hash: (text: string) => string): Promise<LockReading> {
  const value = jsonValue(text);
  if (value === undefined || !isLock(value)) return { problems: await problemsOf(text) };
  // The validator has just shown it to be one.
  const lock = value as Lock;
  const changed = changedByHand(lock, hash);
  if (changed === null) return { lock };
  const message = `the passage of "${changed.quote}" and its sha256 do not belong together, so one of them was changed by hand`;
  const { spanOf } = await placesIn(text);
  return { problems: [damaged(message, spanOf(changed.pointer))] };
}

/** The value of a text; undefined where it is no JSON. */
function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function damaged(message: string, span: Span): LockProblem {
  return { id: 'lock/damaged', message, span };
}

/** JSON is YAML as well, and the parser of YAML knows where everything stands. */
async function placesIn(text: string): Promise<ParsedYaml> {
  const { parseYaml } = await import('../yaml/parse-yaml.ts');
  return parseYaml(text, { asWritten: new Set() });
}

function changedByHand({ files }: Lock, hash: (text: string) => string): { pointer: string; quote: string } | null {
  for (const [i, { pins }] of files.entries()) {
    for (const [j, { passage, sha256, quote }] of pins.entries()) {
      if (hash(passage.join('\n')) === sha256) continue;
      return { pointer: `/files/${i}/pins/${j}/sha256`, quote: shortened(quote, 80) };
    }
  }
  return null;
}

const MERGE = /^(?:<{7}|={7}|>{7})(?: |$)/m;

/** Everything that is wrong, with places. */
async function problemsOf(text: string): Promise<LockProblem[]> {
  const merge = MERGE.exec(text);
  if (merge !== null) {
    const line = text.slice(0, merge.index).split('\n').length;
    const span = { line, column: 1, endLine: line, endColumn: 8 };
    return [
      damaged('it holds the marks of a merge that was not finished; take one side and run hpp audit --pin', span),
    ];
  }
  const { value, problems, spanOf } = await placesIn(text);
  const [problem] = problems;
  if (problem !== undefined) return [damaged(`it is no JSON: ${problem.message}`, problem.span)];
  const version = versionOf(value);
  if (typeof version === 'number' && version > LOCK_VERSION) {
    const message = `it was written as version ${version}, and this hpp reads version ${LOCK_VERSION}`;
    return [{ id: 'lock/unknown-version', message, span: spanOf('/lockVersion') }];
  }
  const { validate } = await import('./generated/validate-lock.js');
  const { findingsFromSchema } = await import('../yaml/schema-errors.ts');
  if (validate(value)) return [damaged('it is no JSON, though it could be read as YAML', spanOf(''))];
  return findingsFromSchema(validate.errors ?? []).map(({ message, at, part }) => damaged(message, spanOf(at, part)));
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'lockVersion' in value ? value.lockVersion : null;
}

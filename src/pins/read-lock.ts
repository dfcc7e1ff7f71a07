import type { FindingId } from '../model/finding.ts';
import type { Lock } from '../model/lock.ts';
import type { Span } from '../yaml/parse-yaml.ts';
import isLock from './generated/is-lock.js';

/** A file of pins that was read, or what is wrong with it. */
export type LockReading =
  | { readonly lock: Lock }
  | { readonly problems: readonly { readonly id: FindingId; readonly message: string; readonly span: Span }[] };

/** The version of the file's format that this program reads and writes. */
export const LOCK_VERSION = 1;

/** Reads a file of pins. `hash` gives the hash of a text, by which a passage that was changed by hand is told. */
export async function readLock(text: string, hash: (text: string) => string): Promise<LockReading> {
  const value = jsonValue(text);
  if (value === null || !isLock(value)) return { problems: await problemsOf(text, value) };
  // The validator has just shown it to be one.
  const lock = value as Lock;
  const changed = changedByHand(lock, hash);
  if (changed === null) return { lock };
  const { pointer, quote } = changed;
  const message = `the passage of "${quote}" and its sha256 do not belong together, so one of them was changed by hand`;
  const { parseYaml } = await import('../yaml/parse-yaml.ts');
  return { problems: [{ id: 'lock/damaged', message, span: parseYaml(text, AS_IT_IS).spanOf(pointer) }] };
}

const AS_IT_IS = { asWritten: new Set<string>() };

/** The value, by the parser that is quick; null where the text is no JSON. */
function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function changedByHand({ files }: Lock, hash: (text: string) => string): { pointer: string; quote: string } | null {
  for (const [i, { pins }] of files.entries()) {
    for (const [j, { passage, sha256, quote }] of pins.entries()) {
      if (hash(passage.join('\n')) !== sha256)
        return { pointer: `/files/${i}/pins/${j}/sha256`, quote: quote.slice(0, 80) };
    }
  }
  return null;
}

/** What is wrong, with places: JSON is YAML as well, and the parser of YAML knows where everything stands. */
async function problemsOf(
  text: string,
  value: unknown,
): Promise<Extract<LockReading, { problems: unknown }>['problems']> {
  const { parseYaml } = await import('../yaml/parse-yaml.ts');
  const version = versionOf(value);
  const damaged = (message: string, span: Span) => ({ id: 'lock/damaged' as const, message, span });
  const merge = /^(?:<{7}|={7}|>{7})(?: |$)/m.exec(text);
  if (merge !== null) {
    const line = text.slice(0, merge.index).split('\n').length;
    const span = { line, column: 1, endLine: line, endColumn: 8 };
    return [
      damaged('it holds the marks of a merge that was not finished; take one side and run hpp audit --pin', span),
    ];
  }
  const yaml = parseYaml(text, AS_IT_IS);
  if (typeof version === 'number' && version > LOCK_VERSION) {
    const message = `it was written as version ${version}, and this hpp reads version ${LOCK_VERSION}`;
    return [{ id: 'lock/unknown-version', message, span: yaml.spanOf('/lockVersion') }];
  }
  if (value === null) {
    const [problem] = yaml.problems;
    const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    return [
      damaged(`it is no JSON: ${problem?.message ?? 'something in it is written otherwise'}`, problem?.span ?? start),
    ];
  }
  const { default: validate } = await import('./generated/validate-lock.js');
  const { findingsFromSchema } = await import('../yaml/schema-errors.ts');
  validate(value);
  return findingsFromSchema(validate.errors ?? []).map(({ message, at, part }) =>
    damaged(message, yaml.spanOf(at, part)),
  );
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'lockVersion' in value ? value.lockVersion : null;
}

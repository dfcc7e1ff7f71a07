import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { InvalidInput } from '../app/open-trust-file.ts';
import { isDay } from '../util/days.ts';
import { idsHolding, nearestWord } from '../util/nearest.ts';
import { listed } from '../util/words.ts';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';

const DEFAULT_NAME = 'trust.yaml';
// More are no help to somebody who looks for one.
const MOST_HOLDING = 10;

/** The trust files that the user means: those named, a folder's own, or the one here. */
export function trustFiles(paths: readonly string[], io: Io): string[] {
  const named = paths.length > 0 ? paths : [DEFAULT_NAME];
  const files: string[] = [];
  for (const path of named) {
    const file = resolve(io.workingDirectory, path);
    files.push(isFolder(file) ? join(file, DEFAULT_NAME) : file);
  }
  return files;
}

/** Whether a path is a folder; what cannot be looked at is none, and reading it will say why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The one trust file that the user means. */
export function trustFile(path: string | undefined, io: Io): string {
  const [file = DEFAULT_NAME] = trustFiles(path === undefined ? [] : [path], io);
  return file;
}

/** A day given as an option; throws a UserError when it is none. */
export function readDay(value: string | undefined, option: string): { asOf?: string } {
  if (value === undefined) return {};
  if (!isDay(value))
    throw new UserError(`"${value}" is no day that ${option} can use. Write it as year-month-day: 2026-10-14.`);
  return { asOf: value };
}

/** A framework file given as an option. */
export function readFrameworkOption(value: string | undefined, io: Io): { frameworkFile?: string } {
  return value === undefined ? {} : { frameworkFile: resolve(io.workingDirectory, value) };
}

/** Prints everything that is wrong with input. */
export async function printInvalid(invalid: Pick<InvalidInput, 'findings' | 'texts'>, io: Io): Promise<void> {
  const { formatFindings } = await import('../diagnostics/format-findings.ts');
  io.stderr.write(formatFindings(invalid.findings, invalid.texts));
}

/** A UserError for a word that is none of those known, with the nearest and where to find the others. */
export function unknownWord(word: string, what: string, known: readonly string[]): UserError {
  return new UserError(`"${word}" is no ${what}.${meantWords(word, known)} ${othersWords(known)}`);
}

/** What may have been meant: what has the word in it, else what is most like it. */
function meantWords(word: string, known: readonly string[]): string {
  const holding = idsHolding(word.toLowerCase(), known);
  if (holding.length > 1 && holding.length <= MOST_HOLDING) return ` These have the word in them: ${listed(holding)}.`;
  const nearest = holding.length === 1 ? holding[0] : nearestWord(word, known);
  return nearest === null ? '' : ` The nearest is "${nearest}".`;
}

/** Only ids of the framework are too many to be named here. */
function othersWords(known: readonly string[]): string {
  if (known.length === 0) return 'There is none.';
  if (known.length === 1) return `The only one is ${listed(known)}.`;
  return known.length <= 20 ? `There are ${listed(known)}.` : 'hpp framework list names them.';
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CompareOutcome, compareFiles, compareSources } from '../../app/compare.ts';
import type { ReadingProgress } from '../../app/read-documents.ts';
import { COMPARISON_FORMATS, loadComparisonFormat } from '../../report/comparison.ts';
import { harmless } from '../../util/words.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readDay, readFrameworkOption, trustFile, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { namesOfWorse } from '../names-of-worse.ts';
import { withReadingProgress } from '../reading-progress.ts';
import { paintFor, widthOf } from '../theme.ts';
import { UserError } from '../user-error.ts';
import { deliverText } from '../write-output.ts';

/** The options of `hpp compare`. */
export interface CompareCommandOptions {
  readonly format: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly framework?: string;
  readonly failOn: string;
  readonly color?: boolean;
}

const FAIL_ON = ['regression', 'never'];

/** Compares two reports, trust files or revisions, and prints what moved. */
export async function runCompare(
  before: string,
  after: string | undefined,
  options: CompareCommandOptions,
  io: Io,
): Promise<number> {
  const render = await loadComparisonFormat(options.format);
  if (render === null) throw unknownWord(options.format, 'format of a comparison', COMPARISON_FORMATS);
  if (!FAIL_ON.includes(options.failOn)) throw unknownWord(options.failOn, 'reason to fail', FAIL_ON);
  const outcome = await withReadingProgress(io, false, (onProgress) =>
    compared(before, after, options, io, onProgress),
  );
  if (outcome.state === 'unusable') throw new UserError(`${outcome.because}.`);
  if (outcome.state === 'invalid') {
    io.stderr.write(`hpp: ${harmless(outcome.label)} cannot be compared:\n`);
    await printInvalid(outcome.invalid, io);
    return EXIT.unusable;
  }
  const { comparison, audits } = outcome;
  const isPrinted = options.output === undefined;
  const text = render(comparison, {
    width: isPrinted ? widthOf(io.stdout) : 80,
    paint: isPrinted ? await paintFor(io.stdout, io, options.color) : (words) => words,
  });
  const named = [before, after, options.framework].flatMap((path) => path ?? []);
  const files = named.map((path) => resolve(io.workingDirectory, path));
  await deliverText(text, options.output, { audits, files }, io);
  const { regressions } = comparison;
  if (options.failOn === 'never' || regressions.length === 0) return EXIT.ok;
  io.stderr.write(`Worse: ${harmless(namesOfWorse(regressions))}. Exit code 1.\n`);
  return EXIT.failed;
}

async function compared(
  before: string,
  after: string | undefined,
  options: CompareCommandOptions,
  io: Io,
  onProgress: ReadingProgress,
): Promise<CompareOutcome> {
  const { workingDirectory } = io;
  const settings = {
    workingDirectory,
    today: io.today(),
    onProgress,
    ...readDay(options.asOf, '--as-of'),
    ...readFrameworkOption(options.framework, io),
  };
  const isPath = existsSync(resolve(workingDirectory, before));
  if (!isPath) {
    const { readRange, revisionSources } = await import('../../app/git-sources.ts');
    const range = readRange(before);
    if (range === null) throw noSuchPath(before);
    const sources = await revisionSources(range, trustFile(after, io), workingDirectory);
    return sources.state === 'found' ? await compareSources(sources.before, sources.after, settings) : sources;
  }
  if (after === undefined)
    throw new UserError('Name two to compare: reports, trust files or folders; or two revisions, such as main..HEAD.');
  return await compareFiles(trustFile(before, io), trustFile(after, io), settings);
}

function noSuchPath(path: string): UserError {
  return new UserError(
    `There is no file "${path}". For git revisions, write ${path}..HEAD, or ${path}.. to compare with the files as they lie here.`,
  );
}

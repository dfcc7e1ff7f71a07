import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Ask } from '../../app/ask.ts';
import { type InterviewOutcome, interview } from '../../app/interview.ts';
import { shownPath } from '../../app/open-trust-file.ts';
import { wrapped } from '../../report/terminal/layout.ts';
import { counted, harmless } from '../../util/words.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readFrameworkOption, trustFile, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { askFromFile } from '../prompts/ask-from-file.ts';
import { askInTerminal, canAsk } from '../prompts/ask-in-terminal.ts';
import { UserError } from '../user-error.ts';

/** The options of `hpp interview`. */
export interface InterviewCommandOptions {
  readonly only?: readonly string[];
  readonly answers?: string;
  readonly rater?: string;
  readonly framework?: string;
}

/** Asks about one element after the other and writes each answer at once: code 0 at the end or when stopped, 130 with Ctrl-C. */
export async function runInterview(
  path: string | undefined,
  options: InterviewCommandOptions,
  io: Io,
): Promise<number> {
  const given = options.answers === undefined ? null : await givenAnswers(options.answers, io);
  if (given === null && !canAsk(io))
    throw new UserError(
      'hpp interview asks questions, and there is no terminal to answer in. Run it in a terminal, or give the answers in a file with --answers. hpp audit --format xlsx makes a workbook to fill in instead.',
    );
  const file = trustFile(path, io);
  const written = options.rater === undefined ? file : resolve(io.workingDirectory, options.rater);
  const shown = harmless(shownPath(written, io.workingDirectory));
  const settings = {
    workingDirectory: io.workingDirectory,
    only: options.only ?? [],
    today: io.today(),
    ...readFrameworkOption(options.framework, io),
  };
  if (given === null) say(io, openingWords(shown, options.rater === undefined));
  const ask: Ask = given === null ? askInTerminal(io) : given.ask;
  let outcome: InterviewOutcome;
  if (options.rater === undefined) outcome = await interview({ ...settings, file }, ask);
  else {
    const { rate } = await import('../../app/rate.ts');
    // A person may answer at home, where there is no trust file.
    const known = path === undefined && !existsSync(file) ? null : file;
    outcome = await rate({ ...settings, file: known, raterFile: written }, ask);
  }
  return await ended(outcome, shown, given, options, io);
}

/** Answers from a file, and how many of them were not needed. */
type Given = ReturnType<typeof askFromFile>;

async function givenAnswers(path: string, io: Io): Promise<Given> {
  const { readAnswersFile } = await import('../../app/answers-file.ts');
  const file = resolve(io.workingDirectory, path);
  const reading = readAnswersFile(file);
  if ('because' in reading)
    throw new UserError(
      `"${shownPath(file, io.workingDirectory)}" holds no answers that can be used: ${reading.because}. Such a file begins with "format: 1", then a list under "answers", in the order of the questions.`,
    );
  return askFromFile(reading.answers);
}

function openingWords(shown: string, readsPolicies: boolean): string {
  const reading = readsPolicies ? ' The policies are read first, which may take a moment.' : '';
  return `Each answer is written to ${shown} at once. Stop whenever you like, with q or with Ctrl-C: the next run goes on where you stopped. Please write roles and not names, and leave out patients’ stories.${reading}`;
}

async function ended(
  outcome: InterviewOutcome,
  shown: string,
  given: Given | null,
  options: InterviewCommandOptions,
  io: Io,
): Promise<number> {
  switch (outcome.state) {
    case 'unknown-id':
      throw unknownWord(outcome.id, 'element or commitment that can be asked about', outcome.known);
    case 'refused':
      throw new UserError(`"${shown}" cannot be written: ${outcome.because}.`);
    case 'invalid':
      await printInvalid(outcome, io);
      return EXIT.unusable;
    case 'finished':
      if (given !== null && given.left() > 0)
        throw new UserError(
          `Everything has been asked, and ${counted(given.left(), 'answer was', 'answers were')} not needed. The others were written. Take the rest out of the file of answers.`,
        );
      say(io, `${finishedWords(outcome.isAll)} ${nextWords(shown, options)}`);
      return EXIT.ok;
    case 'stopped':
    case 'unanswered':
      say(
        io,
        `Stopped. Every answer so far is in ${shown}; the next run goes on from here. ${nextWords(shown, options)}`,
      );
      return outcome.state === 'unanswered' && given === null ? EXIT.interrupted : EXIT.ok;
  }
}

function finishedWords(isAll: boolean): string {
  return isAll
    ? 'Everything has been asked.'
    : 'Everything has been asked. What was left for later comes again in the next run.';
}

function nextWords(shown: string, { rater }: InterviewCommandOptions): string {
  return rater === undefined
    ? `hpp audit ${shown} says where this leaves you.`
    : 'Once others have answered too, hpp divergence shows who sees what.';
}

function say(io: Io, words: string): void {
  io.stderr.write(`\n${wrapped(words, Math.min(100, io.stderr.columns ?? 80))}\n`);
}

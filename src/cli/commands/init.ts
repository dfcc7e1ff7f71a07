import { existsSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { init, type MadeInit } from '../../app/init.ts';
import { shownPath } from '../../app/open-trust-file.ts';
import { wrapped } from '../../report/terminal/layout.ts';
import { dayInWords } from '../../util/days.ts';
import { capitalised, counted, harmless, listed } from '../../util/words.ts';
import { EXIT } from '../exit-codes.ts';
import { unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { packageSchema } from '../package-schema.ts';
import { askInTerminal, canAsk } from '../prompts/ask-in-terminal.ts';
import { UserError } from '../user-error.ts';

/** The options of `hpp init`. */
export interface InitCommandOptions {
  readonly yes?: boolean;
  readonly name?: string;
  readonly nation?: string;
  readonly sector?: string;
  readonly scopeLevel?: string;
  readonly scopeName?: string;
  readonly policies?: string;
  readonly ci?: string;
}

/** Makes a trust file and its folders; nothing is written over. Code 130 where it is stopped with Ctrl-C. */
export async function runInit(folder: string | undefined, options: InitCommandOptions, io: Io): Promise<number> {
  const { yes, ci, ...known } = options;
  if (ci !== undefined && ci !== 'github') throw unknownWord(ci, 'service that --ci knows', ['github']);
  if (yes !== true && !canAsk(io))
    throw new UserError(
      'hpp init asks a few questions, and there is no terminal to answer in. Use --yes, and say what you know with --name, --nation, --sector, --scope-level and --scope-name.',
    );
  const given = resolve(io.workingDirectory, folder ?? '.');
  const root = existsSync(given) ? realpathSync(given) : given;
  const shown = (path: string): string => harmless(shownPath(path, io.workingDirectory));
  const outcome = await init({
    root,
    withWorkflow: ci === 'github',
    known,
    ask: yes === true ? null : askInTerminal(io),
    schema: await packageSchema('trust'),
  });
  switch (outcome.state) {
    case 'exists':
      throw new UserError(
        `"${shown(outcome.file)}" is there already, and is never written over. Nothing was written. Name another folder, or go on with what is there: hpp interview.`,
      );
    case 'refused':
      throw new UserError(`Nothing was written to "${shown(root)}": ${outcome.because.replace(/\.$/, '')}.`);
    case 'unknown-word':
      throw unknownWord(outcome.word, outcome.what, outcome.known);
    case 'stopped':
    case 'unanswered':
      io.stderr.write('\nStopped. Nothing was written.\n');
      return outcome.state === 'stopped' ? EXIT.ok : EXIT.interrupted;
    case 'written':
      if (yes !== true) io.stderr.write('\n');
      io.stdout.write(madeText(outcome, shown, shown(join(root, 'trust.yaml')), io.stdout.columns ?? 80));
      return EXIT.ok;
  }
}

function madeText(made: MadeInit, shown: (path: string) => string, trustFile: string, columns: number): string {
  const width = Math.min(100, columns);
  const { files, policies, notRead, hasPlaceholders } = made;
  // A folder that holds a new file goes without saying.
  const folders = made.folders.filter((folder) => !files.some((file) => file.startsWith(`${folder}${sep}`)));
  const paragraphs = [
    `Made ${listed([...files, ...folders].map(shown))}.`,
    ...(policies.length === 0
      ? ['No policies were found yet. Put them beside the trust file, and list them in it.']
      : [`Listed ${counted(policies.length, 'policy', 'policies')}:`]),
  ];
  const lines = [
    ...paragraphs.map((words) => wrapped(words, width)),
    ...policies.map((policy) => wrapped(harmless(policyWords(policy)), width, '  - ', '    ')),
    ...notRead.map(({ name, because }) => wrapped(harmless(`Not listed: ${name}, because ${because}.`), width)),
    ...(policies.some(({ isApproved }) => !isApproved) ? [wrapped(DRAFTS, width)] : []),
    ...(hasPlaceholders
      ? [wrapped(`Look for "placeholder" in ${trustFile}, and write what belongs there.`, width)]
      : []),
    '',
    'Next:',
    `  hpp audit ${trustFile}`,
    wrapped('says where this leaves you today', width, '    '),
    `  hpp interview ${trustFile}`,
    wrapped('asks about one element after the other, and writes each answer at once', width, '    '),
  ];
  return `${lines.join('\n')}\n`;
}

const DRAFTS =
  'What stands as a draft counts for nothing yet. Check each, and write "approved" and the day where it is in force.';

function policyWords({
  title,
  document,
  version,
  approvedOn,
  reviewBy,
  isApproved,
}: MadeInit['policies'][number]): string {
  const facts = [
    isApproved ? 'approved' : 'as a draft',
    ...(version === null ? [] : [`version ${version}`]),
    approvedOn === null ? 'no day of approval found' : `says it was approved on ${dayInWords(approvedOn)}`,
    ...(reviewBy === null ? [] : [`to be reviewed by ${dayInWords(reviewBy)}`]),
  ];
  return `${title} (${document}). ${capitalised(facts.join('; '))}.`;
}

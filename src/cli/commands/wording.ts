import { resolve } from 'node:path';
import { wording } from '../../app/wording.ts';
import { jsonText } from '../../util/json-text.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readFrameworkOption, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { paintFor, widthOf } from '../theme.ts';
import { UserError } from '../user-error.ts';

/** The options of `hpp wording`. */
export interface WordingCommandOptions {
  readonly format: string;
  readonly failOn: string;
  readonly framework?: string;
  readonly color?: boolean;
}

const FORMATS = ['terminal', 'json'];
const FAIL_ON = ['error', 'warning', 'never'];

/** Prints the sentences of policies and letters that compound harm. */
export async function runWording(paths: readonly string[], options: WordingCommandOptions, io: Io): Promise<number> {
  if (!FORMATS.includes(options.format)) throw unknownWord(options.format, 'format of wording', FORMATS);
  if (!FAIL_ON.includes(options.failOn)) throw unknownWord(options.failOn, 'reason to fail', FAIL_ON);
  const outcome = await wording({
    paths: (paths.length === 0 ? ['trust.yaml'] : paths).map((path) => resolve(io.workingDirectory, path)),
    workingDirectory: io.workingDirectory,
    ...readFrameworkOption(options.framework, io),
  });
  if (outcome.state === 'invalid') {
    await printInvalid(outcome, io);
    return EXIT.unusable;
  }
  const { documents, notRead } = outcome;
  const [unread] = notRead;
  if (documents.length === 0)
    throw new UserError(
      unread === undefined
        ? 'There is no document to look at. Name a trust file, a folder of documents or a document.'
        : `"${unread.file}" cannot be looked at: ${unread.because}. Check the name and the folder.`,
    );
  const findings = documents.flatMap((document) => document.findings);
  if (options.format === 'json') io.stdout.write(jsonText({ reportVersion: 1, findings }));
  else {
    const { wordingSections } = await import('../../report/wording.ts');
    const { sectionsText } = await import('../../report/terminal/terminal.ts');
    const rendering = { width: widthOf(io.stdout), paint: await paintFor(io.stdout, io, options.color) };
    io.stdout.write(sectionsText(wordingSections(documents, notRead), rendering));
  }
  const isFailing = findings.some(
    ({ severity }) => severity === 'error' || (options.failOn === 'warning' && severity === 'warning'),
  );
  return isFailing && options.failOn !== 'never' ? EXIT.failed : EXIT.ok;
}

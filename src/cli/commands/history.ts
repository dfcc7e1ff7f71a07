import { resolve } from 'node:path';
import { historyOfFiles, historyOfRevisions } from '../../app/history.ts';
import { TOOL } from '../../app/tool.ts';
import { HISTORY_FORMATS, loadHistoryFormat } from '../../report/history.ts';
import { counted, harmless } from '../../util/words.ts';
import { EXIT } from '../exit-codes.ts';
import { readFrameworkOption, trustFile, unknownWord } from '../input.ts';
import type { Io } from '../io.ts';
import { withReadingProgress } from '../reading-progress.ts';
import { paintFor, widthOf } from '../theme.ts';
import { UserError } from '../user-error.ts';
import { deliverText } from '../write-output.ts';

/** The options of `hpp history`. */
export interface HistoryCommandOptions {
  readonly format: string;
  readonly output?: string;
  readonly git?: boolean;
  readonly since?: string;
  readonly framework?: string;
  readonly color?: boolean;
}

/** Prints how each commitment moved from date to date. */
export async function runHistory(paths: readonly string[], options: HistoryCommandOptions, io: Io): Promise<number> {
  const render = await loadHistoryFormat(options.format);
  if (render === null) throw unknownWord(options.format, 'format of a history', HISTORY_FORMATS);
  const files = paths.map((path) => resolve(io.workingDirectory, path));
  const found = options.git === true ? await ofRevisions(paths, options, io) : await ofFiles(files, options, io);
  if (found.state === 'unusable') throw new UserError(`${found.because}.`);
  const { histories, skipped } = found;
  for (const { from, because } of skipped) io.stderr.write(`Left out: ${harmless(`${from}: ${because}`)}\n`);
  const sameDay = histories.reduce((sum, { leftOut }) => sum + leftOut.length, 0);
  if (sameDay > 0)
    io.stderr.write(
      `Left out: ${counted(sameDay, 'other')} of days for which a later one stands (--format json names them)\n`,
    );
  const isPrinted = options.output === undefined;
  const text = render(
    { tool: { ...TOOL }, histories, skipped },
    {
      width: isPrinted ? widthOf(io.stdout) : 80,
      paint: isPrinted ? await paintFor(io.stdout, io, options.color) : (words) => words,
    },
  );
  const read = histories.flatMap(({ points }) => points.map(({ from }) => resolve(io.workingDirectory, from)));
  await deliverText(text, options.output, { audits: [], files: [...files, ...read] }, io);
  return EXIT.ok;
}

async function ofFiles(files: readonly string[], options: HistoryCommandOptions, io: Io) {
  if (options.since !== undefined) throw new UserError('--since goes with --git: it names the first day or revision.');
  if (files.length === 0)
    throw new UserError(
      'Name a folder of reports (hpp history reports), or follow a trust file in git (hpp history --git).',
    );
  return await historyOfFiles(files, io.workingDirectory);
}

async function ofRevisions(paths: readonly string[], options: HistoryCommandOptions, io: Io) {
  const [path, ...others] = paths;
  if (others.length > 0) throw new UserError('--git follows one trust file. Name one, or none for trust.yaml here.');
  const settings = {
    workingDirectory: io.workingDirectory,
    today: io.today(),
    ...readFrameworkOption(options.framework, io),
    ...(options.since === undefined ? {} : { since: options.since }),
  };
  return await withReadingProgress(io, false, (onProgress) =>
    historyOfRevisions(trustFile(path, io), { ...settings, onProgress }),
  );
}

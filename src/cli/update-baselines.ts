import type { Audited } from '../app/audit.ts';
import { type BaselineWriting, regressionsAgainst, writeBaseline } from '../app/baseline.ts';
import { shownPath } from '../app/open-trust-file.ts';
import { counted, harmless } from '../util/words.ts';
import type { Io } from './io.ts';
import { namesOfWorse } from './names-of-worse.ts';
import { UserError } from './user-error.ts';
import { refusal, sayWritten } from './write-output.ts';

/** An audit, and where its baseline lies. */
interface Baselined {
  readonly audited: Audited;
  readonly settings: { readonly baseline: string | null };
}

/** Writes the reports of audits as their baselines, and says what is worse in them than it was: that is decided, not overlooked. */
export async function updateBaselines(runs: readonly Baselined[], isQuiet: boolean, io: Io): Promise<void> {
  const files = runs.map(({ settings }) => settings.baseline);
  if (files.some((file) => file === null))
    throw new UserError(
      '--update-baseline needs to know where. Name the file with --baseline, or as baseline in the hpp.config.yaml beside the trust file.',
    );
  if (new Set(files).size < files.length)
    throw new UserError('Two trust files name the same baseline. Give each a file of its own.');
  for (const { audited, settings } of runs) {
    if (settings.baseline !== null) await updateBaseline(settings.baseline, audited, isQuiet, io);
  }
}

async function updateBaseline(file: string, audited: Audited, isQuiet: boolean, io: Io): Promise<void> {
  const before = await regressionsAgainst(file, audited.report, io.workingDirectory);
  const writing = await writeBaseline(file, audited);
  if (writing.state !== 'written') throw new UserError(notWritten(writing, shownPath(file, io.workingDirectory)));
  if (isQuiet) return;
  sayWritten(file, io);
  if (before.state !== 'compared' || before.comparison.regressions.length === 0) return;
  const { regressions } = before.comparison;
  const count = counted(regressions.length, 'thing that was better before', 'things that were better before');
  io.stderr.write(`${harmless(`It now holds ${count}: ${namesOfWorse(regressions)}.`)}\n`);
}

function notWritten(writing: Exclude<BaselineWriting, { state: 'written' }>, shown: string): string {
  if (writing.state !== 'no-report') return refusal(writing, shown);
  return `"${shown}" is no report of hpp, so no baseline is written over it. Name another file with --baseline.`;
}

import { relative } from 'node:path';
import { repeatOnChange } from '../app/watch.ts';
import { counted, harmless, listed } from '../util/words.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';

/** One run of what is watched: the files that it rests on. */
export type WatchedRun = () => Promise<readonly string[]>;

// Takes away what stands on the screen and above it, so that the new report is the only one.
const CLEAR_SCREEN = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Runs something, and again whenever a file that it rests on changes, until it is interrupted. On a terminal the new output
 * takes the place of the old one; in a pipe it follows it.
 */
export async function runWatched(run: WatchedRun, given: readonly string[], isQuiet: boolean, io: Io): Promise<number> {
  const { stdout, stderr, environment, workingDirectory } = io;
  const isScreen = stdout.isTTY === true && environment['TERM'] !== 'dumb';
  const say = (line: string): void => {
    if (!isQuiet) stderr.write(`${harmless(line)}\n`);
  };
  await repeatOnChange({
    signal: io.interruption(),
    given,
    work: () => orItsReason(run, given, io),
    onWatch: (files) =>
      say(`Watching ${counted(files.length, 'file')}. A change runs the audit again; Ctrl-C ends it.`),
    onChange: (files) => {
      if (isScreen) stdout.write(CLEAR_SCREEN);
      const names = files.map((file) => relative(workingDirectory, file));
      say(`Changed: ${names.length > 3 ? counted(names.length, 'file') : listed(names)}`);
    },
  });
  return EXIT.interrupted;
}

/** What a user can put right is put right while watching goes on. */
async function orItsReason(run: WatchedRun, given: readonly string[], { stderr }: Io): Promise<readonly string[]> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    stderr.write(`hpp: ${harmless(error.message)}\n`);
    return given;
  }
}

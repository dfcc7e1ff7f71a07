import { TOOL } from '../app/tool.ts';
import { harmless } from '../util/words.ts';
import { EXIT } from './exit-codes.ts';
import { guardedOutput } from './guarded-output.ts';
import { type Io, processIo } from './io.ts';
import { UserError } from './user-error.ts';

/** Runs the command as a shell would, with the real process. */
export async function runFromShell(): Promise<void> {
  let isLost = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that goes away, such as head, ends the run without a word.
      if (error.code === 'EPIPE' || isLost) return;
      isLost = true;
      process.exitCode = EXIT.unusable;
      if (stream === process.stdout) process.stderr.write(`hpp: the output could not be written (${error.code}).\n`);
    });
  }
  const code = await main(process.argv.slice(2), processIo());
  process.exitCode = isLost ? EXIT.unusable : code;
}

/** Runs one command line and returns its exit code. Never throws. */
export async function main(argv: readonly string[], given: Io): Promise<number> {
  const io: Io = { ...given, stderr: guardedOutput(given.stderr) };
  try {
    const { runProgram } = await import('./usage/program.ts');
    return await runProgram(argv, io);
  } catch (error) {
    if (error instanceof UserError) {
      io.stderr.write(`hpp: ${harmless(error.message)}\n`);
      return EXIT.unusable;
    }
    io.stderr.write(await faultReport(error));
    return EXIT.fault;
  }
}

async function faultReport(error: unknown): Promise<string> {
  const { readableStack } = await import('./readable-stack.ts');
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'hpp: this is a fault of ours, and nothing that you did wrong. Nothing was written.',
    `Please report it with these lines: ${TOOL.name} ${TOOL.version}, Node ${process.version}, ${process.platform}.`,
    readableStack(stack, new URL('./', import.meta.url)),
    '',
  ].join('\n');
}

import { TOOL } from '../app/tool.ts';
import { EXIT } from './exit-codes.ts';
import { type Io, processIo } from './io.ts';
import { UserError } from './user-error.ts';

/** Runs the command as a shell would, with the real process. */
export async function runFromShell(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    // A reader that goes away, such as head, ends the run without a word.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  process.exitCode = await main(process.argv.slice(2), processIo());
}

/** Runs one command line and returns its exit code. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, io);
  } catch (error) {
    if (error instanceof UserError) {
      io.stderr.write(`hpp: ${error.message}\n`);
      return EXIT.unusable;
    }
    io.stderr.write(faultReport(error));
    return EXIT.fault;
  }
}

function faultReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'hpp: this is a fault of ours, and nothing that you did wrong. Nothing was written.',
    `Please report it with these lines: ${TOOL.name} ${TOOL.version}, Node ${process.version}, ${process.platform}.`,
    stack,
    '',
  ].join('\n');
}

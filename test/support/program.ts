import type { Command } from 'commander';
import type { Choose } from '../../src/cli/usage/command.ts';
import { wholeProgram as programOf } from '../../src/cli/usage/program.ts';
import { NO_IO } from './no-io.ts';

/** A command with the words that call it. */
export interface Called {
  readonly path: string;
  readonly command: Command;
}

/** The whole command line as the parser knows it. It prints nothing, and runs nothing. */
export function wholeProgram(choose?: Choose): Command {
  return programOf(NO_IO, choose);
}

/** A command and everything below it. */
export function commandsOf(command: Command, path: string = command.name()): Called[] {
  return [{ path, command }, ...command.commands.flatMap((child) => commandsOf(child, `${path} ${child.name()}`))];
}

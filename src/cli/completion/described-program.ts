import type { Command } from 'commander';
import { type Values, valuesFor, type WordLists } from './values.ts';

/** An option of a command. */
export interface DescribedOption {
  /** As it is shown, such as `-o, --output <file>`. */
  readonly flags: string;
  /** Its names, such as `-o` and `--output`. */
  readonly names: readonly string[];
  readonly description: string;
  /** What may stand for its value; null where it takes none. */
  readonly values: Values | null;
}

/** A command with what may follow it. */
export interface DescribedCommand {
  /** Its names from the program on, such as `framework list`; empty for the program itself. */
  readonly path: string;
  readonly description: string;
  /** What follows its names, such as `[options] <id>`. */
  readonly usage: string;
  readonly commands: readonly DescribedCommand[];
  readonly options: readonly DescribedOption[];
  /** What may stand for each of its arguments. */
  readonly arguments: readonly Values[];
  /** Whether its last argument may be repeated. */
  readonly isOpenEnded: boolean;
}

/** The program and all its commands, as the shells need to know them. */
export function describedProgram(command: Command, lists: WordLists, path = ''): DescribedCommand {
  const help = command.createHelp();
  const below = (name: string): string => (path === '' ? name : `${path} ${name}`);
  return {
    path,
    description: command.summary() || command.description(),
    usage: command.usage(),
    commands: help
      .visibleCommands(command)
      .filter((each) => each.name() !== 'help')
      .map((each) => describedProgram(each, lists, below(each.name()))),
    options: help.visibleOptions(command).map(({ short, long, description, flags, required, optional }) => ({
      flags,
      names: [short, long].filter((name) => name !== undefined),
      description,
      values: required || optional ? valuesFor(path, long ?? '', placeholderOf(flags), lists) : null,
    })),
    isOpenEnded: command.registeredArguments.at(-1)?.variadic === true,
    arguments: command.registeredArguments.map((argument) => valuesFor(path, '', argument.name(), lists)),
  };
}

/** Every command below one, itself first. */
export function everyCommand(command: DescribedCommand): DescribedCommand[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

function placeholderOf(flags: string): string {
  return /[<[](.+?)[>\]]/.exec(flags)?.[1] ?? '';
}

import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** What a command's handler gives back: an exit code. */
export type Handler = (io: Io) => Promise<number>;

/** Is told which handler the command line has chosen. */
export type Choose = (handler: Handler) => void;

const EXAMPLES = new WeakMap<Command, readonly string[]>();

/** Adds a command, with real examples at the end of its help. */
export function command(parent: Command, usage: string, description: string, examples: readonly string[]): Command {
  const added = parent.command(usage).description(description).copyInheritedSettings(parent);
  return withExamples(added.showHelpAfterError(whereToLook(added)), examples);
}

/** What is printed under a mistake in how a command is called: where its own help is. */
export function whereToLook(asked: Command): string {
  const names: string[] = [];
  for (let one: Command | null = asked; one !== null; one = one.parent) names.unshift(one.name());
  return `(${names.join(' ')} --help lists what can be done)`;
}

/** Ends the help of a command with examples. */
export function withExamples(added: Command, examples: readonly string[]): Command {
  EXAMPLES.set(added, examples);
  return added.addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`);
}

/** The examples with which the help of a command ends. */
export function examplesOf(added: Command): readonly string[] {
  return EXAMPLES.get(added) ?? [];
}

/** Adds the options that turn colours on and off. */
export function withColour(added: Command): Command {
  return added.option('--color', 'use colours').option('--no-color', 'use no colours');
}

/** Adds the option that names a framework file of one's own. */
export function withFramework(added: Command): Command {
  return added.option('--framework <file>', 'add to the framework, or replace parts of it, from this file');
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

import type { Command } from 'commander';
import { type Choose, collect, command, withColour, withFramework } from './command.ts';

/** How `hpp suggest` is used. */
export function addSuggest(program: Command, choose: Choose): void {
  const added = command(program, 'suggest [path]', 'passages in the policies that may meet each element', [
    'hpp suggest examples/northmere/trust.yaml',
    'hpp suggest --only communication --top 5 --format yaml',
    'hpp suggest --documents policies --write',
  ])
    .option('--documents <folder>', 'search the documents of this folder, instead of those of the policies listed')
    .option('--only <id>', 'only this element, check or commitment (may be repeated)', collect)
    .option('--top <n>', 'how many passages for each (default: 3; with --write: 1)')
    .option('-f, --format <name>', 'how to print: terminal, yaml or json', 'terminal')
    .option('--all', 'also for those that have a passage already')
    .option('--write', 'add what is found to the trust file, marked as suggested');
  withColour(withFramework(added)).action((path, options) =>
    choose(async (io) => (await import('../commands/suggest.ts')).runSuggest(path, options, io)),
  );
}

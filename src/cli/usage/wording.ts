import type { Command } from 'commander';
import { type Choose, command, withColour, withFramework } from './command.ts';

/** How `hpp wording` is used. */
export function addWording(program: Command, choose: Choose): void {
  const added = command(
    program,
    'wording [paths...]',
    'sentences in policies and letters that can harm people again (default: the policies of trust.yaml here)',
    ['hpp wording examples/northmere/trust.yaml', 'hpp wording letters --fail-on warning'],
  )
    .option('-f, --format <name>', 'how to print: terminal or json', 'terminal')
    .option('--fail-on <name>', 'what ends the run with code 1: error, warning or never', 'error');
  withColour(withFramework(added)).action((paths, options) =>
    choose(async (io) => (await import('../commands/wording.ts')).runWording(paths, options, io)),
  );
}

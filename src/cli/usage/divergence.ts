import type { Command } from 'commander';
import { type Choose, command, withColour, withFramework } from './command.ts';

/** How `hpp divergence` is used. */
export function addDivergence(program: Command, choose: Choose): void {
  const added = command(
    program,
    'divergence [trust.yaml] [raters...]',
    'who sees what of each element, from a file for each person (default: the folder raters beside trust.yaml)',
    [
      'hpp divergence examples/northmere/trust.yaml examples/northmere/raters',
      'hpp divergence trust.yaml raters/*.yaml --audience public -f markdown',
    ],
  )
    .option('-f, --format <name>', 'how to print: terminal, markdown or json', 'terminal')
    .option('-o, --output <file>', 'write the report to this file instead of printing it')
    .option('--audience <name>', 'who it is for: full, or public, which names and quotes nobody')
    .option('--as-of <date>', 'the day on which the assessment stands')
    .option('--fail-on <name>', 'what ends the run with code 1: error, warning or never', 'error');
  withColour(withFramework(added)).action((trust, raters, options) =>
    choose(async (io) => (await import('../commands/divergence.ts')).runDivergence(trust, raters, options, io)),
  );
}

import type { Command } from 'commander';
import { type Choose, command, withColour, withFramework } from './command.ts';

/** How `hpp plan` is used. */
export function addPlan(program: Command, choose: Choose): void {
  const added = command(program, 'plan [path]', 'the shortest list of steps that opens the next gate', [
    'hpp plan examples/northmere/trust.yaml',
    'hpp plan --phase second --format json',
  ])
    .option('-f, --format <name>', 'how to print: terminal or json', 'terminal')
    .option('--as-of <date>', 'the day on which the plan stands')
    .option('--phase <id>', 'open the gate of this phase');
  withColour(withFramework(added)).action((path, options) =>
    choose(async (io) => (await import('../commands/plan.ts')).runPlan(path, options, io)),
  );
}

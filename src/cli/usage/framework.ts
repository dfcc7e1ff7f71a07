import type { Command } from 'commander';
import { type Choose, command, withColour, withFramework } from './command.ts';

/** How `hpp framework` is used. */
export function addFramework(program: Command, choose: Choose): void {
  const group = command(program, 'framework', 'list or show what is audited', [
    'hpp framework list',
    'hpp framework show communication/named-contact',
  ]);
  const list = command(group, 'list', 'the commitments with their elements, and every check, rule and finding, by id', [
    'hpp framework list',
    'hpp framework list --framework own.yaml',
  ]);
  withColour(withFramework(list)).action((options) =>
    choose(async (io) => (await import('../commands/framework.ts')).runFrameworkList(options, io)),
  );
  const show = command(group, 'show [id]', 'the framework as JSON, or one part of it by id', [
    'hpp framework show',
    'hpp framework show communication/named-contact',
  ]);
  withFramework(show).action((id, options) =>
    choose(async (io) => (await import('../commands/framework.ts')).runFrameworkShow(id, options, io)),
  );
}

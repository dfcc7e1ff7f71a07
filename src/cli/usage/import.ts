import type { Command } from 'commander';
import { type Choose, command, withFramework } from './command.ts';

/** How `hpp import` is used. */
export function addImport(program: Command, choose: Choose): void {
  const added = command(
    program,
    'import <workbook>',
    'take what was filled in in a workbook back into the trust file',
    ['hpp audit --format xlsx -o readiness.xlsx', 'hpp import readiness.xlsx --into trust.yaml'],
  ).option('--into <trust.yaml>', 'the trust file that the workbook was made from (default: trust.yaml here)');
  withFramework(added).action((workbook, options) =>
    choose(async (io) => (await import('../commands/import.ts')).runImport(workbook, options, io)),
  );
}

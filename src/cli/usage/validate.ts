import type { Command } from 'commander';
import { type Choose, command, withFramework } from './command.ts';

/** How `hpp validate` is used. */
export function addValidate(program: Command, choose: Choose): void {
  const added = command(
    program,
    'validate [paths...]',
    'check trust files and nothing else (default path: trust.yaml here)',
    ['hpp validate', 'hpp validate services/*/trust.yaml'],
  ).option('--quiet', 'print errors and nothing else');
  withFramework(added).action((paths, options) =>
    choose(async (io) => (await import('../commands/validate.ts')).runValidate(paths, options, io)),
  );
}

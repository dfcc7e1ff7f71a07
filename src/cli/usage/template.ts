import type { Command } from 'commander';
import { type Choose, collect, command, withFramework } from './command.ts';

/** How `hpp template` is used. */
export function addTemplate(program: Command, choose: Choose): void {
  const added = command(program, 'template', 'a blank assessment for a meeting: to print, or to fill in and import', [
    'hpp template --format docx --only communication --core -o meeting.docx',
    'hpp template --format xlsx --for trust.yaml -o meeting.xlsx',
  ])
    .option('-f, --format <name>', 'docx (to print), xlsx (to fill in and take back) or markdown', 'markdown')
    .option('-o, --output <file>', 'write it to this file; needed for docx and xlsx')
    .option('--only <id>', 'only this commitment, element or enablers (may be repeated)', collect)
    .option('--core', 'only core elements')
    .option('--for <trust.yaml>', 'the trust file that it is for: its name goes on the pack, and hpp import knows it')
    .option('--overwrite', 'write over a file that is there already');
  withFramework(added).action((options) =>
    choose(async (io) => (await import('../commands/template.ts')).runTemplate(options, io)),
  );
}

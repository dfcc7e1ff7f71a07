import type { Command } from 'commander';
import { type Choose, command } from './command.ts';

/** How `hpp init` is used. */
export function addInit(program: Command, choose: Choose): void {
  command(program, 'init [dir]', 'a new trust file, its folders, and the policies that lie there already', [
    'hpp init maternity',
    'hpp init maternity --yes --name "Northmere Hospitals" --nation wales',
  ])
    .option('--yes', 'ask nothing: placeholders stand for what is not given')
    .option('--name <name>', 'what the organisation is called')
    .option('--nation <nation>', 'england, wales, scotland or northern-ireland')
    .option('--sector <sector>', 'nhs or independent')
    .option('--scope-level <level>', 'service, specialty, area or organisation')
    .option('--scope-name <name>', 'what the service, specialty or area is called')
    .option('--policies <folder>', 'where the policies are, from the folder of the trust file')
    .option('--ci <service>', 'also add a workflow that audits each change: github')
    .action((dir, options) => choose(async (io) => (await import('../commands/init.ts')).runInit(dir, options, io)));
}

import type { Command } from 'commander';
import { type Choose, command, withColour, withFramework } from './command.ts';

const SUMMARY = 'how each commitment moved, from a folder of reports or from git';

/** How `hpp history` is used. */
export function addHistory(program: Command, choose: Choose): void {
  const added = command(program, 'history [paths...]', SUMMARY, [
    'hpp history reports',
    'hpp history --git trust.yaml --since 2026-01-01',
  ])
    .summary(SUMMARY)
    .description(
      'Prints how the supported figure of each commitment moved, by date. The paths are reports (JSON) or folders of them. With --git the path is a trust file: each commit of the main line that changed something in its folder is audited as it stood on the day of the commit (or on the date of its assessment, where that is later), the newest 50.',
    )
    .option('-f, --format <name>', 'how to print: terminal, html or json', 'terminal')
    .option('-o, --output <file>', 'write to this file instead of printing')
    .option('--git', 'follow a trust file (default: trust.yaml here) through the commits of git')
    .option('--since <start>', 'with --git: only commits since this day or revision');
  withColour(withFramework(added)).action((paths, options) =>
    choose(async (io) => (await import('../commands/history.ts')).runHistory(paths, options, io)),
  );
}

import type { Command } from 'commander';
import { type Choose, collect, command, withFramework } from './command.ts';

/** How `hpp interview` is used. */
export function addInterview(program: Command, choose: Choose): void {
  const added = command(program, 'interview [path]', 'guided questions that fill the trust file', [
    'hpp interview --only communication',
    'hpp interview trust.yaml --rater raters/family-partner.yaml',
  ])
    .option('--only <id>', 'only this element or commitment (may be repeated)', collect)
    .option('--answers <file>', 'take the answers from this file, in the order of the questions')
    .option('--rater <file>', 'ask one person apart, and write what they see into this file instead');
  withFramework(added).action((path, options) =>
    choose(async (io) => (await import('../commands/interview.ts')).runInterview(path, options, io)),
  );
}

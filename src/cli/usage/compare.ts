import { type Command, Option } from 'commander';
import { type Choose, command, withColour, withFramework } from './command.ts';

const SUMMARY = 'what moved between two reports, trust files or git revisions';
const DESCRIPTION = `Prints ${SUMMARY}: by element, check and gate, never by totals.

Each side is a report (JSON), a trust file or its folder. Or name two revisions, which are read from git without touching the files here, and the path of the trust file (default: trust.yaml here):

  main..HEAD       from one to the other
  main...HEAD      from where they parted: what a pull request changes
  main..           from one to the files as they lie here`;

/** How `hpp compare` is used. */
export function addCompare(program: Command, choose: Choose): void {
  const added = command(program, 'compare <before> [after]', SUMMARY, [
    'hpp compare last-year.json trust.yaml',
    'hpp compare main...HEAD trust.yaml --format markdown --fail-on regression',
  ])
    .summary(SUMMARY)
    .description(DESCRIPTION)
    .option('-f, --format <name>', 'how to print: terminal, markdown or json', 'terminal')
    .option('-o, --output <file>', 'write to this file instead of printing')
    .option(
      '--as-of <date>',
      'the day on which trust files stand, on both sides (default: the later of their assessments); reports keep their own',
    )
    .addOption(
      new Option('--fail-on <name>', 'what ends the run with code 1: regression (anything worse) or never').default(
        'never',
      ),
    );
  withColour(withFramework(added)).action((before, after, options) =>
    choose(async (io) => (await import('../commands/compare.ts')).runCompare(before, after, options, io)),
  );
}

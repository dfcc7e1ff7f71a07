import type { Command } from 'commander';
import { type Choose, collect, command, withColour, withFramework } from './command.ts';

/** How `hpp audit` is used. */
export function addAudit(program: Command, choose: Choose): void {
  const added = command(
    program,
    'audit [paths...]',
    'score, and print the gap report (default path: trust.yaml here)',
    ['hpp audit examples/northmere/trust.yaml', 'hpp audit --format markdown -o report.md --fail-on error,over-claim'],
  )
    .option(
      '-f, --format <name>',
      'terminal, html, docx, xlsx, markdown, csv, json, ndjson, sarif, junit, github or gitlab',
      'terminal',
    )
    .option('-o, --output <file>', 'write the report to this file instead of printing it')
    .option('--report <format=file>', 'also write this format to this file (may be repeated)', collect)
    .option('--as-of <date>', 'the day on which the audit stands (default: the date of the assessment, else today)')
    .option('--phase <id>', 'judge this phase of the roll-out')
    .option('--audience <name>', 'who it is for: board, lead, full or public (patients and families)')
    .option('--pin', 'record in hpp.lock the passage around each quotation, so that a later edit is noticed')
    .option('--watch', 'audit again whenever the trust file or a document changes, until Ctrl-C')
    .option('--all', 'print everything, not only what matters now (--audience full)')
    .option('--quiet', 'print the report and errors, and nothing else')
    .option(
      '--fail-on <list>',
      'what ends the run with code 1: error, warning, not-ready, unknown, over-claim, overdue, regression or never (default: error)',
    )
    .option(
      '--min-supported <n>',
      'also end with 1 where less than this per cent is supported, of the whole or as <commitment>=<n> (may be repeated)',
      collect,
    )
    .option('--max-assurance-gap <n>', 'also end with 1 where the assurance gap is wider than this per cent')
    .option('--max-age <months>', 'also end with 1 where the assessment is older, counted to --as-of or today')
    .option(
      '--history <folder>',
      'on the page, also show how the commitments moved since the reports (JSON) in this folder',
    )
    .option('--baseline <report.json>', 'also end with 1 where any one thing is worse than in this earlier report')
    .option('--update-baseline', 'write this report as the baseline')
    .option('--waivers <file>', 'a file of waivers (default: waivers.yaml beside the trust file)')
    .option('--print-config', 'print what holds, from the command line and hpp.config.yaml, and audit nothing');
  withColour(withFramework(added)).action((paths, options) =>
    choose(async (io) => (await import('../commands/audit.ts')).runAudit(paths, options, io)),
  );
}

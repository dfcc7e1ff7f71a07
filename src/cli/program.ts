import { Command, CommanderError, Option } from 'commander';
import { TOOL } from '../app/tool.ts';
import { nearestWord } from '../util/nearest.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';

/** What a command's handler gives back: an exit code. */
type Handler = (io: Io) => Promise<number>;

/** Reads the command line, runs the command it names and returns its exit code. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  let handler: Handler | null = null;
  const program = buildProgram(argv[0], io, (chosen) => {
    handler = chosen;
  });
  try {
    refuseUnknownHelp(program, argv);
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and the version are what was asked for; all else is a wrong use.
    return error.exitCode === 0 ? EXIT.ok : EXIT.unusable;
  }
  // The callback of the command has set it; the compiler cannot see that.
  const chosen = handler as Handler | null;
  return chosen === null ? EXIT.unusable : await chosen(io);
}

/** How each command is described. Where the first word names one, the others need not be. */
const COMMANDS: ReadonlyMap<string, (program: Command, choose: (handler: Handler) => void) => void> = new Map([
  ['audit', addAudit],
  ['validate', addValidate],
  ['explain', addExplain],
  ['plan', addPlan],
  ['suggest', addSuggest],
  ['wording', addWording],
  ['import', addImport],
  ['framework', addFramework],
  ['schema', addSchema],
]);

function buildProgram(firstWord: string | undefined, io: Io, choose: (handler: Handler) => void): Command {
  const program = new Command('hpp')
    .description('Audits how ready a healthcare provider is for the six commitments of the Harmed Patient Pathway.')
    .version(TOOL.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(hpp --help lists what can be done)')
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => Math.min(100, io.stdout.columns ?? 80),
      getErrHelpWidth: () => Math.min(100, io.stderr.columns ?? 80),
    })
    .exitOverride();
  const named = COMMANDS.get(firstWord ?? '');
  for (const add of named === undefined ? COMMANDS.values() : [named]) add(program, choose);
  return program;
}

/** Ends with an error where help is asked for a command that there is not: the parser would print the help of all. */
function refuseUnknownHelp(program: Command, argv: readonly string[]): void {
  const at = argv.indexOf('help');
  if (at === -1) return;
  let group: Command | undefined = program;
  for (const word of argv.slice(0, at)) group = commandNamed(word, group);
  for (const word of argv.slice(at + 1)) {
    const names = group?.commands.map((candidate) => candidate.name()) ?? [];
    if (names.length === 0 || word.startsWith('-')) return;
    if (word === 'help') group?.help();
    if (!names.includes(word)) {
      const nearest = nearestWord(word, names);
      group?.error(`error: unknown command '${word}'${nearest === null ? '' : `\n(Did you mean ${nearest}?)`}`);
    }
    group = commandNamed(word, group);
  }
}

function commandNamed(name: string, group: Command | undefined): Command | undefined {
  return group?.commands.find((candidate) => candidate.name() === name);
}

function command(parent: Command, usage: string, description: string, examples: readonly string[]): Command {
  const added = parent.command(usage).description(description).copyInheritedSettings(parent);
  if (examples.length > 0) added.addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`);
  return added;
}

function withColour(added: Command): Command {
  return added.option('--color', 'use colours').option('--no-color', 'use no colours');
}

function withFramework(added: Command): Command {
  return added.option('--framework <file>', 'add to the framework, or replace parts of it, from this file');
}

function addAudit(program: Command, choose: (handler: Handler) => void): void {
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
    .option('--all', 'print everything, not only what matters now (--audience full)')
    .option('--quiet', 'print the report and errors, and nothing else')
    .addOption(
      new Option(
        '--fail-on <list>',
        'what ends the run with code 1: error, warning, not-ready, unknown, over-claim, overdue or never',
      ).default('error'),
    );
  withColour(withFramework(added)).action((paths, options) =>
    choose(async (io) => (await import('./commands/audit.ts')).runAudit(paths, options, io)),
  );
}

function addValidate(program: Command, choose: (handler: Handler) => void): void {
  const added = command(
    program,
    'validate [paths...]',
    'check trust files and nothing else (default path: trust.yaml here)',
    ['hpp validate', 'hpp validate services/*/trust.yaml'],
  ).option('--quiet', 'print errors and nothing else');
  withFramework(added).action((paths, options) =>
    choose(async (io) => (await import('./commands/validate.ts')).runValidate(paths, options, io)),
  );
}

function addExplain(program: Command, choose: (handler: Handler) => void): void {
  const added = command(
    program,
    'explain <id>',
    'what an element, check, finding or rule asks, why, and from which sources',
    ['hpp explain communication/named-contact', 'hpp explain communication/named-contact --file trust.yaml'],
  )
    .option('--file <trust.yaml>', 'also how this trust got its level, and why not higher')
    .option('--as-of <date>', 'the day on which the audit stands');
  withColour(withFramework(added)).action((id, options) =>
    choose(async (io) => (await import('./commands/explain.ts')).runExplain(id, options, io)),
  );
}

function addPlan(program: Command, choose: (handler: Handler) => void): void {
  const added = command(program, 'plan [path]', 'the shortest list of steps that opens the next gate', [
    'hpp plan examples/northmere/trust.yaml',
    'hpp plan --phase second --format json',
  ])
    .option('-f, --format <name>', 'how to print: terminal or json', 'terminal')
    .option('--as-of <date>', 'the day on which the plan stands')
    .option('--phase <id>', 'open the gate of this phase');
  withColour(withFramework(added)).action((path, options) =>
    choose(async (io) => (await import('./commands/plan.ts')).runPlan(path, options, io)),
  );
}

function addSuggest(program: Command, choose: (handler: Handler) => void): void {
  const added = command(program, 'suggest [path]', 'passages in the policies that may meet each element', [
    'hpp suggest examples/northmere/trust.yaml',
    'hpp suggest --only communication --top 5 --format yaml',
    'hpp suggest --documents policies --write',
  ])
    .option('--documents <folder>', 'search the documents of this folder, instead of those of the policies listed')
    .option('--only <id>', 'only this element, check or commitment (may be repeated)', collect)
    .option('--top <n>', 'how many passages for each (default: 3; with --write: 1)')
    .option('-f, --format <name>', 'how to print: terminal, yaml or json', 'terminal')
    .option('--all', 'also for those that have a passage already')
    .option('--write', 'add what is found to the trust file, marked as suggested');
  withColour(withFramework(added)).action((path, options) =>
    choose(async (io) => (await import('./commands/suggest.ts')).runSuggest(path, options, io)),
  );
}

function addWording(program: Command, choose: (handler: Handler) => void): void {
  const added = command(
    program,
    'wording [paths...]',
    'sentences in policies and letters that can harm people again (default: the policies of trust.yaml here)',
    ['hpp wording examples/northmere/trust.yaml', 'hpp wording letters --fail-on warning'],
  )
    .option('-f, --format <name>', 'how to print: terminal or json', 'terminal')
    .option('--fail-on <name>', 'what ends the run with code 1: error, warning or never', 'error');
  withColour(withFramework(added)).action((paths, options) =>
    choose(async (io) => (await import('./commands/wording.ts')).runWording(paths, options, io)),
  );
}

function addImport(program: Command, choose: (handler: Handler) => void): void {
  const added = command(
    program,
    'import <workbook>',
    'take what was filled in in a workbook back into the trust file',
    ['hpp audit --format xlsx -o readiness.xlsx', 'hpp import readiness.xlsx --into trust.yaml'],
  ).option('--into <trust.yaml>', 'the trust file that the workbook was made from (default: trust.yaml here)');
  withFramework(added).action((workbook, options) =>
    choose(async (io) => (await import('./commands/import.ts')).runImport(workbook, options, io)),
  );
}

function addFramework(program: Command, choose: (handler: Handler) => void): void {
  const group = command(program, 'framework', 'list or show what is audited', []);
  const list = command(group, 'list', 'the commitments with their elements, and every check, by id', [
    'hpp framework list',
  ]);
  withColour(withFramework(list)).action((options) =>
    choose(async (io) => (await import('./commands/framework.ts')).runFrameworkList(options, io)),
  );
  const show = command(group, 'show [id]', 'the framework as JSON, or one part of it by id', [
    'hpp framework show',
    'hpp framework show communication/named-contact',
  ]);
  withFramework(show).action((id, options) =>
    choose(async (io) => (await import('./commands/framework.ts')).runFrameworkShow(id, options, io)),
  );
}

function addSchema(program: Command, choose: (handler: Handler) => void): void {
  command(program, 'schema <name>', 'print a JSON Schema: trust, framework or report', ['hpp schema trust']).action(
    (name) => choose(async (io) => (await import('./commands/schema.ts')).runSchema(name, io)),
  );
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

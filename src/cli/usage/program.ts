import { Command, CommanderError } from 'commander';
import { TOOL } from '../../app/tool.ts';
import { nearestWord } from '../../util/nearest.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { addAudit } from './audit.ts';
import { type Choose, type Handler, whereToLook, withExamples } from './command.ts';
import { addCompare } from './compare.ts';
import { addCompletion } from './completion.ts';
import { addDivergence } from './divergence.ts';
import { addExplain } from './explain.ts';
import { addFramework } from './framework.ts';
import { addHistory } from './history.ts';
import { addImport } from './import.ts';
import { addInit } from './init.ts';
import { addInterview } from './interview.ts';
import { addPlan } from './plan.ts';
import { addSchema } from './schema.ts';
import { addSuggest } from './suggest.ts';
import { addTemplate } from './template.ts';
import { addValidate } from './validate.ts';
import { addWording } from './wording.ts';

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
const COMMANDS: ReadonlyMap<string, (program: Command, choose: Choose) => void> = new Map([
  ['audit', addAudit],
  ['validate', addValidate],
  ['explain', addExplain],
  ['plan', addPlan],
  ['suggest', addSuggest],
  ['wording', addWording],
  ['compare', addCompare],
  ['history', addHistory],
  ['divergence', addDivergence],
  ['template', addTemplate],
  ['import', addImport],
  ['init', addInit],
  ['interview', addInterview],
  ['framework', addFramework],
  ['schema', addSchema],
  ['completion', addCompletion],
]);

/** The program with every command, to be looked at and not to be run. */
export function wholeProgram(io: Io, choose: Choose = () => undefined): Command {
  return buildProgram(undefined, io, choose);
}

const EXAMPLES = ['hpp init', 'hpp audit trust.yaml', 'hpp help audit'];

function buildProgram(firstWord: string | undefined, io: Io, choose: Choose): Command {
  const program = new Command('hpp');
  program
    .description('Audits how ready a healthcare provider is for the six commitments of the Harmed Patient Pathway.')
    .version(TOOL.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError(whereToLook(program))
    .showSuggestionAfterError(true)
    // What a command takes is in its own help; here it would leave no room for what it does.
    .configureHelp({ subcommandTerm: (listed) => listed.name() })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => Math.min(100, io.stdout.columns ?? 80),
      getErrHelpWidth: () => Math.min(100, io.stderr.columns ?? 80),
    })
    .exitOverride();
  const named = COMMANDS.get(firstWord ?? '');
  for (const add of named === undefined ? COMMANDS.values() : [named]) add(program, choose);
  return withExamples(program, EXAMPLES);
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

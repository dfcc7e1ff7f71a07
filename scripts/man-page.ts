// The manual page, from how the commands describe themselves. It has no date of its own: the same program gives the same page.
import { wordLists } from '../src/cli/commands/completion.ts';
import {
  type DescribedCommand,
  type DescribedOption,
  describedProgram,
  everyCommand,
} from '../src/cli/completion/described-program.ts';
import type { Io } from '../src/cli/io.ts';
import { examplesOf } from '../src/cli/usage/command.ts';
import { wholeProgram } from '../src/cli/usage/program.ts';

const NOWHERE = { write: () => undefined };
const NO_IO: Io = {
  stdout: NOWHERE,
  stderr: NOWHERE,
  environment: {},
  workingDirectory: '.',
  today: () => '2026-01-01',
  interruption: () => new AbortController().signal,
};

const EXIT_CODES = [
  ['0', 'It ran, and nothing that was to fail it holds. By default, errors fail it.'],
  ['1', 'It ran, and something that was to fail it holds.'],
  ['2', 'It could not run: wrong usage, or a file that cannot be read or is not valid.'],
  ['3', 'A fault of ours. Please report it.'],
  ['130', 'It was interrupted.'],
] as const;

const FILES = [
  ['trust.yaml', 'What a provider promises to people whom it has harmed, what it does, and what they say of it.'],
  ['hpp.config.yaml', 'Beside it: what ends an audit with code 1. The command line wins.'],
  ['waivers.yaml', 'Beside it: findings that may wait, until when, and who decided so.'],
  ['hpp.lock', 'Beside it: the passage around each quotation, as hpp audit --pin found it.'],
  ['raters/', 'Beside it: what each person sees, for hpp divergence.'],
] as const;

const ENVIRONMENT = [
  ['NO_COLOR', 'No colours, whatever the terminal can show. --color and --no-color go before it.'],
  ['FORCE_COLOR', 'Colours, also where the output is no terminal.'],
] as const;

/** The manual page of a version, as roff. */
export async function manPage(version: string): Promise<string> {
  const root = wholeProgram(NO_IO);
  const program = describedProgram(root, await wordLists());
  const examples = (path: string): readonly string[] =>
    examplesOf(path.split(' ').reduce((at, name) => at.commands.find((each) => each.name() === name) ?? at, root));
  return [
    `.TH HPP 1 "" "hpp ${version}" "User commands"`,
    // Words are neither parted nor stretched: what is copied from here must be what was meant.
    '.nh',
    '.ad l',
    '.SH NAME',
    'hpp \\- audit of readiness for the Harmed Patient Pathway',
    '.SH SYNOPSIS',
    '.B hpp',
    '.I command',
    '.RI [ options ]',
    '.SH DESCRIPTION',
    text(program.description),
    text(
      'It holds what a provider claims against the text of its policies and the reports of its own audits and surveys, and prints what harmed patients still lack, what comes first, and whose it is to do. It uses no network.',
    ),
    '.SH COMMANDS',
    ...everyCommand(program)
      .filter(({ path, commands }) => path !== '' && commands.length === 0)
      .flatMap((each) => commandLines(each, examples(each.path))),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, words]) => tagged(`\\fB${code}\\fR`, words)),
    '.SH FILES',
    ...FILES.flatMap(([file, words]) => tagged(`\\fI${escaped(file)}\\fR`, words)),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, words]) => tagged(`\\fB${escaped(name)}\\fR`, words)),
    '.SH NOTES',
    text(
      "The elements, levels and checks are our own reading of the Harmed Patient Pathway, and not the wording of AvMA or the Harmed Patients Alliance. A result is no certificate, no judgement of anybody's care and no legal advice.",
    ),
    '',
  ].join('\n');
}

function commandLines({ path, description, usage, options }: DescribedCommand, examples: readonly string[]): string[] {
  return [
    `.SS hpp ${escaped(`${path} ${usage}`.trim())}`,
    text(`${description.charAt(0).toUpperCase()}${description.slice(1)}.`),
    ...options.filter(({ names }) => !names.includes('--help')).flatMap(optionLines),
    '.PP',
    text(examples.length > 0 ? 'Examples:' : ''),
    '.RS 4',
    '.nf',
    ...examples.map(text),
    '.fi',
    '.RE',
  ];
}

function optionLines({ flags, description }: DescribedOption): string[] {
  return tagged(`\\fB${escaped(flags)}\\fR`, `${description}.`);
}

function tagged(tag: string, words: string): string[] {
  return ['.TP', tag, text(words)];
}

/** A line of text: what begins with a full stop or a quotation mark would be taken for a command. */
function text(words: string): string {
  return escaped(words).replace(/^(?=[.'])/, '\\&');
}

function escaped(words: string): string {
  return words.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll("'", '\\(aq').replaceAll('`', '\\(ga');
}

import { type DescribedCommand, type DescribedOption, everyCommand } from './described-program.ts';
import type { Values } from './values.ts';

/** A script that completes the command in fish. */
export function fishCompletion(program: DescribedCommand): string {
  return `# Completes hpp in fish. Write it to ~/.config/fish/completions/hpp.fish
complete -c hpp -f
${everyCommand(program).flatMap(commandLines).join('\n')}
`;
}

function commandLines({ path, commands, options, arguments: values, isOpenEnded }: DescribedCommand): string[] {
  const here = inQuotes(condition(path, commands));
  const within = path === '' ? here : inQuotes(seen(path));
  const names = commands.map(
    (each) =>
      `complete -c hpp -n ${here} -a ${inQuotes(each.path.slice(path.length).trim())} -d ${inQuotes(each.description)}`,
  );
  const first = values[0];
  const argument =
    first === undefined || first === 'free'
      ? []
      : [`complete -c hpp -n ${inQuotes(isOpenEnded ? seen(path) : onlyFirst(path))} ${offered(first)}`];
  return [...names, ...options.map((option) => `complete -c hpp -n ${within} ${optionWords(option)}`), ...argument];
}

/** Where a command's own commands may stand: after it, and before any of them. */
function condition(path: string, commands: readonly DescribedCommand[]): string {
  if (path === '') return '__fish_use_subcommand';
  const names = commands.map((each) => each.path.slice(path.length).trim());
  return commands.length === 0 ? seen(path) : `${seen(path)}; and not __fish_seen_subcommand_from ${names.join(' ')}`;
}

/** Where the one argument of a command may stand: right behind its name, but for options. */
function onlyFirst(path: string): string {
  const words = path.split(' ').length + 1;
  return `${seen(path)}; and test (count (commandline -opc | string match -v -- "-*")) -eq ${words}`;
}

function seen(path: string): string {
  return path
    .split(' ')
    .map((word) => `__fish_seen_subcommand_from ${word}`)
    .join('; and ');
}

function optionWords({ names, description, values }: DescribedOption): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return [
    ...flags,
    ...(values === null ? [] : [values === 'files' ? '-r' : '-x', offered(values)]),
    '-d',
    inQuotes(description),
  ]
    .filter((word) => word !== '')
    .join(' ');
}

function offered(values: Values): string {
  if (values === 'free') return '';
  if (values === 'files') return '-F';
  if (values === 'folders') return "-a '(__fish_complete_directories)'";
  return `-a ${inQuotes(values.join(' '))}`;
}

function inQuotes(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}

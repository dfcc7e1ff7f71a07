import { type DescribedCommand, type DescribedOption, everyCommand } from './described-program.ts';
import type { Values } from './values.ts';

/** A script that completes the command in zsh. */
export function zshCompletion(program: DescribedCommand): string {
  return `#compdef hpp
# Completes hpp in zsh. Add this line to ~/.zshrc, after compinit:  source <(hpp completion zsh)
${everyCommand(program).map(commandFunction).join('\n')}
if [[ $funcstack[1] == _hpp ]]; then _hpp "$@"; else compdef _hpp hpp; fi
`;
}

function commandFunction(command: DescribedCommand): string {
  const { path, commands, options, arguments: values } = command;
  const lines = options.flatMap(optionSpecs);
  if (commands.length === 0) {
    const last = values.length - 1;
    lines.push(
      ...values.map((each, i) => inQuotes(`${i === last && command.isOpenEnded ? '*' : i + 1}: :${action(each)}`)),
    );
    return `${functionName(path)}() {\n  _arguments -s -S ${lines.join(' \\\n    ')}\n}`;
  }
  const names = commands.map((each) => `${each.path.slice(path.length).trim()}:${each.description}`);
  return `${functionName(path)}() {
  local line state
  _arguments -C ${lines.join(' \\\n    ')} \\
    ${inQuotes('1:command:->command')} ${inQuotes('*::argument:->argument')}
  case $state in
    command) local -a commands=(${names.map(inQuotes).join(' ')}); _describe command commands ;;
    argument) case $line[1] in
${commands.map((each) => `      ${each.path.slice(path.length).trim()}) ${functionName(each.path)} ;;`).join('\n')}
    esac ;;
  esac
}`;
}

function optionSpecs({ names, description, values }: DescribedOption): string[] {
  const value = values === null ? '' : `: :${action(values)}`;
  return names.map((name) =>
    inQuotes(
      `*${name}${values !== null && name.startsWith('--') ? '=' : ''}[${description.replaceAll(/[[\]\\:]/g, '\\$&')}]${value}`,
    ),
  );
}

function action(values: Values): string {
  if (values === 'free') return ' ';
  if (values === 'files') return '_files';
  if (values === 'folders') return '_files -/';
  const isOpen = values.every((value) => value.endsWith('='));
  return isOpen ? `compadd -S "" -- ${values.join(' ')}` : `(${values.join(' ')})`;
}

function functionName(path: string): string {
  return path === '' ? '_hpp' : `_hpp_${path.replaceAll(/[^a-z]/g, '_')}`;
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

import { type DescribedCommand, everyCommand } from './described-program.ts';
import type { Values } from './values.ts';

/** A script that completes the command in bash. */
export function bashCompletion(program: DescribedCommand): string {
  const commands = everyCommand(program);
  return `# Completes hpp in bash. Add this line to ~/.bashrc:  source <(hpp completion bash)
_hpp() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} path="" word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path/$word" in
${commands
  .flatMap(({ commands: below }) => below)
  .map(({ path }) => `      ${inQuotes(stepTo(path))}) path=${inQuotes(path)} ;;`)
  .join('\n')}
    esac
  done
  case "$path $previous" in
${commands.flatMap(optionCases).join('\n')}
  esac
  if [[ $current == -* ]]; then
    case "$path" in
${commands.map(({ path, options }) => `      ${inQuotes(path)}) _hpp_words ${inQuotes(options.flatMap(({ names }) => names).join(' '))} ;;`).join('\n')}
    esac
    return
  fi
  case "$path" in
${commands.map((command) => `    ${inQuotes(command.path)}) ${reply(following(command))} ;;`).join('\n')}
  esac
}
_hpp_words() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
  if [[ \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
_hpp_files() {
  compopt -o filenames 2>/dev/null
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$1" -- "$current"))
}
complete -F _hpp hpp
`;
}

/** How a command is reached from the one above it, in words of the script. */
function stepTo(path: string): string {
  const words = path.split(' ');
  return `${words.slice(0, -1).join(' ')}/${words.at(-1)}`;
}

function optionCases({ path, options }: DescribedCommand): string[] {
  return options.flatMap(({ names, values }) =>
    values === null
      ? []
      : [`    ${names.map((name) => inQuotes(`${path} ${name}`)).join('|')}) ${reply(values)}; return ;;`],
  );
}

/** What may follow a command: its commands, or its arguments. */
function following({ commands, arguments: values, path }: DescribedCommand): Values {
  if (commands.length === 0) return values[0] ?? 'free';
  const names = commands.map((command) => command.path.slice(path.length).trim());
  return path === '' ? [...names, 'help'] : names;
}

function reply(values: Values): string {
  if (values === 'free') return ':';
  if (values === 'files') return '_hpp_files -f';
  if (values === 'folders') return '_hpp_files -d';
  return `_hpp_words ${inQuotes(values.join(' '))}`;
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

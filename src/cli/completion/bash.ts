import { type DescribedCommand, everyCommand } from './described-program.ts';
import type { Values } from './values.ts';

/** A script that completes the command in bash. */
export function bashCompletion(program: DescribedCommand): string {
  const commands = everyCommand(program);
  return `# Completes hpp in bash. Add this line to ~/.bashrc:  source <(hpp completion bash)
_hpp() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} path="" word last="" count=0
  COMPREPLY=()
  # Bash parts a word at "=".
  if [[ $current == = ]]; then current=""; fi
  if [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    # The value of an option is no command.
    case "$path $last" in
${commands.flatMap(optionsWithValues).join('\n')}
    esac
    last=$word
    case "$count$path/$word" in
${commands
  .flatMap(({ commands: below }) => below)
  .map(({ path }) => `      ${inQuotes(`0${stepTo(path)}`)}) path=${inQuotes(path)}; last=""; continue ;;`)
  .join('\n')}
    esac
    if [[ $word != -* && $word != = ]]; then count=$((count + 1)); fi
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
  case "$path/$count" in
${commands.flatMap(argumentCases).join('\n')}
  esac
}
_hpp_words() {
  # Of a list with commas, the last is completed.
  local before=""
  if [[ $current == *,* && $current != -* ]]; then before=\${current%,*},; fi
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${current#"$before"}"))
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

function optionsWithValues({ path, options }: DescribedCommand): string[] {
  const names = options.flatMap((option) => (option.values === null ? [] : option.names));
  if (names.length === 0) return [];
  return [`      ${names.map((name) => inQuotes(`${path} ${name}`)).join('|')}) last=""; continue ;;`];
}

/** What may stand as each argument; what may be repeated has no end. */
function argumentCases({ path, commands, arguments: values, isOpenEnded }: DescribedCommand): string[] {
  if (commands.length > 0) {
    const names = commands.map((command) => command.path.slice(path.length).trim());
    return [`    ${inQuotes(`${path}/0`)}) ${reply(path === '' ? [...names, 'help'] : names)} ;;`];
  }
  return values.map((each, i) => {
    const isLast = i === values.length - 1 && isOpenEnded;
    return `    ${inQuotes(`${path}/`)}${isLast ? '*' : i}) ${reply(each)} ;;`;
  });
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

function reply(values: Values): string {
  if (values === 'free') return ':';
  if (values === 'files') return '_hpp_files -f';
  if (values === 'folders') return '_hpp_files -d';
  return `_hpp_words ${inQuotes(values.join(' '))}`;
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../../src/cli/usage/command.ts';
import { commandsOf, wholeProgram } from '../../support/program.ts';
import { run } from '../../support/run.ts';

const COMMANDS = commandsOf(wholeProgram());
const EXAMPLES = [...new Set(COMMANDS.flatMap(({ command }) => examplesOf(command)))];
const NEEDS_ONLY_EXAMPLES =
  /^hpp (?:audit|divergence|suggest) examples\S+(?: examples\S+)?$|^hpp (?:explain \S+|framework (?:list|show.*)|schema \S+)$/;

/** The words of an example that follow the name of the program, as a shell would part them. */
function wordsOf(example: string): string[] {
  const [, line = ''] = /\bhpp ([^>)]*)/.exec(example) ?? [];
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

describe.each(COMMANDS)('the help of $path', ({ path, command }) => {
  const examples = examplesOf(command);

  it('ends with two examples or more, in 80 columns, with no word of JavaScript', async () => {
    const { code, stdout } = await run([...path.split(' ').slice(1), '--help']);

    expect(code).toBe(0);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(stdout.endsWith(`\nExamples:\n${examples.map((line) => `  ${line}\n`).join('')}`)).toBe(true);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).not.toMatch(/default: \[\]|undefined|null|\[object/);
  });
});

describe('an example of a help', () => {
  it.each(EXAMPLES)('can be taken at its word: %s', async (example) => {
    let isChosen = false;
    const program = wholeProgram(() => {
      isChosen = true;
    });
    const words = wordsOf(example);

    if (words[0] === 'help') expect(COMMANDS.map(({ path }) => path)).toContain(`hpp ${words.slice(1).join(' ')}`);
    else {
      await program.parseAsync(words, { from: 'user' });
      expect(isChosen).toBe(true);
    }
  });

  it('would be noticed if it could not be used', async () => {
    await expect(wholeProgram().parseAsync(wordsOf('hpp audit --formt json'), { from: 'user' })).rejects.toThrow(
      CommanderError,
    );
  });

  it.each(EXAMPLES.filter((example) => NEEDS_ONLY_EXAMPLES.test(example)))('does what it says: %s', async (example) => {
    const { code, stdout } = await run(wordsOf(example));

    expect(stdout).not.toBe('');
    expect([0, 1]).toContain(code);
  });
});

describe('the manual page', () => {
  const page = readFileSync('man/hpp.1', 'utf8');
  const lines = page.split('\n');

  it('describes every command that does something', () => {
    for (const { path, command } of COMMANDS.filter((each) => each.command.commands.length === 0))
      expect(page).toContain(`.SS ${path.replaceAll('-', '\\-')} ${command.usage().replaceAll('-', '\\-')}`);
  });

  it('holds no line that would be taken for a command and is none', () => {
    const commands = lines.filter((line) => /^[.']/.test(line)).map((line) => line.split(' ')[0]);

    expect(new Set(commands)).toEqual(
      new Set(['.TH', '.nh', '.ad', '.SH', '.B', '.I', '.RI', '.SS', '.TP', '.PP', '.RS', '.nf', '.fi', '.RE']),
    );
  });

  it('keeps the hyphens of options to be copied, and nothing beyond ASCII', () => {
    expect(page).toContain('\\fB\\-o, \\-\\-output <file>\\fR');
    expect(page.replaceAll('\\-', '')).not.toMatch(/ --?[a-z]/);
    expect(page).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

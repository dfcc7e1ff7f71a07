import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Handler } from '../../src/cli/usage/command.ts';
import { examplesOf } from '../../src/cli/usage/command.ts';
import { wholeProgram } from '../../src/cli/usage/program.ts';
import { NO_IO } from '../support/no-io.ts';
import { run } from '../support/run.ts';

interface Named {
  readonly name: string;
  readonly command: Command;
}

function everyCommand(command: Command, name = 'hpp'): Named[] {
  return [{ name, command }, ...command.commands.flatMap((each) => everyCommand(each, `${name} ${each.name()}`))];
}

const COMMANDS = everyCommand(wholeProgram(NO_IO));

/** The words of an example that follow the name of the program, as a shell would part them. */
function wordsOf(example: string): string[] {
  const [, line = ''] = /\bhpp ([^>)]*)/.exec(example) ?? [];
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

describe.each(COMMANDS)('the help of $name', ({ name, command }) => {
  const examples = examplesOf(command);

  it('ends with two examples or more', async () => {
    const { code, stdout } = await run([...name.split(' ').slice(1), '--help']);

    expect(code).toBe(0);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(stdout).toMatch(/\nExamples:\n(?: {2}.*\n)+$/);
    for (const example of examples) expect(stdout).toContain(`  ${example}\n`);
  });

  it.each(examples)('can be taken at its word: %s', async (example) => {
    let chosen: Handler | null = null;
    const program = wholeProgram(NO_IO, (handler) => {
      chosen = handler;
    });
    const words = wordsOf(example);

    if (words[0] === 'help') expect(COMMANDS.map((each) => each.name)).toContain(`hpp ${words.slice(1).join(' ')}`);
    else {
      await program.parseAsync(words, { from: 'user' });
      expect(chosen).not.toBeNull();
    }
  });
});

describe('the manual page', () => {
  const page = readFileSync('man/hpp.1', 'utf8');
  const lines = page.split('\n');

  it('describes every command that does something', () => {
    for (const { name, command } of COMMANDS.filter((each) => each.command.commands.length === 0))
      expect(page).toContain(`.SS ${name.replaceAll('-', '\\-')} ${command.usage().replaceAll('-', '\\-')}`);
  });

  it('holds no line that would be taken for a command and is none', () => {
    const commands = lines.filter((line) => /^[.']/.test(line)).map((line) => line.split(' ')[0]);

    expect(new Set(commands)).toEqual(
      new Set(['.TH', '.SH', '.B', '.I', '.RI', '.SS', '.TP', '.PP', '.RS', '.nf', '.fi', '.RE']),
    );
  });

  it('keeps the hyphens of options to be copied, and nothing beyond ASCII', () => {
    expect(page).toContain('\\fB\\-o, \\-\\-output <file>\\fR');
    expect(page.replaceAll('\\-', '')).not.toMatch(/ --?[a-z]/);
    expect(page).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

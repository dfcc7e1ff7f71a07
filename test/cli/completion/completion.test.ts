import { execFileSync, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordLists } from '../../../src/cli/commands/completion.ts';
import { bashCompletion } from '../../../src/cli/completion/bash.ts';
import {
  type DescribedCommand,
  describedProgram,
  everyCommand,
} from '../../../src/cli/completion/described-program.ts';
import { fishCompletion } from '../../../src/cli/completion/fish.ts';
import { LISTED } from '../../../src/cli/completion/values.ts';
import { zshCompletion } from '../../../src/cli/completion/zsh.ts';
import { wholeProgram } from '../../../src/cli/usage/program.ts';
import { temporaryFolders } from '../../support/folders.ts';
import { NO_IO } from '../../support/no-io.ts';
import { run } from '../../support/run.ts';

const program = describedProgram(wholeProgram(NO_IO), await wordLists());
const newFolder = temporaryFolders();

// The same questions for each shell: what is typed, and what is offered for its last word.
const OFFERED: readonly (readonly [string, readonly string[]])[] = [
  ['hpp au', ['audit']],
  ['hpp framework ', ['list', 'show']],
  ['hpp audit --format ma', ['markdown']],
  ['hpp audit --max-', ['--max-age', '--max-assurance-gap']],
  ['hpp explain communication/na', ['communication/named-contact']],
  ['hpp framework show parallel-processes/compl', ['parallel-processes/complaints-not-paused']],
  ['hpp interview --only parallel-processes/compl', ['parallel-processes/complaints-not-paused']],
  ['hpp init --nation ', ['england', 'northern-ireland', 'scotland', 'wales']],
  ['hpp schema wa', ['waivers']],
  ['hpp explain communication/named-contact ', []],
  ['hpp explain audit --as', ['--as-of']],
  ['hpp validate po', ['policies/']],
];

const hasShell = (name: string): boolean => spawnSync(name, ['--version']).status === 0;

/** A folder to complete in, with the script of a shell. */
async function folderWith(script: string): Promise<string> {
  return await newFolder({ script, 'policies/open.md': '# Open\n', 'notes.txt': '' });
}

async function offeredInBash(words: readonly string[]): Promise<string[]> {
  const cwd = await folderWith(bashCompletion(program));
  const ask = `source ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hpp 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const printed = execFileSync('bash', ['--norc', '-c', ask, 'bash', ...words], { cwd, encoding: 'utf8' });
  return printed.split('\n').filter(Boolean).toSorted();
}

describe('the description of the program', () => {
  it('holds every command with its options', () => {
    const paths = everyCommand(program).map(({ path }) => path);

    expect(paths).toContain('audit');
    expect(paths).toContain('framework show');
    const audit = everyCommand(program).find(({ path }) => path === 'audit') as DescribedCommand;
    expect(audit.options.map(({ names }) => names.at(-1))).toContain('--update-baseline');
  });

  it('has a list of words only for what there is', () => {
    const known = everyCommand(program).flatMap(({ path, options }) =>
      options.map(({ names }) => `${path} ${names.at(-1)}`),
    );

    for (const key of LISTED.filter((name) => name.includes('--'))) expect(known).toContain(key);
  });

  it('has decided what may stand for the value of each option', () => {
    const free = everyCommand(program).flatMap(({ path, options }) =>
      options.flatMap(({ names, values }) => (values === 'free' ? [`${path} ${names.at(-1)}`] : [])),
    );

    // Days, numbers, names and phases, which nobody can know beforehand.
    for (const name of free) expect(name).toMatch(/--(?:as-of|phase|max-.*|top|since|name|scope-name)$/);
  });

  it('offers for an option only words that its own description names, but for ids', () => {
    for (const { path, options } of everyCommand(program))
      for (const { names, description, values } of options)
        if (
          Array.isArray(values) &&
          !names.includes('--only') &&
          !names.includes('--min-supported') &&
          !names.includes('--report')
        )
          for (const word of values) expect(description, `${path} ${names.at(-1)}`).toContain(word);
  });
});

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'] as const)('is printed for %s', async (shell) => {
    const { code, stdout } = await run(['completion', shell]);

    expect(code).toBe(0);
    expect(stdout).toBe({ bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }[shell](program));
  });

  it('for a shell that is not known names the nearest', async () => {
    expect(await run(['completion', 'fissh'])).toMatchObject({
      code: 2,
      stderr: 'hpp: "fissh" is no shell that can be completed. The nearest is "fish". There are bash, zsh and fish.\n',
    });
  });

  it.each(OFFERED)('in bash offers for %j: %j', async (typed, offered) => {
    // Bash itself adds the mark of a folder.
    expect(await offeredInBash(typed.split(' '))).toEqual(offered.map((word) => word.replace(/\/$/, '')));
  });

  it.each([
    [['hpp', 'audit', '--format', '=', 'js'], ['json']],
    [
      ['hpp', 'audit', '--fail-on', 'error,ov'],
      ['error,over-claim', 'error,overdue'],
    ],
    [['hpp', 'audit', '-o', 'plan', '--max-ag'], ['--max-age']],
  ])('in bash takes %j as bash parts it', async (words, offered) => {
    expect(await offeredInBash(words)).toEqual(offered);
  });

  it.runIf(hasShell('fish')).each(OFFERED)('in fish offers for %j: %j', async (typed, offered) => {
    const cwd = await folderWith(fishCompletion(program));

    const printed = execFileSync('fish', ['--no-config', '-c', `source script; complete -C ${JSON.stringify(typed)}`], {
      cwd,
      encoding: 'utf8',
    });

    const words = printed
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t')[0]);
    expect(words.toSorted()).toEqual(offered);
  });

  it.runIf(hasShell('zsh'))('is a script that zsh can read', async () => {
    const cwd = await folderWith(zshCompletion(program));

    expect(spawnSync('zsh', ['-f', '-n', 'script'], { cwd, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it('keeps quotes, brackets and colons of descriptions as they are', async () => {
    const strange: DescribedCommand = {
      path: '',
      usage: '',
      description: '',
      commands: [
        {
          path: 'strange',
          usage: '',
          description: `say "it's": [so] $(touch taken)`,
          commands: [],
          arguments: [],
          isOpenEnded: false,
          options: [{ flags: '--a <b>', names: ['--a'], description: `it's [a]: \`touch taken\``, values: ['b'] }],
        },
      ],
      options: [],
      arguments: [],
      isOpenEnded: false,
    };
    const cwd = await newFolder({});
    for (const [shell, script] of [
      ['bash', bashCompletion(strange)],
      ['zsh', zshCompletion(strange)],
      ['fish', fishCompletion(strange)],
    ] as const) {
      if (!hasShell(shell)) continue;
      await writeFile(join(cwd, 'script'), script);
      const argv = shell === 'fish' ? ['--no-execute', 'script'] : ['-n', 'script'];
      expect(spawnSync(shell, argv, { cwd, encoding: 'utf8' }), shell).toMatchObject({ status: 0, stderr: '' });
    }
  });
});

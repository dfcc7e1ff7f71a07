import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { ROOT, spawnHpp } from '../support/spawn-hpp.ts';
import { inTemporaryFolder } from '../support/temporary-folder.ts';

const READY = 'examples/ready/trust.yaml';
const TITLES = {
  board: 'Harmed Patient Pathway: readiness, for the board\n',
  lead: 'Harmed Patient Pathway: readiness\n',
  full: 'Harmed Patient Pathway: readiness\n',
  public: 'When care goes wrong: what you can expect from us\n',
} as const;

describe('audit --audience', () => {
  it.each(Object.entries(TITLES))('%s prints the report for it, from the real binary', async (audience, title) => {
    const { code, stdout, stderr } = await spawnHpp(['audit', READY, '--audience', audience], { cwd: ROOT });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.startsWith(title)).toBe(true);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('lead is what the terminal prints by itself, and full is --all', async () => {
    const printed = async (...options: string[]): Promise<string> => (await run(['audit', READY, ...options])).stdout;

    expect(await printed('--audience', 'lead')).toBe(await printed());
    expect(await printed('--audience', 'full')).toBe(await printed('--all'));
    expect(await printed('--audience', 'full', '--all')).toBe(await printed('--all'));
  });

  it('full is what Markdown holds by itself', async () => {
    const markdown = ['audit', READY, '--format', 'markdown'];

    expect((await run([...markdown, '--audience', 'full'])).stdout).toBe((await run(markdown)).stdout);
  });

  it('holds for every report of the run', async () => {
    await inTemporaryFolder(async (folder) => {
      const file = join(folder, 'public.md');

      const { stdout } = await run(['audit', READY, '--audience', 'public', '--report', `markdown=${file}`]);

      expect(stdout.startsWith(TITLES.public)).toBe(true);
      expect(await readFile(file, 'utf8')).toMatch(/^# When care goes wrong/);
    });
  });

  it.each([
    ['the standard output', ['--format', 'json']],
    ['a file', ['--report', 'json=report.json']],
  ])('is refused for JSON on %s, which is data and holds everything, and nothing is written', async (_, options) => {
    await inTemporaryFolder(async (folder) => {
      for (const audience of Object.keys(TITLES)) {
        const argv = ['audit', join(ROOT, READY), '--audience', audience, ...options];

        const { code, stdout, stderr } = await run(argv, { cwd: folder });

        expect(code).toBe(2);
        expect(stdout).toBe('');
        expect(stderr).toMatch(/^hpp: --audience does not apply to json: it is data, and holds everything/);
        expect(existsSync(join(folder, 'report.json'))).toBe(false);
      }
    });
  });

  it('of a name that is not known gives the nearest, and all that there are', async () => {
    const { code, stdout, stderr } = await run(['audit', READY, '--audience', 'pubic']);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'hpp: "pubic" is no audience. The nearest is "public". There are board, lead, full and public.\n',
    );
  });

  it.each(['board', 'lead', 'public'])('%s is refused together with --all, which is another', async (audience) => {
    const { code, stdout, stderr } = await run(['audit', READY, '--audience', audience, '--all']);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(`hpp: --all is --audience full, and "${audience}" is another. Leave one of the two out.\n`);
  });

  it('leaves --all with JSON as it was', async () => {
    const { code, stdout } = await run(['audit', READY, '--all', '--format', 'json']);

    expect(code).toBe(0);
    expect(JSON.parse(stdout).help.bodies.length).toBeGreaterThan(1);
  });

  it('prints several public reports one after the other', async () => {
    const { stdout } = await run(['audit', READY, 'examples/wales', '--audience', 'public']);

    expect(stdout.split(TITLES.public)).toHaveLength(3);
  });
});

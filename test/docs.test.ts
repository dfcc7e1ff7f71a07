import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DocumentStep, documentSteps } from './support/document-steps.ts';
import { run } from './support/run.ts';
import { ROOT, spawnShell } from './support/spawn-hpp.ts';
import { inTemporaryFolder } from './support/temporary-folder.ts';

const readme = readFileSync('README.md', 'utf8');
const PAGES = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Holds the parts of a transcript, between marks of what was left out, against what was printed. */
function expectPrinted(printed: string, shown: string): void {
  let from = 0;
  for (const part of shown.split('[…]\n').filter((text) => text !== '')) {
    // A long line may be shown in part.
    const at = printed.indexOf(part, from) >= 0 ? printed.indexOf(part, from) : printed.indexOf(part.trimEnd(), from);
    expect(at, `not printed in this order: ${part}`).toBeGreaterThanOrEqual(0);
    from = at + part.trimEnd().length;
  }
}

/** The names by which the headings of a page are linked to. */
function anchorsOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}

/** Takes the steps of a page that follow one another in a folder, from a copy of that folder. */
async function takeSteps(folder: string, steps: readonly DocumentStep[]): Promise<void> {
  await inTemporaryFolder(async (copy) => {
    await cp(join(ROOT, folder), copy, { recursive: true });
    for (const { command, shown } of steps) {
      const line = command.replaceAll(/(?<=^|&& )(?:npx )?hpp /g, '"$NODE" "$HPP" ');
      const { stdout, stderr, code } = await spawnShell(line, { cwd: copy });
      if (shown === null) expect(code, `${command}: ${stderr}`).toBe(0);
      else expectPrinted(stdout + stderr, shown);
    }
  });
}

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');
  const { here, inFolders, printed } = documentSteps(text);

  it.each(here)('prints what `$command` prints', async ({ command, shown }) => {
    const { stdout } = await run(command.replace(/^(?:npx )?hpp /, '').split(' '));
    expectPrinted(stdout, shown ?? '');
  });

  it.each(inFolders)('prints what was printed, step by step, in $folder', async ({ folder, steps }) => {
    await takeSteps(folder, steps);
  });

  it.each(printed)('shows a part of $file', ({ file, shown }) => {
    expectPrinted(readFileSync(file, 'utf8'), shown);
  });

  it('links only to files and headings that are there', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? page : join(dirname(page), file);

      expect(existsSync(path), target).toBe(true);
      if (anchor !== undefined && path.endsWith('.md')) expect(anchorsOf(path), target).toContain(anchor);
    }
  });
});

describe('the README', () => {
  it('has transcripts', () => {
    expect(documentSteps(readme).here.length).toBeGreaterThan(1);
  });

  it('shows a trust file that is valid', async () => {
    const { mkdtempSync, writeFileSync, rmSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const yaml = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const folder = mkdtempSync(`${tmpdir()}/hpp-readme-`);
    writeFileSync(`${folder}/trust.yaml`, yaml);

    const { code, stderr } = await run(['validate', folder]);
    rmSync(folder, { recursive: true });

    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('names the numbers of the rules as the framework has them', () => {
    const rules = readFileSync('src/framework/hpp/framework.yaml', 'utf8');

    expect(rules).toMatch(/practice_passes:\s+value: 75/);
    expect(readme).toMatch(/at least 75%/);
    expect(rules).toMatch(/experience_passes:\s+value: 70/);
    expect(readme).toMatch(/at least 70%/);
    expect(rules).toMatch(/contrary_below:\s+value: 40/);
    expect(readme).toMatch(/fewer than 40%/);
  });
});

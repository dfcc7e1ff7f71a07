import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './support/run.ts';

const readme = readFileSync('README.md', 'utf8');
const transcripts = [...readme.matchAll(/```console\n\$ npx hpp ([^\n]+)\n([\s\S]*?)```/g)];

describe('the README', () => {
  it.each(transcripts.map(([, command = '', output = '']) => ({ command, output })))(
    'prints what `hpp $command` prints',
    async ({ command, output }) => {
      const { stdout } = await run(command.split(' '));

      let from = 0;
      for (const part of output.split('[…]\n').filter((text) => text !== '')) {
        const at = stdout.indexOf(part, from);
        expect(at, `not printed in this order: ${part}`).toBeGreaterThanOrEqual(0);
        from = at + part.length;
      }
    },
  );

  it('has transcripts', () => {
    expect(transcripts.length).toBeGreaterThan(1);
  });

  it('links only to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = '']) => target);

    for (const link of links)
      expect(() => readFileSync(link.endsWith('examples') ? `${link}/northmere/trust.yaml` : link)).not.toThrow();
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

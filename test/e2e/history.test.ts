import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run as hpp } from '../support/run.ts';
import { scratchRepository } from '../support/scratch-repository.ts';
import { inTemporaryFolder, treeOf, writeFiles } from '../support/temporary-folder.ts';

const PROMISE = 'Every family is given the name of one person';
const TRUST = `format: 1
organisation: { name: Northmere, nation: england }
scope: { level: service, name: Maternity }
assessment: { date: 2026-03-01 }
policies:
  open: { title: Being open, document: open.md, status: approved, approved_on: 2025-03-04 }
elements:
  communication/named-contact:
    policy: [{ policy: open, quote: ${PROMISE} }]
`;

interface Printed {
  readonly histories: {
    points: { day: string; from: string; commitments: { supported: number | null }[] }[];
    leftOut: unknown[];
  }[];
  readonly skipped: { from: string; because: string }[];
}

async function historyIn(cwd: string, ...argv: string[]): Promise<Printed> {
  return JSON.parse((await hpp(['history', ...argv, '--format', 'json'], { cwd })).stdout);
}

describe('the history in a folder of reports', () => {
  it('follows each commitment, names what it cannot read, and writes a page', async () => {
    await inTemporaryFolder(async (folder) => {
      await writeFiles(folder, { 'trust.yaml': TRUST, 'open.md': PROMISE, 'reports/notes.json': '{"a":1}' });
      for (const day of ['2026-03-01', '2026-06-01'])
        await hpp(['audit', '--as-of', day, '--report', `json=reports/${day}.json`, '--fail-on', 'never'], {
          cwd: folder,
        });

      const run = await hpp(['history', 'reports'], { cwd: folder });
      const page = await hpp(['history', 'reports', '--format', 'html', '-o', 'movement.html'], { cwd: folder });

      expect(run.code).toBe(0);
      expect(run.stdout).toContain('2 days, from 1 March 2026 to 1 June 2026.');
      expect(run.stderr).toContain('Left out: reports/notes.json: it has no "reportVersion"');
      expect(page.code).toBe(0);
      expect(await readFile(join(folder, 'movement.html'), 'utf8')).toContain('class="hpp-drawing"');
      const over = await hpp(['history', 'reports', '-o', 'reports/2026-03-01.json'], { cwd: folder });
      expect(over).toMatchObject({ code: 2, stderr: expect.stringContaining('no report is written over it') });
    });
  });

  it.each([
    [['reports'], /There is no report to read/],
    [['missing.json'], /There is no report to read: "missing\.json": there is no such file/],
    [[], /Name a folder of reports/],
    [['reports', '--since', '2026-01-01'], /--since goes with --git/],
    [['reports', '--format', 'csv'], /"csv" is no format of a history/],
    [['--git', 'one', 'two'], /--git follows one trust file/],
    [['--git', 'trust.yaml'], /lies in no git repository/],
  ])('says what to do for %j', async (argv, words) => {
    await inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'reports'));

      const run = await hpp(['history', ...argv], { cwd: folder });

      expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(words) });
    });
  });
});

describe('the history in git', () => {
  it('audits each commit of the folder on its own day, and touches nothing', async () => {
    await inTemporaryFolder(async (folder) => {
      const { commit } = scratchRepository(folder);
      commit('2026-01-01');
      await writeFiles(folder, { 'ward/trust.yaml': TRUST, 'ward/open.md': PROMISE });
      commit('2026-02-01');
      await writeFile(join(folder, 'ward/open.md'), 'Nothing.');
      commit('2026-05-01');
      await writeFile(join(folder, 'ward/trust.yaml'), 'format: 2');
      const broken = commit('2026-06-01');
      await writeFile(join(folder, 'ward/trust.yaml'), TRUST);
      commit('2026-07-01');
      await writeFile(join(folder, 'ward/open.md'), PROMISE);
      commit('2026-07-01');
      await writeFile(join(folder, 'elsewhere.md'), 'Words.');
      commit('2026-08-01');
      const before = await treeOf(folder);

      const { histories, skipped } = await historyIn(folder, '--git', 'ward');

      // The first stands on the date of its assessment, which is later than the commit; of 1 July the last stands.
      const points = histories[0]?.points.map(({ day, commitments }) => [day, commitments[0]?.supported]);
      expect(points).toEqual([
        ['2026-03-01', expect.any(Number)],
        ['2026-05-01', 0],
        ['2026-07-01', points?.[0]?.[1]],
      ]);
      expect(histories[0]?.leftOut).toHaveLength(1);
      expect(skipped).toEqual([
        { from: `2026-06-01 (${broken.slice(0, 12)})`, because: 'its trust file is not valid' },
      ]);
      expect(await treeOf(folder)).toEqual(before);
      const since = await historyIn(folder, '--git', 'ward', '--since', '2026-06-15');
      expect(since.histories[0]?.points.map(({ day }) => day)).toEqual(['2026-07-01']);
      const sinceCommit = await historyIn(folder, '--git', 'ward', '--since', broken);
      expect(sinceCommit.histories[0]?.points.map(({ day }) => day)).toEqual(['2026-07-01']);
      expect((await historyIn(join(folder, 'ward'), '--git')).histories).toEqual(histories);
    });
  });

  it('says what to do where nothing can be audited', async () => {
    await inTemporaryFolder(async (folder) => {
      scratchRepository(folder).commit();

      const run = await hpp(['history', '--git'], { cwd: folder });

      expect(run).toMatchObject({
        code: 2,
        stderr: 'hpp: No commit holds "trust.yaml" in a form that can be audited.\n',
      });
    });
  });
});

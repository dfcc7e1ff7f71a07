import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inPolicyRepository, OTHER_PROMISE, POLICY_WITHOUT, TRUST } from '../support/policy-repository.ts';
import { run as hpp } from '../support/run.ts';
import { writeFiles } from '../support/temporary-folder.ts';

const BASELINE = 'baseline.json';
const LATER_CLAIM = `  communication/ask-and-listen: { policy: [{ policy: open, quote: ${OTHER_PROMISE} }] }\n`;

const audit = (cwd: string, ...options: string[]) =>
  hpp(['audit', '--format', 'csv', '--as-of', '2026-10-14', ...options], { cwd });

/** Works in a repository whose baseline was written. */
async function withBaseline(work: (folder: string) => Promise<void>): Promise<void> {
  await inPolicyRepository(async ({ folder }) => {
    expect(await audit(folder, '--baseline', BASELINE, '--update-baseline')).toMatchObject({
      code: 0,
      stderr: 'Wrote baseline.json\n',
    });
    await work(folder);
  });
}

describe('a baseline', () => {
  it('lets through what is the same or better, and does not follow by itself', async () => {
    await withBaseline(async (folder) => {
      const before = await readFile(join(folder, BASELINE), 'utf8');
      expect(await audit(folder, '--baseline', BASELINE)).toMatchObject({ code: 0 });
      await writeFiles(folder, { 'trust.yaml': TRUST + LATER_CLAIM });

      expect(await audit(folder, '--baseline', BASELINE)).toMatchObject({ code: 0 });
      expect(await readFile(join(folder, BASELINE), 'utf8')).toBe(before);
    });
  });

  it('fails on one thing that is worse, whatever rose elsewhere, and names it', async () => {
    await withBaseline(async (folder) => {
      const other = TRUST.replace('communication/named-contact', 'communication/communication-plan');
      await writeFiles(folder, { 'trust.yaml': other + LATER_CLAIM });

      const run = await audit(folder, '--baseline', BASELINE, '--fail-on', 'regression');

      expect(run.code).toBe(1);
      expect(run.stderr).toContain('communication/named-contact');
      expect(run.stderr).toMatch(/fails on .*Exit code 1\./);
    });
  });

  it('is worse where a promise has gone from the policy, also where nothing else would fail', async () => {
    await withBaseline(async (folder) => {
      await writeFiles(folder, { 'policies/open.md': POLICY_WITHOUT });

      expect(await audit(folder, '--fail-on', 'overdue')).toMatchObject({ code: 0 });
      expect(await audit(folder, '--fail-on', 'overdue', '--baseline', BASELINE)).toMatchObject({ code: 1 });
    });
  });

  it('says what is worse when it is written anew', async () => {
    await withBaseline(async (folder) => {
      await writeFiles(folder, { 'policies/open.md': POLICY_WITHOUT });

      const run = await audit(folder, '--baseline', BASELINE, '--update-baseline', '--fail-on', 'never');

      expect(run.stderr).toMatch(/^Wrote baseline\.json\nIt now holds \d+ things? that w(?:as|ere) better before: /);
      expect(run.stderr).toContain('communication/named-contact');
      expect(await audit(folder, '--baseline', BASELINE, '--fail-on', 'regression')).toMatchObject({ code: 0 });
    });
  });

  it.each([
    ['is not there', ['--baseline', 'elsewhere.json'], /"elsewhere\.json" cannot be used as a baseline/],
    ['is no report', ['--baseline', 'trust.yaml'], /"trust\.yaml" cannot be used as a baseline/],
    ['is asked for and not named', ['--fail-on', 'regression'], /Name it with --baseline/],
    ['is to be written and not named', ['--update-baseline'], /Name the file with --baseline/],
    [
      'would take the place of another file',
      ['--baseline', 'trust.yaml', '--update-baseline'],
      /no baseline is written/,
    ],
  ])('ends with 2 where it %s', async (_, options, words) => {
    await withBaseline(async (folder) => {
      const before = await readFile(join(folder, 'trust.yaml'), 'utf8');

      expect(await audit(folder, ...options)).toMatchObject({ code: 2, stderr: expect.stringMatching(words) });
      expect(await readFile(join(folder, 'trust.yaml'), 'utf8')).toBe(before);
    });
  });

  it('is read whatever it holds, and never believed to be a report that it is not', async () => {
    await withBaseline(async (folder) => {
      for (const text of ['', '{', '[]', 'null', '{"reportVersion":1}', '{"__proto__":{"reportVersion":1}}']) {
        await writeFile(join(folder, BASELINE), text);
        const run = await audit(folder, '--baseline', BASELINE);
        expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be used as a baseline') });
        expect(run.stderr).not.toMatch(/^\s+at /m);
      }
    });
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Audited, audit } from '../../src/app/audit.ts';
import { regressionsAgainst, writeBaseline } from '../../src/app/baseline.ts';
import { inTemporaryFolder, writeFiles } from '../support/temporary-folder.ts';

const PROMISE = 'Every family is given the name of one person';
const TRUST = `format: 1
organisation: { name: Northmere, nation: england }
scope: { level: service, name: Maternity }
assessment: { date: 2026-10-14 }
policies:
  open: { title: Being open, document: open.md, status: approved, approved_on: 2025-03-04 }
elements:
  communication/named-contact:
    policy: [{ policy: open, quote: ${PROMISE} }]
`;

async function audited(folder: string): Promise<Audited> {
  const outcome = await audit({ file: join(folder, 'trust.yaml'), workingDirectory: folder, today: '2026-10-14' });
  if (outcome.state !== 'audited') throw new Error('The trust file cannot be audited.');
  return outcome;
}

async function inFolder(work: (folder: string, baseline: string) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    await writeFiles(folder, { 'trust.yaml': TRUST, 'open.md': `# Being open\n\n${PROMISE}.\n` });
    await work(folder, join(folder, 'baseline.json'));
  });
}

describe('a baseline', () => {
  it('holds the report, and nothing is worse than itself', async () => {
    await inFolder(async (folder, baseline) => {
      const now = await audited(folder);

      expect(await writeBaseline(baseline, now)).toEqual({ state: 'written' });
      expect(JSON.parse(await readFile(baseline, 'utf8'))).toEqual(JSON.parse(JSON.stringify(now.report)));
      expect(await regressionsAgainst(baseline, now.report, folder)).toMatchObject({
        state: 'compared',
        comparison: { regressions: [], nothingMoved: true, before: { label: 'baseline.json' } },
      });
    });
  });

  it('names what is worse, and stays as it was', async () => {
    await inFolder(async (folder, baseline) => {
      await writeBaseline(baseline, await audited(folder));
      const before = await readFile(baseline);
      await writeFile(join(folder, 'open.md'), '# Being open\n\nWe do what we can.\n');

      const outcome = await regressionsAgainst(baseline, (await audited(folder)).report, folder);

      expect(outcome).toMatchObject({
        comparison: {
          regressions: expect.arrayContaining([expect.objectContaining({ id: 'communication/named-contact' })]),
        },
      });
      expect(await readFile(baseline)).toEqual(before);
    });
  });

  it('takes the place of a report, and of nothing else', async () => {
    await inFolder(async (folder, baseline) => {
      const now = await audited(folder);
      await writeBaseline(baseline, now);

      expect(await writeBaseline(baseline, now)).toEqual({ state: 'written' });
      await writeFile(baseline, 'words of somebody');
      expect(await writeBaseline(baseline, now)).toEqual({ state: 'no-report', file: baseline });
      expect(await readFile(baseline, 'utf8')).toBe('words of somebody');
      const trust = join(folder, 'trust.yaml');
      expect((await writeBaseline(trust, now)).state).not.toBe('written');
      expect(await readFile(trust, 'utf8')).toBe(TRUST);
    });
  });

  it.each([
    ['is not there', null, /there is no such file/],
    ['is no report', 'format: 1', /it is no JSON/],
  ])('says what to do where it %s', async (_, content, because) => {
    await inFolder(async (folder, baseline) => {
      if (content !== null) await writeFile(baseline, content);

      expect(await regressionsAgainst(baseline, (await audited(folder)).report, folder)).toEqual({
        state: 'unusable',
        because: expect.stringMatching(because),
      });
    });
  });
});

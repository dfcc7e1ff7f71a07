import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { inPolicyRepository, OTHER_PROMISE, POLICY_WITHOUT, PROMISE, TRUST } from '../support/policy-repository.ts';
import { run as hpp } from '../support/run.ts';
import { writeFiles } from '../support/temporary-folder.ts';

const WAIVERS = `waivers:
  - finding: evidence/quote-not-found
    subject: communication/named-contact
    reason: The wording is being agreed with the family panel.
    owner: Director of Midwifery
    expires: 2026-11-30
`;
const LATER_CLAIM = `  communication/ask-and-listen: { policy: [{ policy: open, quote: ${OTHER_PROMISE} }] }\n`;

const audit = (cwd: string, ...options: string[]) => hpp(['audit', '--format', 'github', ...options], { cwd });

describe('a commit', () => {
  it('passes while the promise stands', async () => {
    await inPolicyRepository(async ({ folder }) => {
      expect(await audit(folder)).toMatchObject({ code: 0, stdout: expect.not.stringContaining('::error') });
    });
  });

  it('that deletes a quoted sentence fails, with an annotation on the line that quotes it', async () => {
    await inPolicyRepository(async ({ folder, commit }) => {
      await writeFiles(folder, { 'policies/open.md': POLICY_WITHOUT });
      commit();

      const run = await audit(folder);

      expect(run.code).toBe(1);
      const [first, ...others] = run.stdout.split('\n').filter((line) => line.startsWith('::error'));
      expect(others).toEqual([]);
      expect(first).toMatch(/^::error file=trust\.yaml,line=8,/);
      expect(first).toContain(`"Being open" does not hold the words "${PROMISE}"`);
      expect(run.stderr).toContain('fails on error. Exit code 1.');
    });
  });

  it('that lets a policy pass its day of review fails on the day after', async () => {
    await inPolicyRepository(async ({ folder, commit }) => {
      await writeFiles(folder, { 'trust.yaml': TRUST.replace('review_by: 2026-12-01', 'review_by: 2026-11-05') });
      commit();

      expect(await audit(folder, '--as-of', '2026-11-05')).toMatchObject({
        code: 0,
        stdout: expect.not.stringContaining('::error'),
      });
      const after = await audit(folder, '--as-of', '2026-11-06');
      expect(after.code).toBe(1);
      expect(after.stdout).toMatch(/^::error file=trust\.yaml,line=6,.*due for review by 5 November 2026/m);
    });
  });

  it('that raises an element passes, and comparing says what families gain', async () => {
    await inPolicyRepository(async ({ folder, commit }) => {
      await writeFiles(folder, { 'trust.yaml': TRUST + LATER_CLAIM });
      commit();

      const compared = await hpp(['compare', 'HEAD~1..HEAD', 'trust.yaml', '--format', 'markdown'], {
        cwd: folder,
      });

      expect(await audit(folder)).toMatchObject({ code: 0 });
      expect(compared.code).toBe(0);
      const [, gained = ''] = compared.stdout.split('## What patients and families gain');
      expect(gained).toContain('(communication/ask-and-listen)');
      expect(compared.stdout).not.toContain('families lose');
    });
  });
});

describe('a waiver', () => {
  it('quiets the sentence that was deleted, until it ends', async () => {
    await inPolicyRepository(async ({ folder, commit }) => {
      await writeFiles(folder, { 'policies/open.md': POLICY_WITHOUT, 'waivers.yaml': WAIVERS });
      commit();

      const onTheLastDay = await audit(folder, '--as-of', '2026-11-30');
      const dayAfter = await audit(folder, '--as-of', '2026-12-01');

      expect(onTheLastDay.code).toBe(0);
      expect(onTheLastDay.stdout).not.toContain('::error');
      expect(dayAfter.code).toBe(1);
      expect(dayAfter.stdout).toMatch(/^::error file=trust\.yaml,line=8,/m);
      expect(dayAfter.stdout).toMatch(/^::\w+ file=waivers\.yaml,line=6,.*ended on 30 November 2026/m);
    });
  });

  it('changes nothing else in the report', async () => {
    await inPolicyRepository(async ({ folder }) => {
      await writeFiles(folder, { 'policies/open.md': POLICY_WITHOUT });
      const reportOf = async (file: string): Promise<Report> => {
        await hpp(['audit', '--fail-on', 'never', '--as-of', '2026-10-14', '--report', `json=${file}`], {
          cwd: folder,
        });
        return JSON.parse(await readFile(`${folder}/${file}`, 'utf8'));
      };
      const before = await reportOf('before.json');
      await writeFiles(folder, { 'waivers.yaml': WAIVERS });

      const { findings, input, ...rest } = await reportOf('after.json');

      const { findings: findingsBefore, input: inputBefore, ...restBefore } = before;
      expect(rest).toEqual(restBefore);
      expect(input).toEqual({ ...inputBefore, beside: [expect.objectContaining({ file: 'waivers.yaml' })] });
      expect(findings.map((finding) => ({ ...finding, waiver: null }))).toEqual(findingsBefore);
      expect(findings.filter(({ waiver }) => waiver !== null)).toMatchObject([
        { id: 'evidence/quote-not-found', subject: 'communication/named-contact' },
      ]);
    });
  });
});

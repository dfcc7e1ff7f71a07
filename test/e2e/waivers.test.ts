import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { POLICY, TRUST } from '../support/policy-repository.ts';
import { run as hpp, type Run } from '../support/run.ts';
import { inTemporaryFolder, writeFiles } from '../support/temporary-folder.ts';

// The policy's review was due on 1 December 2026, so this finding stands on every later day.
const OVERDUE = ['--as-of', '2027-01-15'];

interface Waiver {
  readonly finding?: string;
  readonly subject?: string;
  readonly reason?: string;
  readonly expires?: string;
}

function waiversFile({
  finding = 'policy/review-overdue',
  subject = 'open',
  reason = 'The family panel reads it on 3 March.',
  expires = '2027-06-30',
}: Waiver): string {
  return `waivers:\n  - finding: ${finding}\n    subject: ${subject}\n    reason: ${JSON.stringify(reason)}\n    owner: Chief Nurse\n    expires: ${expires}\n`;
}

/** Runs an audit where a file of waivers lies beside the trust file. */
async function runWith(waivers: string, options: readonly string[], file = 'waivers.yaml'): Promise<Run> {
  let run: Run | undefined;
  await inTemporaryFolder(async (folder) => {
    await writeFiles(folder, { 'trust.yaml': TRUST, 'policies/open.md': POLICY, [file]: waivers });
    run = await hpp(['audit', ...options], { cwd: folder });
  });
  if (run === undefined) throw new Error('The audit was not run.');
  return run;
}

async function findingsWith(waiver: Waiver, ...options: string[]): Promise<{ code: number; findings: Finding[] }> {
  const run = await runWith(waiversFile(waiver), [...OVERDUE, '--format', 'json', ...options]);
  return { code: run.code, findings: (JSON.parse(run.stdout) as Report).findings };
}

const ofWaivers = (findings: readonly Finding[]) => findings.filter(({ id }) => id.startsWith('waiver/'));

describe('a waiver beside the trust file', () => {
  it('is found by itself, and what it quiets ends no run', async () => {
    const { code, findings } = await findingsWith({});

    expect(code).toBe(0);
    expect(findings.find(({ id }) => id === 'policy/review-overdue')).toMatchObject({
      severity: 'error',
      waiver: { owner: 'Chief Nurse', expires: '2027-06-30' },
    });
    expect(ofWaivers(findings)).toEqual([]);
  });

  it.each([
    ['has ended', { expires: '2027-01-14' }, 'waiver/expired', 6, 1],
    ['ends today', { expires: '2027-01-15' }, 'waiver/ends-soon', 6, 0],
    ['ends within 30 days', { expires: '2027-02-14' }, 'waiver/ends-soon', 6, 0],
    ['quiets nothing', { subject: 'closed' }, 'waiver/unused', 2, 1],
    ['would quiet a duty of candour', { subject: 'en-notify' }, 'waiver/refused', 2, 1],
    ['would quiet a red flag', { finding: 'red-flag/unresolved' }, 'waiver/refused', 2, 1],
    ["would quiet a patient's number", { finding: 'privacy/patient-number' }, 'waiver/refused', 2, 1],
  ])('is a finding in its own file where it %s', async (_, waiver: Waiver, id, line, code) => {
    const outcome = await findingsWith(waiver);

    expect(outcome.code).toBe(code);
    expect(ofWaivers(outcome.findings)).toMatchObject([{ id, location: { file: 'waivers.yaml', line } }]);
  });

  it('warns 30 days before its end, and not 31', async () => {
    expect(ofWaivers((await findingsWith({ expires: '2027-02-15' })).findings)).toEqual([]);
  });

  it('may lie elsewhere', async () => {
    const [options, file] = [[...OVERDUE, '--quiet'], 'decided/waivers.yaml'];

    expect(await runWith(waiversFile({}), options, file)).toMatchObject({ code: 1 });
    expect(await runWith(waiversFile({}), [...options, '--waivers', file], file)).toMatchObject({ code: 0 });
    expect(await runWith(waiversFile({}), [...options, '--waivers', 'nowhere.yaml'], file)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nowhere.yaml'),
    });
  });

  it('is printed and counted, with who decided it and why', async () => {
    const run = await runWith(waiversFile({}), OVERDUE);

    const words = run.stdout.replaceAll(/\s+/g, ' ');
    expect(words).toContain('0 errors, 0 warnings, 0 notes, and 1 waived.');
    expect(words).toContain('Waived: until 30 June 2027 by Chief Nurse: The family panel reads it on 3 March.');
  });

  it('is skipped in JUnit, never left out and never passed', async () => {
    const run = await runWith(waiversFile({}), [...OVERDUE, '--format', 'junit']);

    const [, errors = ''] = run.stdout.split('<testsuite name="trust.yaml errors"');
    expect(errors).toMatch(/tests="1" failures="0" errors="0" skipped="1"/);
    expect(errors).toMatch(/<skipped message="[^"]*The family panel reads it on 3 March\./);
  });

  it('says nothing that a terminal or a workflow would act on', async () => {
    const reason = 'fine\u001b[2J\n::error::no\u202e';

    const acting = ['\u001b', '\u202e'];
    for (const format of ['terminal', 'github', 'markdown']) {
      const { stdout, stderr } = await runWith(waiversFile({ reason }), [...OVERDUE, '--format', format]);
      for (const character of acting) expect(stdout + stderr).not.toContain(character);
      expect(stdout).not.toMatch(/^::error::no/m);
    }
  });

  it.each([
    [
      'an unknown finding',
      { finding: 'policy/review-overdu' },
      /^waivers\.yaml:2:14: [\s\S]*use "policy\/review-overdue"/,
    ],
    ['a day that is none', { expires: '2027-02-30' }, /^waivers\.yaml:6:14: [\s\S]*not a day that exists/],
    ['no reason', { reason: '' }, /^waivers\.yaml:4:13: /],
  ])('ends with 2 where it has %s', async (_, waiver, words) => {
    expect(await runWith(waiversFile(waiver), ['--quiet'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(words),
    });
  });

  it.each(['', '# none yet\n', 'waivers:\n', 'waivers: []\n'])('may be missing from its file: %j', async (text) => {
    expect(await runWith(text, ['--quiet'])).toMatchObject({ code: 0, stderr: '' });
  });
});

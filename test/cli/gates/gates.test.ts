import { describe, expect, it } from 'vitest';
import { failureLines, judge } from '../../../src/cli/gates/judge.ts';
import { readSettingOptions, type SettingOptions } from '../../../src/cli/settings.ts';
import type { Finding, Report } from '../../../src/model/report.ts';
import { exampleReport } from '../../support/example-report.ts';
import { NO_IO } from '../../support/no-io.ts';

const northmere = await exampleReport('northmere');
const ready = await exampleReport('ready');
const firstLook = await exampleReport('first-look');
const nothing: Report = {
  ...firstLook,
  summary: { ...firstLook.summary, supported: null, declared: null, assuranceGap: null },
};

/** What options ask for, where no file sets anything. */
function readAsked(options: SettingOptions) {
  const nothing = { failOn: ['error'] as const, minSupported: new Map(), maxAssuranceGap: null, maxAge: null };
  return { ...nothing, ...readSettingOptions(options, NO_IO) };
}

/** The names of the gates that a report fails. */
function failing(
  report: Report,
  options: SettingOptions,
  assessedOn: string | null = '2026-10-14',
  day = '2026-11-21',
) {
  return judge({ report, assessedOn, day }, readAsked(options)).map(({ gate }) => gate);
}

describe('a gate', () => {
  it.each<[what: string, report: Report, options: SettingOptions, fails: readonly string[]]>([
    ['errors by default', northmere, {}, ['error']],
    ['nothing where there is nothing', ready, {}, []],
    ['at least as much as is asked', northmere, { failOn: 'unknown', minSupported: ['33.3'] }, []],
    ['a little more than there is', northmere, { failOn: 'unknown', minSupported: ['33.4'] }, ['min-supported']],
    [
      'one commitment, whatever the whole is',
      northmere,
      { failOn: 'unknown', minSupported: ['1', 'communication=62.5', 'restorative-culture=60'] },
      ['min-supported restorative-culture'],
    ],
    ['a figure where nothing was assessed', nothing, { failOn: 'overdue', minSupported: ['0'] }, ['min-supported']],
    ['an assurance gap as wide as may be', northmere, { failOn: 'unknown', maxAssuranceGap: '2.7' }, []],
    ['a wider assurance gap', northmere, { failOn: 'unknown', maxAssuranceGap: '2.6%' }, ['max-assurance-gap']],
    ['a gap where nothing was assessed', nothing, { failOn: 'overdue', maxAssuranceGap: '100' }, ['max-assurance-gap']],
    ['nothing at all with never', northmere, { failOn: 'error,never' }, []],
  ])('looks at %s', (_, report, options, fails) => {
    expect(failing(report, options)).toEqual(fails);
  });

  it.each([
    ['2026-10-14', '2027-01-14', []],
    ['2026-10-14', '2027-01-15', ['max-age']],
    // The last day of a shorter month is still within it.
    ['2026-11-30', '2027-02-28', []],
    [null, '2026-10-14', ['max-age']],
  ])('of three months takes an assessment of %s on %s for what it is', (assessedOn, day, fails) => {
    expect(failing(ready, { maxAge: '3' }, assessedOn, day)).toEqual(fails);
  });

  it('lets what is waived pass, and nothing beside it', () => {
    const waiver = { reason: 'The review is booked', owner: 'Chief Nurse', expires: '2026-12-31' };
    const waived = (isWaived: (finding: Finding) => boolean): Report => ({
      ...northmere,
      findings: northmere.findings.map((finding) => (isWaived(finding) ? { ...finding, waiver } : finding)),
    });

    expect(
      failing(
        waived(({ severity }) => severity === 'error'),
        {},
      ),
    ).toEqual([]);
    expect(
      failing(
        waived(({ id }) => id === 'policy/review-overdue'),
        {},
      ),
    ).toEqual(['error']);
    expect(
      failing(
        waived(() => true),
        { failOn: 'warning,over-claim,not-ready' },
      ),
    ).toEqual(['not-ready']);
  });

  it('says what fails it, and what comes first', () => {
    const failures = judge(
      { report: northmere, assessedOn: '2026-10-14', day: '2026-11-21' },
      readAsked({ failOn: 'error', minSupported: ['communication=90'], maxAge: '1' }),
    );

    expect(failureLines('trust.yaml', failures)).toEqual([
      'trust.yaml: fails on error, min-supported communication and max-age. Exit code 1.',
      '  error: 2 errors. The first: "Complaints and Concerns Policy": the policy was due for review by 30 June 2026.',
      '    What comes first: At examples/northmere/trust.yaml:54:16: Review the policy, and record the new dates.',
      '  min-supported communication: 62.5% of communication is supported, and 90% is asked.',
      '    What comes first: For communication/accessible-inclusive: "Being Open and Duty of Candour Policy" does not hold the words quoted. Correct the quotation, or put the promise back.',
      '  max-age: The assessment is of 14 October 2026, and at most 1 month before 21 November 2026 is asked.',
      '    What comes first: Look at the elements again with those whom they concern, and record the day under assessment.',
    ]);
  });

  it('names a quotation that was not found, and leaves the passage nearest to it to the report', () => {
    const report = structuredClone(northmere);
    report.findings = report.findings.filter(({ id }) => id === 'evidence/quote-not-found');
    expect(report.findings[0]?.message).toContain('; the closest passage is 82% alike: ');

    const [failure] = judge({ report, assessedOn: '2026-10-14', day: '2026-11-21' }, readAsked({ failOn: 'error' }));

    expect(failure?.says).toMatch(
      /^1 error\. The first: "Being Open and Duty of Candour Policy" does not hold the words "Before the first .+…"\.$/,
    );
  });

  it('prints nothing that could act on a screen', () => {
    const [line] = failureLines('ward\u001b[31m\u202e.yaml', [{ gate: 'error', says: 'a\u0007', first: 'b\n' }]);

    expect(line).toBe('ward[31m.yaml: fails on error. Exit code 1.');
  });
});

describe('what is asked', () => {
  it.each<[SettingOptions, RegExp]>([
    [{ minSupported: ['forty'] }, /^"forty" is no figure that --min-supported can use\./],
    [{ minSupported: ['101'] }, /^"101" is no figure/],
    [{ minSupported: ['communication='] }, /^"" is no figure/],
    [{ minSupported: ['-1'] }, /^"-1" is no figure/],
    [{ maxAssuranceGap: '1e1' }, /^"1e1" is no figure that --max-assurance-gap can use\./],
    [{ maxAge: '0' }, /^"0" is no number of months that --max-age can use\./],
    [{ maxAge: '1.5' }, /^"1\.5" is no number of months/],
    [{ failOn: 'never', maxAge: '3' }, /^--fail-on never lets nothing end the run/],
    [{ failOn: 'nevr' }, /^"nevr" is no reason to fail\. The nearest is "never"\./],
  ])('%j is a wrong use', (options, message) => {
    expect(() => readAsked(options)).toThrow(message);
  });

  it('names the commitments where one is not known', () => {
    const options = { minSupported: ['comunication=40'] };

    expect(() => failing(ready, options)).toThrow(
      /^"comunication" is no commitment\. The nearest is "communication"\./,
    );
  });
});

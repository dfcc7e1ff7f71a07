import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import type { AssessedCandourCheck } from '../../src/model/assessment.ts';
import type { CandourEntry, Nation, RedFlag, Sector } from '../../src/model/trust.ts';
import {
  aCandourEntry,
  aPolicy,
  aProvision,
  aRedFlag,
  aTrust,
  attestedProvision,
  contextOf,
  evidence,
  framework,
  NOT_FOUND,
} from '../support/trust.ts';

const PROVIDED = aCandourEntry({ provisions: [aProvision()] });

interface Given {
  readonly redFlags?: readonly RedFlag[];
  readonly isLost?: boolean;
}

function checked(entry: CandourEntry | null, { redFlags = [], isLost = false }: Given = {}): AssessedCandourCheck {
  const trust = aTrust({ candour: entry === null ? {} : { 'en-notify': entry }, redFlags });
  const answers = isLost ? { '/candour/en-notify/policy/0': NOT_FOUND } : {};
  const checks = assess(contextOf(trust, { answers })).candour.checks;
  const check = checks.find((candidate) => candidate.check.id === 'en-notify');
  if (check === undefined) throw new Error('England has no check en-notify.');
  return check;
}

function provider(nation: Nation, sector: Sector | null): Parameters<typeof aTrust>[0] {
  return { organisation: { name: 'Provider', nation, sector, odsCode: null } };
}

describe('a candour check is met', () => {
  it('by a passage that is found in a policy in force', () => {
    const check = checked(PROVIDED);

    expect(check).toMatchObject({ outcome: 'met', isAdvisory: false, reasons: ['policy provides for this'] });
  });

  it('by a passage for which somebody vouches', () => {
    expect(checked(aCandourEntry({ provisions: [attestedProvision()] })).outcome).toBe('met');
  });

  it.each(['95 of 100', '19 of 20', '95% of 41'])('with practice of %s', (figure) => {
    const entry = { ...PROVIDED, practice: [evidence('audit', figure, '2026-08-30')] };

    expect(checked(entry).outcome).toBe('met');
  });

  it.each([
    { what: 'too old', practice: evidence('audit', '1 of 10', '2025-10-13') },
    { what: 'dated after the audit', practice: evidence('audit', '1 of 10', '2026-10-15') },
    { what: 'of too few', practice: evidence('audit', '1 of 4', '2026-08-30') },
  ])('with adverse practice that is $what', ({ practice }) => {
    expect(checked({ ...PROVIDED, practice: [practice] }).outcome).toBe('met');
  });

  it.each([
    { what: 'settled', flag: aRedFlag({ subject: 'en-notify', resolvedOn: '2026-09-01', resolution: 'Told her' }) },
    { what: 'found after the audit', flag: aRedFlag({ subject: 'en-notify', foundOn: '2026-10-15' }) },
    { what: 'about another check', flag: aRedFlag({ subject: 'en-apology' }) },
  ])('with a red flag that is $what', ({ flag }) => {
    expect(checked(PROVIDED, { redFlags: [flag] }).outcome).toBe('met');
  });

  it.each(['survey', 'interview', 'complaint-review'])('with %s under 95%%, which is no kind of practice', (kind) => {
    expect(checked({ ...PROVIDED, practice: [evidence(kind, '9 of 10', '2026-08-30')] }).outcome).toBe('met');
  });
});

describe('a candour check is not met', () => {
  it('with a red flag that is not settled, although policy provides for it', () => {
    const check = checked(PROVIDED, { redFlags: [aRedFlag({ subject: 'en-notify' })] });

    expect(check).toMatchObject({
      outcome: 'not-met',
      reasons: ['a red flag found on 1 July 2026 is not settled'],
    });
  });

  it('with a red flag that is marked as settled without words', () => {
    const flag = aRedFlag({ subject: 'en-notify', resolvedOn: '2026-09-01' });

    expect(checked(PROVIDED, { redFlags: [flag] }).outcome).toBe('not-met');
  });

  it.each(['94 of 100', '94.9% of 41', '18 of 19'])(
    'with practice of %s, although policy provides for it',
    (figure) => {
      const check = checked({ ...PROVIDED, practice: [evidence('audit', figure, '2026-08-30')] });

      expect(check).toMatchObject({
        outcome: 'not-met',
        reasons: [`practice of 30 August 2026 is ${figure}, below 95%`],
      });
    },
  );

  it.each(['audit', 'case-review', 'observation', 'system-record', 'staff-survey', 'training-record'])(
    'with practice under 95% of the kind %s',
    (kind) => {
      expect(checked({ ...PROVIDED, practice: [evidence(kind, '9 of 10', '2026-08-30')] }).outcome).toBe('not-met');
    },
  );

  it('with practice under 95% that is not shown', () => {
    const practice = evidence('audit', '9 of 10', '2026-08-30', { document: null });

    expect(checked({ ...PROVIDED, practice: [practice] }).outcome).toBe('not-met');
  });

  it('with practice under 95% of two, when they are everybody', () => {
    const practice = evidence('audit', '1 of 2', '2026-08-30', { coversAllCases: true });

    expect(checked({ ...PROVIDED, practice: [practice] }).outcome).toBe('not-met');
  });

  it('with practice under 95% of one kind, although another kind passes later', () => {
    const practice = [evidence('audit', '9 of 10', '2026-03-01'), evidence('case-review', '10 of 10', '2026-08-30')];

    expect(checked({ ...PROVIDED, practice }).outcome).toBe('not-met');
  });

  it('with something adverse and nothing in policy', () => {
    const practice = [evidence('audit', '9 of 10', '2026-03-01')];

    expect(checked(aCandourEntry({ practice })).outcome).toBe('not-met');
  });
});

describe('a candour check is unknown', () => {
  it('without an entry', () => {
    expect(checked(null)).toMatchObject({ outcome: 'unknown', reasons: ['no policy passage is quoted for it'] });
  });

  it('with good practice and nothing in policy', () => {
    const practice = [evidence('audit', '10 of 10', '2026-08-30')];

    expect(checked(aCandourEntry({ practice })).outcome).toBe('unknown');
  });

  it('when the document lacks the words', () => {
    expect(checked(PROVIDED, { isLost: true })).toMatchObject({
      outcome: 'unknown',
      reasons: ['the policy does not hold these words'],
    });
  });

  it('when the policy is not current', () => {
    const provisions = [aProvision({ policy: aPolicy({ status: 'withdrawn' }) })];

    expect(checked(aCandourEntry({ provisions }))).toMatchObject({
      outcome: 'unknown',
      reasons: ['the policy is withdrawn'],
    });
  });
});

describe('the checks of a provider', () => {
  function idsFor(nation: Nation, sector: Sector | null): string[] {
    const { candour } = assess(contextOf(aTrust(provider(nation, sector))));
    return candour.checks.map(({ check }) => check.id);
  }

  it.each(framework.candour.map(({ nation }) => nation))('in %s are those of its own nation', (nation) => {
    const own = framework.candour.find((candidate) => candidate.nation === nation)?.checks.map(({ id }) => id);

    expect(idsFor(nation, 'nhs')).toEqual(own);
  });

  it('leave out what binds only the NHS, for an independent provider', () => {
    const independent = idsFor('england', 'independent');

    expect(independent).toHaveLength(10);
    expect(independent).not.toContain('en-10days');
  });

  it('are all of them when the sector is not known', () => {
    expect(idsFor('england', null)).toHaveLength(11);
  });

  it('are none for an independent provider in Wales, and a finding says so', () => {
    const { candour, findings } = assess(contextOf(aTrust(provider('wales', 'independent'))));

    expect(candour.checks).toEqual([]);
    expect(findings.map(({ id, at }) => ({ id, at }))).toEqual([
      { id: 'candour/no-check-for-sector', at: '/organisation/sector' },
    ]);
  });

  it('only advise where the duty is pending', () => {
    const { candour } = assess(contextOf(aTrust(provider('northern-ireland', 'nhs'))));
    const advisory = candour.checks.filter(({ isAdvisory }) => isAdvisory).map(({ check }) => check.id);

    expect(advisory).toEqual(['ni-ready']);
  });
});

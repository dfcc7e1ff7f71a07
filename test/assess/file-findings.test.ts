import { describe, expect, it } from 'vitest';
import type { Policy, Recommendation, RegisteredEvidence } from '../../src/model/trust.ts';
import {
  anAction,
  anEntry,
  aPolicy,
  aProvision,
  aRedFlag,
  COMMUNICATION_PLAN,
  findingsFrom,
  NAMED_CONTACT,
  practice,
  withId,
} from '../support/trust.ts';

interface Found {
  readonly id: string;
  readonly at: string;
}

function places(findings: readonly Found[]): Found[] {
  return findings.map(({ id, at }) => ({ id, at }));
}

describe('a policy past its review', () => {
  function ofPolicy(over: Partial<Policy>, asOf: string, isQuoted = true): Found[] {
    const policy = aPolicy(over);
    const entry = anEntry(isQuoted ? { provisions: [aProvision({ policy })] } : { declared: 'absent' });
    const findings = findingsFrom(entry, { policies: [policy], asOf });
    return places(findings.filter(({ id }) => id.startsWith('policy/')));
  }
  const OVERDUE = { id: 'policy/review-overdue', at: '/policies/candour/review_by' };
  const NOT_CURRENT = { id: 'policy/not-current', at: '/policies/candour' };

  it.each([
    { when: 'on the day of the review', asOf: '2026-03-04', findings: [] },
    { when: 'a day past the review', asOf: '2026-03-05', findings: [OVERDUE] },
    { when: 'exactly 12 months past the review', asOf: '2027-03-04', findings: [OVERDUE] },
    { when: 'a day more than 12 months past it', asOf: '2027-03-05', findings: [OVERDUE, NOT_CURRENT] },
  ])('is reported $when as it should be', ({ asOf, findings }) => {
    expect(ofPolicy({ reviewBy: '2026-03-04' }, asOf)).toEqual(findings);
  });

  it.each([
    { asOf: '2028-03-04', findings: [] },
    { asOf: '2028-03-05', findings: [{ id: 'policy/review-overdue', at: '/policies/candour' }] },
  ])('without a review date is due three years after approval: on $asOf', ({ asOf, findings }) => {
    expect(ofPolicy({ reviewBy: null, approvedOn: '2025-03-04' }, asOf)).toEqual(findings);
  });

  it('is reported although nothing quotes it', () => {
    expect(ofPolicy({ reviewBy: '2026-03-04' }, '2026-10-14', false)).toEqual([
      OVERDUE,
      { id: 'policy/unused', at: '/policies/candour' },
    ]);
  });

  it('is not reported as such while it is a draft', () => {
    expect(ofPolicy({ reviewBy: '2026-03-04', status: 'draft' }, '2026-10-14')).toEqual([NOT_CURRENT]);
  });

  it.each(['draft', 'withdrawn'] as const)(
    'is not reported as not in force when it is %s and nothing quotes it',
    (status) => {
      expect(ofPolicy({ status }, '2026-10-14', false)).toEqual([{ id: 'policy/unused', at: '/policies/candour' }]);
    },
  );
});

describe('a quotation used for several elements', () => {
  const IDS = [NAMED_CONTACT, COMMUNICATION_PLAN, 'communication/meaningful-apology', 'communication/ask-and-listen'];

  function overused(ids: readonly string[], quotes: readonly string[]): Found[] {
    const entries = ids.map((id, i) => [id, anEntry({ provisions: [aProvision({ quote: quotes[i] ?? '' })] })]);
    return places(withId(findingsFrom(null, { elements: Object.fromEntries(entries) }), 'evidence/quote-overused'));
  }
  const QUOTE = 'Every family has one named contact';

  it('is no warning for three', () => {
    expect(overused(IDS.slice(0, 3), [QUOTE, QUOTE, QUOTE])).toEqual([]);
  });

  it('is a warning for four, at the first in the order of the framework, however its letters are set', () => {
    expect(overused(IDS, [QUOTE, QUOTE.toUpperCase(), `“${QUOTE}.”`, 'Every family has one named-contact'])).toEqual([
      { id: 'evidence/quote-overused', at: '/elements/communication~1meaningful-apology/policy/0/quote' },
    ]);
  });

  it('is no warning when one element quotes it four times', () => {
    const provisions = [aProvision(), aProvision(), aProvision(), aProvision()];

    expect(withId(findingsFrom(anEntry({ provisions })), 'evidence/quote-overused')).toEqual([]);
  });
});

describe('registered evidence', () => {
  const REVIEW: RegisteredEvidence = {
    id: 'contact-review',
    kind: 'case-review',
    date: '2026-08-30',
    document: 'evidence/contact-review.md',
    at: '/evidence/contact-review',
  };

  it('that nothing uses is reported', () => {
    const findings = findingsFrom(null, { evidence: new Map([[REVIEW.id, REVIEW]]) });

    expect(places(withId(findings, 'evidence/unused'))).toEqual([
      { id: 'evidence/unused', at: '/evidence/contact-review' },
    ]);
  });

  it('that an element uses is not reported', () => {
    const entry = anEntry({ practice: [practice({ registered: REVIEW.id })] });

    const findings = findingsFrom(entry, { evidence: new Map([[REVIEW.id, REVIEW]]) });

    expect(withId(findings, 'evidence/unused')).toEqual([]);
  });

  it('that a candour check uses is not reported', () => {
    const checked = { provisions: [], practice: [practice({ registered: REVIEW.id })], at: '' };

    const findings = findingsFrom(null, {
      candour: { 'en-notify': checked },
      evidence: new Map([[REVIEW.id, REVIEW]]),
    });

    expect(withId(findings, 'evidence/unused')).toEqual([]);
  });
});

describe('a red flag', () => {
  it.each([
    { what: 'not settled', flag: {}, id: 'red-flag/unresolved', at: '/red_flags/0' },
    {
      what: 'found on the day of the audit',
      flag: { foundOn: '2026-10-14' },
      id: 'red-flag/unresolved',
      at: '/red_flags/0',
    },
    {
      what: 'settled without words',
      flag: { resolvedOn: '2026-09-01' },
      id: 'red-flag/unresolved',
      at: '/red_flags/0',
    },
    {
      what: 'settled after the audit',
      flag: { resolvedOn: '2026-10-15', resolution: 'Told the family' },
      id: 'red-flag/unresolved',
      at: '/red_flags/0',
    },
    {
      what: 'found after the audit',
      flag: { foundOn: '2026-10-15' },
      id: 'red-flag/after-audit-date',
      at: '/red_flags/0/found_on',
    },
  ])('$what is reported', ({ flag, id, at }) => {
    const findings = findingsFrom(null, { asOf: '2026-10-14', redFlags: [aRedFlag(flag)] });

    expect(places(findings.filter((finding) => finding.id.startsWith('red-flag/')))).toEqual([{ id, at }]);
  });

  it.each([
    { what: 'not settled', flag: {}, words: 'is not settled' },
    {
      what: 'settled without words',
      flag: { resolvedOn: '2026-09-01' },
      words: 'is marked as settled without saying what was done and what the family was told',
    },
  ])('$what is reported in those words', ({ flag, words }) => {
    const [finding] = withId(findingsFrom(null, { redFlags: [aRedFlag(flag)] }), 'red-flag/unresolved');

    expect(finding?.message).toBe(
      `the red flag on communication/named-contact ${words}: A family rang for six weeks and nobody rang back`,
    );
  });

  it('settled with words is not reported', () => {
    const redFlags = [aRedFlag({ resolvedOn: '2026-10-14', resolution: 'Told the family' })];

    const findings = findingsFrom(null, { asOf: '2026-10-14', redFlags });

    expect(findings.filter(({ id }) => id.startsWith('red-flag/'))).toEqual([]);
  });
});

describe('an action', () => {
  it.each([
    { due: '2026-10-13', count: 1 },
    { due: '2026-10-14', count: 0 },
  ])('due on $due is overdue on 14 October 2026 as often as $count', ({ due, count }) => {
    const findings = findingsFrom(anEntry({ action: anAction({ due }) }), { asOf: '2026-10-14' });

    expect(withId(findings, 'action/overdue')).toHaveLength(count);
  });

  it('that is done is never overdue', () => {
    const findings = findingsFrom(anEntry({ action: anAction({ due: '2026-01-01', status: 'done' }) }));

    expect(withId(findings, 'action/overdue')).toEqual([]);
  });
});

describe('a recommendation', () => {
  const BASE: Recommendation = {
    source: 'Independent review',
    recommendation: 'Give every family one contact',
    accepted: true,
    status: 'in-progress',
    owner: 'Chief Nurse',
    due: '2026-10-13',
    at: '/recommendations/0',
  };

  it.each([
    { what: 'past its date', over: {}, found: [{ id: 'recommendation/overdue', at: '/recommendations/0/due' }] },
    { what: 'due on the day of the audit', over: { due: '2026-10-14' }, found: [] },
    { what: 'without a date', over: { due: null }, found: [] },
    { what: 'implemented', over: { status: 'implemented' }, found: [] },
    { what: 'closed', over: { status: 'closed' }, found: [] },
    {
      what: 'not accepted',
      over: { accepted: false, due: null },
      found: [{ id: 'recommendation/not-accepted', at: '/recommendations/0' }],
    },
  ] as const)('$what is reported as it should be', ({ over, found }) => {
    const findings = findingsFrom(null, { asOf: '2026-10-14', recommendations: [{ ...BASE, ...over }] });

    expect(places(findings.filter(({ id }) => id.startsWith('recommendation/')))).toEqual(found);
  });
});

it('a file that says nothing has nothing wrong with it', () => {
  expect(findingsFrom(null)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { QuotationCheck } from '../../src/model/document.ts';
import type { FindingId } from '../../src/model/finding.ts';
import type { Evidence, Provision } from '../../src/model/trust.ts';
import {
  aCandourEntry,
  anEntry,
  aPolicy,
  aProvision,
  attestedProvision,
  evidence,
  findingsFrom,
  found,
  NOT_FOUND,
  practice,
  UNREAD,
  withId,
} from '../support/trust.ts';

const AT_QUOTE = '/elements/communication~1named-contact/policy/0/quote';

function idsFor(provision: Provision, answer?: QuotationCheck): string[] {
  const findings = findingsFrom(anEntry({ provisions: [provision] }), {
    ...(answer === undefined ? {} : { answers: { 'policy/0': answer } }),
  });
  return findings.map(({ id }) => id);
}

function idsForPractice(list: readonly Evidence[], answers: Readonly<Record<string, QuotationCheck>> = {}): string[] {
  return findingsFrom(anEntry({ practice: list }), { answers }).map(({ id }) => id);
}

describe('a passage', () => {
  it('that holds and speaks of the element is not found fault with', () => {
    const ids = idsFor(aProvision());

    expect(ids).toEqual([]);
  });

  it('that its document lacks is reported at the quotation, with the closest passage and how alike it is', () => {
    const place = { line: 4, column: 1 };
    const closest = {
      text: 'Every family is given one name and number',
      section: null,
      unit: 'line' as const,
      start: place,
      end: place,
    };

    const findings = findingsFrom(anEntry({ provisions: [aProvision()] }), {
      answers: { 'policy/0': { state: 'not-found', closest: { ...closest, alike: 82 } } },
    });

    expect(withId(findings, 'evidence/quote-not-found')).toEqual([
      {
        id: 'evidence/quote-not-found',
        message:
          '"Being Open and Duty of Candour Policy" does not hold the words "Every family is given the name and direct number of one person"; the closest passage is 82% alike: "Every family is given one name and number"',
        subject: 'communication/named-contact',
        at: AT_QUOTE,
      },
    ]);
  });

  it('that its document lacks, with nothing like it, is reported in those words', () => {
    const findings = findingsFrom(anEntry({ provisions: [aProvision()] }), { answers: { 'policy/0': NOT_FOUND } });

    expect(withId(findings, 'evidence/quote-not-found')[0]?.message).toMatch(/ and has nothing like it$/);
  });

  it.each<{ why: string; provision: Provision; answer?: QuotationCheck; id: FindingId }>([
    {
      why: 'it is still marked as suggested',
      provision: aProvision({ isSuggested: true }),
      id: 'evidence/quote-suggested',
    },
    {
      why: 'it has too few words',
      provision: aProvision({ quote: 'one named contact' }),
      answer: { state: 'too-short' },
      id: 'evidence/quote-too-short',
    },
    {
      why: 'its document cannot be read',
      provision: aProvision(),
      answer: UNREAD,
      id: 'evidence/words-not-checked',
    },
    {
      why: 'nobody vouches for it and there is no document',
      provision: aProvision({ policy: aPolicy({ document: null }) }),
      id: 'evidence/words-not-checked',
    },
    {
      why: 'somebody vouched for it too long ago',
      provision: attestedProvision('2025-10-13'),
      id: 'evidence/words-not-checked',
    },
  ])('that is unchecked, because $why, is reported', ({ provision, answer, id }) => {
    expect(idsFor(provision, answer)).toEqual([id]);
  });

  it('that stands only in another section is reported at the section', () => {
    const findings = findingsFrom(anEntry({ provisions: [aProvision({ section: '6.2' })] }), {
      answers: { 'policy/0': found('Every family is given the name', { isElsewhere: true }) },
    });

    expect(withId(findings, 'evidence/quote-elsewhere').map(({ at }) => at)).toEqual([
      '/elements/communication~1named-contact/policy/0/section',
    ]);
  });

  it('that has none of the words expected for the element is reported', () => {
    const ids = idsFor(aProvision({ quote: 'The car park is free for visitors after six' }));

    expect(ids).toEqual(['evidence/quote-off-topic']);
  });

  it('that has none of the words expected is not reported while it is unchecked', () => {
    const ids = idsFor(aProvision({ quote: 'The car park is free for visitors after six' }), UNREAD);

    expect(ids).toEqual(['evidence/words-not-checked']);
  });

  it('quoted for a candour check is held against its document as well', () => {
    const findings = findingsFrom(null, {
      candour: { 'en-notify': aCandourEntry({ provisions: [aProvision({ policy: aPolicy({ document: null }) })] }) },
    });

    expect(withId(findings, 'evidence/words-not-checked').map(({ subject, at }) => ({ subject, at }))).toEqual([
      { subject: 'en-notify', at: '/candour/en-notify/policy/0/quote' },
    ]);
  });
});

describe('practice and experience', () => {
  it.each<{ why: string; given: Evidence; ids: FindingId[] }>([
    { why: 'it counts', given: practice(), ids: [] },
    { why: 'it is dated after the audit', given: practice({ date: '2026-10-15' }), ids: ['evidence/after-audit-date'] },
    { why: 'it is too old', given: practice({ date: '2025-10-13' }), ids: ['evidence/too-old'] },
    {
      why: 'it cannot show the element',
      given: evidence('training-record', '9 of 10', '2026-08-30'),
      ids: ['evidence/kind-not-accepted'],
    },
    { why: 'it covers too few', given: evidence('audit', '4 of 4', '2026-08-30'), ids: ['evidence/too-few'] },
    { why: 'its figure is not shown', given: practice({ document: null }), ids: ['evidence/figure-not-shown'] },
    { why: 'it fails and is shown', given: evidence('audit', '1 of 10', '2026-08-30'), ids: [] },
  ])('get the right finding when $why', ({ given, ids }) => {
    expect(idsForPractice([given])).toEqual(ids);
  });

  it('that are not shown and do not decide are not reported', () => {
    const ids = idsForPractice([
      evidence('audit', '8 of 10', '2026-03-01', { document: null }),
      evidence('audit', '9 of 10', '2026-08-30'),
    ]);

    expect(ids).toEqual([]);
  });

  it('are reported at their place, with why they do not count', () => {
    const findings = findingsFrom(anEntry({ declared: 'written', practice: [practice({ date: '2026-10-15' })] }));

    expect(withId(findings, 'evidence/after-audit-date')).toEqual([
      {
        id: 'evidence/after-audit-date',
        message: 'case-review of 15 October 2026 (37 of 42) does not count: it is dated after the day of the audit',
        subject: 'communication/named-contact',
        at: '/elements/communication~1named-contact/practice/0',
      },
    ]);
  });

  it('of a candour check are reported as well', () => {
    const findings = findingsFrom(null, {
      candour: { 'en-notify': aCandourEntry({ practice: [practice({ date: '2025-10-13' })] }) },
    });

    expect(withId(findings, 'evidence/too-old').map(({ at }) => at)).toEqual(['/candour/en-notify/practice/0']);
  });
});

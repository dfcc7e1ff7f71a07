import { describe, expect, it } from 'vitest';
import type { AssessedEvidence, EvidenceOutcome } from '../../src/model/assessment.ts';
import type { QuotationCheck } from '../../src/model/document.ts';
import type { Evidence } from '../../src/model/trust.ts';
import { anEntry, assessedFrom, evidence, found, NOT_FOUND, UNREAD, vouched } from '../support/trust.ts';

interface Given {
  readonly id?: string;
  readonly asOf?: string;
  readonly answers?: Readonly<Record<string, QuotationCheck>>;
}

function practiceOf(list: readonly Evidence[], given: Given = {}): EvidenceOutcome {
  return assessedFrom(anEntry({ practice: list }), given).practice;
}

function experienceOf(list: readonly Evidence[], given: Given = {}): EvidenceOutcome {
  return assessedFrom(anEntry({ experience: list }), given).experience;
}

function counted(outcome: EvidenceOutcome): string[] {
  return outcome.all.filter((assessed) => assessed.counts).map((assessed) => assessed.evidence.result.text);
}

function only(outcome: EvidenceOutcome): AssessedEvidence {
  const [first] = outcome.all;
  if (first === undefined || outcome.all.length > 1) throw new Error('Expected one piece of evidence.');
  return first;
}

describe('practice in date', () => {
  it.each([
    { date: '2025-10-14', counts: true, when: 'exactly 12 months before the audit' },
    { date: '2025-10-13', counts: false, when: 'a day more than 12 months before the audit' },
    { date: '2026-10-14', counts: true, when: 'on the day of the audit' },
    { date: '2026-10-15', counts: false, when: 'the day after the audit' },
  ])('counts is $counts $when', ({ date, counts }) => {
    const outcome = practiceOf([evidence('audit', '9 of 10', date)], { asOf: '2026-10-14' });

    expect(outcome.counts).toBe(counts);
  });

  it('is reckoned in months, so that 29 February goes back to 28 February', () => {
    const outcome = practiceOf([evidence('audit', '9 of 10', '2027-02-28')], { asOf: '2028-02-29' });

    expect(outcome.counts).toBe(true);
  });
});

describe('experience in date', () => {
  it.each([
    { date: '2025-04-14', counts: true, when: 'exactly 18 months before the audit' },
    { date: '2025-04-13', counts: false, when: 'a day more than 18 months before the audit' },
    { date: '2026-10-14', counts: true, when: 'on the day of the audit' },
    { date: '2026-10-15', counts: false, when: 'the day after the audit' },
  ])('counts is $counts $when', ({ date, counts }) => {
    const outcome = experienceOf([evidence('survey', '9 of 10', date)], { asOf: '2026-10-14' });

    expect(outcome.counts).toBe(counts);
  });
});

describe('the share that passes', () => {
  it.each([
    { figure: '15 of 20', counts: true },
    { figure: '75% of 61', counts: true },
    { figure: '74.9% of 61', counts: false },
    { figure: '74 of 99', counts: false },
  ])('is 75% for practice: $figure counts is $counts', ({ figure, counts }) => {
    const outcome = practiceOf([evidence('audit', figure, '2026-08-30')]);

    expect(outcome.counts).toBe(counts);
  });

  it.each([
    { figure: '7 of 10', counts: true },
    { figure: '70% of 61', counts: true },
    { figure: '69.9% of 61', counts: false },
    { figure: '69 of 99', counts: false },
  ])('is 70% for experience: $figure counts is $counts', ({ figure, counts }) => {
    const outcome = experienceOf([evidence('survey', figure, '2026-08-30')]);

    expect(outcome.counts).toBe(counts);
  });
});

describe('enough people', () => {
  it.each([
    { figure: '5 of 5', coversAllCases: false, isEnough: true },
    { figure: '4 of 4', coversAllCases: false, isEnough: false },
    { figure: '2 of 2', coversAllCases: true, isEnough: true },
    { figure: '1 of 1', coversAllCases: true, isEnough: false },
    { figure: '2 of 2', coversAllCases: false, isEnough: false },
  ])('is $isEnough for $figure when all cases were looked at is $coversAllCases', (row) => {
    const outcome = practiceOf([evidence('audit', row.figure, '2026-08-30', { coversAllCases: row.coversAllCases })]);

    expect(only(outcome).isEnough).toBe(row.isEnough);
    expect(outcome.counts).toBe(row.isEnough);
  });
});

describe('the kind of evidence', () => {
  it.each(['audit', 'case-review', 'observation', 'system-record'])('%s can show any element', (kind) => {
    const outcome = practiceOf([evidence(kind, '9 of 10', '2026-08-30')]);

    expect(outcome.counts).toBe(true);
  });

  it('training does not show that families have a contact', () => {
    const outcome = practiceOf([evidence('training-record', '9 of 10', '2026-08-30')]);

    expect(outcome.counts).toBe(false);
  });

  it('training shows that staff who lead reviews are skilled', () => {
    const training = evidence('training-record', '9 of 10', '2026-08-30');

    const outcome = practiceOf([training], { id: 'involvement-in-reviews/skilled-independent-leads' });

    expect(outcome.counts).toBe(true);
  });

  it.each([
    { kind: 'survey', id: 'communication/named-contact', counts: true },
    { kind: 'partner-review', id: 'communication/named-contact', counts: false },
    { kind: 'staff-survey', id: 'communication/named-contact', counts: false },
    { kind: 'partner-review', id: 'involvement-in-improvement/partners-with-lived-experience', counts: true },
    { kind: 'survey', id: 'involvement-in-improvement/partners-with-lived-experience', counts: false },
    { kind: 'staff-survey', id: 'restorative-culture/care-for-staff', counts: true },
    { kind: 'complaint-review', id: 'restorative-culture/care-for-staff', counts: false },
  ])('only those whom it is about can confirm it: a $kind for $id counts is $counts', ({ kind, id, counts }) => {
    const outcome = experienceOf([evidence(kind, '9 of 10', '2026-08-30')], { id });

    expect(outcome.counts).toBe(counts);
  });

  it('a result of a kind that cannot show the element keeps nothing else from counting', () => {
    const outcome = practiceOf([
      evidence('audit', '9 of 10', '2026-08-30'),
      evidence('training-record', '1 of 10', '2026-09-30'),
    ]);

    expect(outcome.counts).toBe(true);
  });
});

describe('a figure that is shown', () => {
  function shownBy(figure: string, passage: string): string {
    const outcome = practiceOf([evidence('audit', figure, '2026-08-30')], {
      answers: { 'practice/0': found(passage) },
    });
    return only(outcome).shown;
  }

  it.each([
    { figure: '37 of 42', passage: 'The same contact throughout in 37 of 42 cases' },
    { figure: '37 of 42', passage: 'Of the 42 cases, 37 had the same contact' },
    { figure: '37 of 42', passage: 'The same contact throughout in 88% of cases' },
    { figure: '9 of 10', passage: 'Nine of ten families had one contact' },
    { figure: '0 of 12', passage: 'None of the twelve families had one contact' },
    { figure: '76% of 17', passage: 'There was one named contact for 76% of families' },
    { figure: '76.5% of 17', passage: 'There was one named contact for 76.5 per cent' },
    { figure: '6 of 6', passage: 'All 6 families had one named contact' },
    { figure: '6 of 6', passage: 'Every one of the six families had a contact' },
    { figure: '6 of 6', passage: 'One named contact for 6 of 6 families' },
    { figure: '6 of 6', passage: 'Six of six families had a contact' },
    { figure: '6 of 6', passage: 'There was a contact for 100% of families' },
  ])('stands in its document: $figure in "$passage"', ({ figure, passage }) => {
    expect(shownBy(figure, passage)).toBe('shown');
  });

  it.each([
    { figure: '37 of 42', passage: 'The same contact throughout in most of the cases' },
    { figure: '37 of 42', passage: 'The same contact throughout in 36 of 42 cases' },
    { figure: '37 of 42', passage: 'The same contact throughout in 137 of 142 cases' },
    { figure: '37 of 42', passage: 'The same contact for 88 families on the ward' },
    { figure: '76% of 17', passage: 'There was one named contact for 67% of families' },
    { figure: '6 of 6', passage: 'One named contact for 4 of 6 families' },
    { figure: '6 of 6', passage: 'One named contact for 6 of 16 families' },
  ])('is not shown when the passage lacks the figure: $figure in "$passage"', ({ figure, passage }) => {
    expect(shownBy(figure, passage)).toBe('not-shown');
  });

  it.each([
    { why: 'the document lacks the passage', answer: NOT_FOUND },
    { why: 'the document is missing or cannot be read', answer: UNREAD },
    { why: 'the passage has fewer than four words', answer: { state: 'too-short' } as const },
  ])('is not shown when $why', ({ answer }) => {
    const outcome = practiceOf([evidence('audit', '9 of 10', '2026-08-30')], { answers: { 'practice/0': answer } });

    expect(only(outcome).shown).toBe('not-shown');
    expect(outcome.counts).toBe(false);
  });

  it('is not shown by a document from which nothing is quoted', () => {
    const outcome = practiceOf([evidence('audit', '9 of 10', '2026-08-30', { quote: null })]);

    expect(only(outcome).shown).toBe('not-shown');
  });

  it('is not shown without a document and without anybody who vouches', () => {
    const outcome = practiceOf([evidence('audit', '9 of 10', '2026-08-30', { document: null })]);

    expect(only(outcome).shown).toBe('not-shown');
  });

  it.each([
    { on: '2025-10-14', shown: 'attested', when: 'exactly 12 months before the audit' },
    { on: '2025-10-13', shown: 'not-shown', when: 'a day more than 12 months before the audit' },
    { on: '2026-10-14', shown: 'attested', when: 'on the day of the audit' },
    { on: '2026-10-15', shown: 'not-shown', when: 'the day after the audit' },
  ])('without a document is $shown when somebody vouched $when', ({ on, shown }) => {
    const vouchedFor = evidence('audit', '9 of 10', '2026-08-30', { document: null, attested: vouched(on) });

    const outcome = practiceOf([vouchedFor], { asOf: '2026-10-14' });

    expect(only(outcome).shown).toBe(shown);
    expect(outcome.counts).toBe(shown === 'attested');
  });

  it.each([
    { why: 'lacks the passage', answer: NOT_FOUND },
    { why: 'cannot be read', answer: UNREAD },
    { why: 'gives another figure', answer: found('The same contact throughout in 4 of 10 cases') },
  ])('is not saved by somebody who vouches when its document $why', ({ answer }) => {
    const vouchedFor = evidence('audit', '9 of 10', '2026-08-30', { attested: vouched() });

    const outcome = practiceOf([vouchedFor], { answers: { 'practice/0': answer } });

    expect(outcome.counts).toBe(false);
  });

  it('is not saved by somebody who vouches when nothing is quoted from its document', () => {
    const vouchedFor = evidence('audit', '9 of 10', '2026-08-30', { attested: vouched(), quote: null });

    const outcome = practiceOf([vouchedFor]);

    expect(outcome.counts).toBe(false);
  });
});

describe('several results of one kind', () => {
  it('are decided by the latest when it passes', () => {
    const outcome = practiceOf([
      evidence('audit', '2 of 10', '2026-03-01'),
      evidence('audit', '9 of 10', '2026-08-30'),
    ]);

    expect(outcome.counts).toBe(true);
    expect(counted(outcome)).toEqual(['9 of 10']);
  });

  it('are decided by the latest when it fails', () => {
    const outcome = practiceOf([
      evidence('audit', '9 of 10', '2026-03-01'),
      evidence('audit', '2 of 10', '2026-08-30'),
    ]);

    expect(outcome.counts).toBe(false);
    expect(counted(outcome)).toEqual([]);
  });

  it('are decided by the latest wherever it stands in the file', () => {
    const outcome = practiceOf([
      evidence('audit', '2 of 10', '2026-08-30'),
      evidence('audit', '9 of 10', '2026-03-01'),
    ]);

    expect(outcome.counts).toBe(false);
  });

  it.each([
    { order: 'first', figures: ['2 of 10', '9 of 10'] },
    { order: 'last', figures: ['9 of 10', '2 of 10'] },
  ])('of one day are decided by the weaker, when it stands $order', ({ figures }) => {
    const outcome = practiceOf(figures.map((figure) => evidence('audit', figure, '2026-08-30')));

    expect(outcome.counts).toBe(false);
  });

  it('count for nothing when the latest passes and is not shown, although an earlier one is', () => {
    const outcome = practiceOf(
      [evidence('audit', '9 of 10', '2026-03-01'), evidence('audit', '10 of 11', '2026-08-30')],
      { answers: { 'practice/1': NOT_FOUND } },
    );

    expect(outcome.counts).toBe(false);
  });

  it('count for nothing when the weaker of one day passes and is not shown', () => {
    const outcome = practiceOf(
      [evidence('audit', '9 of 10', '2026-08-30'), evidence('audit', '8 of 10', '2026-08-30')],
      { answers: { 'practice/1': NOT_FOUND } },
    );

    expect(outcome.counts).toBe(false);
  });

  it.each([
    { index: 0, order: 'first' },
    { index: 1, order: 'last' },
  ])('of one day with one figure count for nothing when one is not shown, when it stands $order', ({ index }) => {
    const outcome = practiceOf(
      [evidence('audit', '9 of 10', '2026-08-30'), evidence('audit', '9 of 10', '2026-08-30')],
      { answers: { [`practice/${index}`]: NOT_FOUND } },
    );

    expect(outcome.counts).toBe(false);
  });

  it.each([
    { what: 'covers too few', latest: evidence('audit', '1 of 4', '2026-08-30') },
    { what: 'is dated after the audit', latest: evidence('audit', '1 of 10', '2026-11-30') },
  ])('are decided by the one before when the latest $what', ({ latest }) => {
    const outcome = practiceOf([evidence('audit', '9 of 10', '2026-03-01'), latest]);

    expect(counted(outcome)).toEqual(['9 of 10']);
    expect(outcome.counts).toBe(true);
  });
});

describe('results of several kinds', () => {
  it('all count when each passes', () => {
    const outcome = practiceOf([
      evidence('audit', '9 of 10', '2026-03-01'),
      evidence('case-review', '8 of 10', '2026-08-30'),
    ]);

    expect(outcome.counts).toBe(true);
    expect(counted(outcome)).toEqual(['9 of 10', '8 of 10']);
  });

  it('are decided by the weakest, however old it is', () => {
    const outcome = practiceOf([
      evidence('audit', '2 of 10', '2025-11-01'),
      evidence('case-review', '10 of 10', '2026-08-30'),
    ]);

    expect(outcome.counts).toBe(false);
  });

  it('do not count while one of them fails, although the failing one is not shown', () => {
    const outcome = practiceOf(
      [evidence('audit', '2 of 10', '2026-08-30'), evidence('case-review', '10 of 10', '2026-08-30')],
      { answers: { 'practice/0': NOT_FOUND } },
    );

    expect(outcome.counts).toBe(false);
    expect(outcome.failing.map((failing) => failing.evidence.result.text)).toEqual(['2 of 10']);
  });

  it('do not count while an earlier one fails that a later one, not shown, claims to have mended', () => {
    const outcome = practiceOf(
      [
        evidence('audit', '3 of 10', '2026-03-01'),
        evidence('audit', '10 of 10', '2026-08-30'),
        evidence('case-review', '9 of 10', '2026-08-30'),
      ],
      { answers: { 'practice/1': NOT_FOUND } },
    );

    expect(outcome.counts).toBe(false);
    expect(outcome.failing.map((failing) => failing.evidence.result.text)).toEqual(['3 of 10']);
  });

  it('count when one of them passes and is not shown: it counts for nothing, and takes nothing away', () => {
    const outcome = practiceOf(
      [evidence('audit', '9 of 10', '2026-08-30'), evidence('case-review', '8 of 10', '2026-08-30')],
      { answers: { 'practice/0': NOT_FOUND } },
    );

    expect(counted(outcome)).toEqual(['8 of 10']);
    expect(outcome.counts).toBe(true);
  });

  it.each([
    { what: 'covers too few', weak: evidence('audit', '1 of 4', '2026-08-30') },
    { what: 'is too old', weak: evidence('audit', '1 of 10', '2025-10-13') },
    { what: 'is dated after the audit', weak: evidence('audit', '1 of 10', '2026-10-15') },
  ])('are not held back by a weak one that $what', ({ weak }) => {
    const outcome = practiceOf([weak, evidence('case-review', '8 of 10', '2026-08-30')]);

    expect(outcome.counts).toBe(true);
  });
});

describe('why evidence does or does not count', () => {
  it.each([
    { given: evidence('audit', '9 of 10', '2026-10-15'), because: 'it is dated after the day of the audit' },
    { given: evidence('audit', '9 of 10', '2025-10-13'), because: 'it is more than 12 months old' },
    {
      given: evidence('training-record', '9 of 10', '2026-08-30'),
      because: 'this kind of evidence cannot show this element',
    },
    { given: evidence('audit', '4 of 4', '2026-08-30'), because: 'it covers fewer than 5 people' },
    { given: evidence('audit', '7 of 10', '2026-08-30'), because: 'it is below 75%' },
    {
      given: evidence('audit', '9 of 10', '2026-08-30', { quote: null }),
      because: 'it quotes no passage that gives the figure',
    },
    {
      given: evidence('audit', '9 of 10', '2026-08-30', { document: null }),
      because: 'it names no document that shows the figure',
    },
    {
      given: evidence('audit', '9 of 10', '2026-08-30', { document: null, attested: vouched('2025-10-13') }),
      because: 'it was vouched for on 13 October 2025, which does not reach this audit',
    },
    {
      given: evidence('audit', '9 of 10', '2026-08-30'),
      because: 'at least 75%, in date and shown by its document',
    },
    {
      given: evidence('audit', '9 of 10', '2026-08-30', { document: null, attested: vouched() }),
      because: 'at least 75%, in date and vouched for',
    },
  ])('is said in words: $because', ({ given, because }) => {
    const outcome = practiceOf([given]);

    expect(only(outcome).because).toBe(because);
  });

  it('is that another decides, for an earlier one of the same kind', () => {
    const outcome = practiceOf([
      evidence('audit', '8 of 10', '2026-03-01'),
      evidence('audit', '9 of 10', '2026-08-30'),
    ]);

    expect(outcome.all[0]?.because).toBe('a later or weaker result of the same kind decides');
  });
});

import { describe, expect, it } from 'vitest';
import type { ProvisionStatus } from '../../src/model/assessment.ts';
import type { QuotationCheck } from '../../src/model/document.ts';
import type { Policy, Provision } from '../../src/model/trust.ts';
import {
  anEntry,
  aPolicy,
  aProvision,
  assessedFrom,
  attestedProvision,
  found,
  NOT_FOUND,
  UNREAD,
  vouched,
} from '../support/trust.ts';

interface Given {
  readonly asOf?: string;
  readonly answer?: QuotationCheck;
}

function statusOf(provision: Provision, { asOf, answer }: Given = {}): ProvisionStatus | undefined {
  const assessed = assessedFrom(anEntry({ provisions: [provision] }), {
    ...(asOf === undefined ? {} : { asOf }),
    ...(answer === undefined ? {} : { answers: { 'policy/0': answer } }),
  });
  return assessed.provisions[0]?.status;
}

function statusUnder(policy: Partial<Policy>, asOf?: string): ProvisionStatus | undefined {
  return statusOf(aProvision({ policy: aPolicy(policy) }), asOf === undefined ? {} : { asOf });
}

describe('the words of a provision', () => {
  it('stand when the document of the policy holds them', () => {
    const status = statusOf(aProvision());

    expect(status).toBe('found');
  });

  it('are not found when the document was read and lacks them', () => {
    const status = statusOf(aProvision(), { answer: NOT_FOUND });

    expect(status).toBe('not-found');
  });

  it('are not found however well somebody vouches for them, when the document lacks them', () => {
    const status = statusOf(aProvision({ attested: vouched() }), { answer: NOT_FOUND });

    expect(status).toBe('not-found');
  });

  it('stand when the policy names no document and somebody vouches for them', () => {
    const status = statusOf(attestedProvision());

    expect(status).toBe('attested');
  });

  it.each([
    { on: '2025-10-14', status: 'attested', when: 'exactly 12 months before the audit' },
    { on: '2025-10-13', status: 'unchecked', when: 'a day more than 12 months before the audit' },
    { on: '2026-10-14', status: 'attested', when: 'on the day of the audit' },
    { on: '2026-10-15', status: 'unchecked', when: 'the day after the audit' },
  ])('are $status when somebody vouched $when', ({ on, status }) => {
    const actual = statusOf(attestedProvision(on), { asOf: '2026-10-14' });

    expect(actual).toBe(status);
  });

  it('are unchecked without a document and without anybody who vouches', () => {
    const status = statusOf(aProvision({ policy: aPolicy({ document: null }) }));

    expect(status).toBe('unchecked');
  });

  it('are unchecked when the document is missing or cannot be read', () => {
    const status = statusOf(aProvision(), { answer: UNREAD });

    expect(status).toBe('unchecked');
  });

  it('are unchecked when the document cannot be read, although somebody vouches', () => {
    const status = statusOf(aProvision({ attested: vouched() }), { answer: UNREAD });

    expect(status).toBe('unchecked');
  });

  it('are unchecked when there are fewer than four of them', () => {
    const status = statusOf(aProvision({ quote: 'one named contact' }), { answer: { state: 'too-short' } });

    expect(status).toBe('unchecked');
  });

  it('are unchecked when there are fewer than four of them, although somebody vouches', () => {
    const status = statusOf(attestedProvision('2026-09-01', { quote: 'one named contact' }), {
      answer: { state: 'too-short' },
    });

    expect(status).toBe('unchecked');
  });

  it('are unchecked while they are marked as suggested, although the document holds them', () => {
    const status = statusOf(aProvision({ isSuggested: true }));

    expect(status).toBe('unchecked');
  });

  it('are unchecked while they are marked as suggested, although the document lacks them', () => {
    const status = statusOf(aProvision({ isSuggested: true }), { answer: NOT_FOUND });

    expect(status).toBe('unchecked');
  });

  it('stand when they are found in another section than the one named', () => {
    const status = statusOf(aProvision({ section: '6.2' }), { answer: found('any words', { isElsewhere: true }) });

    expect(status).toBe('found');
  });
});

describe('words that stand', () => {
  it.each([
    { policy: { status: 'draft' }, because: 'the policy is a draft' },
    { policy: { status: 'withdrawn' }, because: 'the policy is withdrawn' },
    { policy: { approvedOn: null }, because: 'the policy has no date of approval' },
    { policy: { approvedOn: '2026-10-15' }, because: 'the policy was approved only on 15 October 2026' },
  ] as const)('are not current because $because', ({ policy, because }) => {
    const provision = aProvision({ policy: aPolicy(policy) });

    const assessed = assessedFrom(anEntry({ provisions: [provision] }), { asOf: '2026-10-14' }).provisions[0];

    expect(assessed?.status).toBe('not-current');
    expect(assessed?.because).toBe(because);
  });

  it('hold when the policy is approved on the day of the audit', () => {
    const status = statusUnder({ approvedOn: '2026-10-14' }, '2026-10-14');

    expect(status).toBe('found');
  });

  it.each([
    { asOf: '2027-03-04', status: 'found', when: 'on the day of the review' },
    { asOf: '2027-03-05', status: 'found', when: 'a day past the review' },
    { asOf: '2028-03-04', status: 'found', when: 'exactly 12 months past the review' },
    { asOf: '2028-03-05', status: 'not-current', when: 'a day more than 12 months past the review' },
  ])('are $status $when', ({ asOf, status }) => {
    const actual = statusUnder({ approvedOn: '2024-03-04', reviewBy: '2027-03-04' }, asOf);

    expect(actual).toBe(status);
  });

  it.each([
    { asOf: '2028-03-04', status: 'found', when: 'four years after approval' },
    { asOf: '2028-03-05', status: 'not-current', when: 'a day more than four years after approval' },
  ])('without a review date are due three years after approval, and so are $status $when', ({ asOf, status }) => {
    const actual = statusUnder({ approvedOn: '2024-03-04', reviewBy: null }, asOf);

    expect(actual).toBe(status);
  });

  it('hold until the review date that is given, although it is more than three years after approval', () => {
    const status = statusUnder({ approvedOn: '2020-03-04', reviewBy: '2026-12-01' }, '2026-10-14');

    expect(status).toBe('found');
  });

  it('are not current when somebody vouches for the words of a draft', () => {
    const policy = aPolicy({ document: null, status: 'draft' });

    const status = statusOf(attestedProvision('2026-09-01', { policy }));

    expect(status).toBe('not-current');
  });
});

describe('words that do not stand', () => {
  it('are not found rather than not current when the policy is a draft as well', () => {
    const status = statusOf(aProvision({ policy: aPolicy({ status: 'draft' }) }), { answer: NOT_FOUND });

    expect(status).toBe('not-found');
  });

  it.each([
    { what: 'found', answer: found('Every family is given the name'), level: 'written' },
    { what: 'not found', answer: NOT_FOUND, level: 'absent' },
    { what: 'unchecked', answer: UNREAD, level: 'absent' },
  ])('count for nothing: words that are $what make the element $level', ({ answer, level }) => {
    const assessed = assessedFrom(anEntry({ provisions: [aProvision()] }), { answers: { 'policy/0': answer } });

    expect(assessed.supported).toBe(level);
  });

  it('do not keep another passage that holds from counting', () => {
    const entry = anEntry({ provisions: [aProvision(), aProvision()] });

    const assessed = assessedFrom(entry, { answers: { 'policy/0': NOT_FOUND } });

    expect(assessed.supported).toBe('written');
  });
});

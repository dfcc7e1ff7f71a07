import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Pin } from '../../src/model/lock.ts';
import { comparePins, type QuotationToday, type StandsToday } from '../../src/pins/compare-pins.ts';
import { pinsOf } from '../../src/pins/pins-of.ts';
import { readLock } from '../../src/pins/read-lock.ts';
import { lockText } from '../../src/pins/write-lock.ts';
import { AUDIT_DAY } from '../support/trust.ts';

const QUOTE = 'Every family is given a name';
const PASSAGE = ['Every family is given a name.', 'It is written down.'];

/** A quotation that stands in its passage. */
function aQuotation(over: Partial<QuotationToday> = {}): QuotationToday {
  return {
    of: { kind: 'policy', id: 'candour' },
    document: 'policies/open.md',
    quote: QUOTE,
    at: '/elements/x/policy/0',
    usedFor: 'communication/named-contact',
    state: 'found',
    section: '6 Contact',
    passage: () => PASSAGE,
    otherPassages: () => [],
    ...over,
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function pinned(quotations: readonly QuotationToday[], before: readonly Pin[] = [], asOf = AUDIT_DAY) {
  return pinsOf({ file: 'trust.yaml', quotations, documents: [], asOf, before, hash });
}

/** The pin of a quotation. */
function aPin(over: Partial<QuotationToday> = {}): Pin {
  const [pin] = pinned([aQuotation(over)]).locked.pins;
  if (pin === undefined) throw new Error('Nothing was pinned.');
  return pin;
}

describe('what is pinned', () => {
  it('is the quotation, its passage and what it is used for', () => {
    expect(aPin()).toEqual({
      of: { kind: 'policy', id: 'candour' },
      document: 'policies/open.md',
      section: '6 Contact',
      quote: QUOTE,
      usedFor: ['communication/named-contact'],
      pinnedOn: AUDIT_DAY,
      sha256: hash(PASSAGE.join('\n')),
      passage: PASSAGE,
    });
  });

  it('is one pin for one quotation, whatever it is used for', () => {
    const { locked } = pinned([aQuotation(), aQuotation({ usedFor: 'a', quote: `\u201c${QUOTE}\u201d` })]);

    expect(locked.pins).toMatchObject([{ usedFor: ['a', 'communication/named-contact'] }]);
  });

  it('is the same whatever the order of the trust file', () => {
    const quotations = [aQuotation(), aQuotation({ quote: 'a', document: 'b' }), aQuotation({ quote: 'b' })];

    expect(pinned(quotations.toReversed()).locked).toEqual(pinned(quotations).locked);
  });

  it('is nothing that was not found', () => {
    const lost = aQuotation({ state: 'not-found', passage: () => [] });

    expect(pinned([lost])).toMatchObject({ locked: { pins: [] }, leftOut: [{ quote: QUOTE }] });
  });

  it('keeps its day while its passage stays the same', () => {
    const later = pinned(
      [aQuotation({ passage: () => ['Every family is\n given a name. It is written down!'] })],
      [aPin()],
      '2027-01-01',
    );

    expect(later).toMatchObject({ locked: { pins: [{ pinnedOn: AUDIT_DAY }] }, replaced: [], dropped: [] });
  });

  it('takes another day with another passage, and tells both', () => {
    const other = ['Every family is given a name, or not.'];

    const later = pinned([aQuotation({ passage: () => other })], [aPin()], '2027-01-01');

    expect(later.locked.pins).toMatchObject([{ pinnedOn: '2027-01-01', passage: other }]);
    expect(later.replaced).toMatchObject([{ before: { passage: PASSAGE }, after: { passage: other } }]);
  });

  it('tells what is pinned no longer', () => {
    expect(pinned([], [aPin()])).toMatchObject({ locked: { pins: [] }, dropped: [{ quote: QUOTE }] });
  });
});

describe('what became of a pin', () => {
  /** The state of a pin among quotations. */
  function stateOf(quotations: readonly QuotationToday[], stands: ReturnType<StandsToday> = 'gone', pin = aPin()) {
    return comparePins([pin], quotations, () => stands)[0]?.state;
  }

  it.each([
    ['unchanged', 'the same passage', aQuotation()],
    ['unchanged', 'another way of writing it', aQuotation({ passage: () => [PASSAGE.join('  ').toUpperCase()] })],
    [
      'unchanged',
      'the same passage in another place',
      aQuotation({ passage: () => ['x'], otherPassages: () => [PASSAGE] }),
    ],
    ['unchanged', 'another name of the policy', aQuotation({ of: { kind: 'policy', id: 'other' } })],
    ['unchanged', 'another name of the document', aQuotation({ document: 'policies/other.md' })],
    ['unchanged', 'other words of the same passage', aQuotation({ quote: 'It is written down' })],
    ['changed', 'another passage', aQuotation({ passage: () => ['x'] })],
    ['changed', 'one sentence more', aQuotation({ passage: () => [...PASSAGE, 'Not at night.'] })],
    ['lost', 'a document that lacks it', aQuotation({ state: 'not-found' })],
    ['unread', 'a document that cannot be read', aQuotation({ state: 'unread' })],
  ] as const)('is %s with %s', (state, _, quotation) => {
    expect(stateOf([quotation])).toBe(state);
  });

  it.each([
    ['unused', 'stands'],
    ['removed', 'gone'],
    ['unread', 'unread'],
    ['unchanged', 'not-used'],
  ] as const)('is %s where nobody quotes it and it %s', (state, stands) => {
    expect(stateOf([], stands)).toBe(state);
    expect(stateOf([aQuotation({ quote: 'Something else', passage: () => ['x'] })], stands)).toBe(state);
  });

  it('is not told by the same words of another policy in another document', () => {
    const other = aQuotation({ of: { kind: 'policy', id: 'other' }, document: 'other.md' });

    expect(stateOf([other])).toBe('removed');
  });

  it('is told by the place where it was found, where two are quoted', () => {
    expect(stateOf([aQuotation({ state: 'not-found' }), aQuotation()])).toBe('unchanged');
  });
});

describe('the file of pins', () => {
  const locked = pinned([aQuotation()]).locked;

  it('reads back what was written', async () => {
    expect(await readLock(lockText([locked]), hash)).toMatchObject({ lock: { lockVersion: 1, files: [locked] } });
  });

  it('gives each sentence and each document a line of its own', () => {
    const text = lockText([{ ...locked, documents: [{ document: 'a "b".md', sha256: hash('') }] }]);

    expect(text.split('\n').map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        `{ "document": "a \\"b\\".md", "sha256": "${hash('')}" }`,
        '"of": { "kind": "policy", "id": "candour" },',
        '"Every family is given a name.",',
        '"It is written down."',
      ]),
    );
  });

  it('is the same for trust files in any order', () => {
    const other = { ...locked, file: 'a.yaml' };

    expect(lockText([locked, other])).toBe(lockText([other, locked]));
  });

  it('is told where it is no JSON, though it could be read', async () => {
    const text = lockText([locked]).replace(/\n {2}\]\n\}/, '\n  ],\n}');

    expect(await readLock(text, hash)).toMatchObject({
      problems: [{ id: 'lock/damaged', message: expect.stringMatching(/no JSON/) }],
    });
  });
});

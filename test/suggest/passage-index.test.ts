import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPassages, type Query } from '../../src/suggest/passage-index.ts';

function search(texts: readonly string[], words: readonly string[], most = 10): number[] {
  const index = indexPassages(texts.map((text) => ({ text, headings: [] })));
  return index.search(new Map(words.map((word) => [word, 1])), most).map(({ number }) => number);
}

describe('a search', () => {
  it('puts a rare word before a common one', () => {
    expect(search(['ward tea', 'ward cot', 'ward bed', 'ward jug'], ['ward', 'jug'])[0]).toBe(3);
  });

  it('puts two words before one that stands twice', () => {
    expect(search(['ward ward bed', 'ward jug bed', 'cot cot cot'], ['ward', 'jug'])).toEqual([1, 0]);
  });

  it('puts a short passage before a long one', () => {
    expect(search(['ward tea cot bed jug lamp door wall', 'ward tea'], ['ward'])).toEqual([1, 0]);
  });

  it('gives equals in their order, and no more than asked for', () => {
    expect(search(Array(9).fill('ward tea'), ['ward'], 4)).toEqual([0, 1, 2, 3]);
  });

  it('gives nothing for words that stand nowhere', () => {
    expect(search(['ward tea'], ['moon'])).toEqual([]);
    expect(search([], ['moon'])).toEqual([]);
  });

  it('counts the words of headings, where the passage holds another of the words', () => {
    const under = (heading: string, text: string) => ({ text, headings: [heading] });
    const index = indexPassages([under('Tea', 'ward bed'), under('Visits', 'ward bed'), under('Visits', 'cot lamp')]);

    const hits = index
      .search(
        new Map([
          ['ward', 1],
          ['visit', 1],
        ]),
        5,
      )
      .map(({ number }) => number);

    expect(hits).toEqual([1, 0]);
  });

  it('knows the stems of all words that begin in a way', () => {
    const index = indexPassages([{ text: 'notified notifying notice ward constructor __proto__', headings: [] }]);

    expect(index.stemsBeginningWith('notif').toSorted()).toEqual(['notifi']);
    expect(index.stemsBeginningWith('noti').toSorted()).toEqual(['notic', 'notifi']);
    expect(index.stemsBeginningWith('constructor')).toEqual(['constructor']);
    expect(index.stemsBeginningWith('zz')).toEqual([]);
  });

  it('never lowers a passage that comes to hold one more of the words', () => {
    const word = fc.constantFrom('ward', 'tea', 'bed', 'jug', 'cot');
    const query: Query = new Map([
      ['ward', 1],
      ['tea', 2],
      ['jug', 1],
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        (passages) => {
          const before = passages.map((words) => words.join(' '));
          const [first = '', ...others] = before;
          const changed = ['bed', 'cot'].reduce((text, other) => text.replace(other, 'tea'), first);
          const score = (texts: string[]): number =>
            indexPassages(texts.map((text) => ({ text, headings: [] })))
              .search(query, 99)
              .find(({ number }) => number === 0)?.score ?? 0;

          if (first.includes('tea') || others.some((text) => text.includes('tea'))) return;
          expect(score([changed, ...others])).toBeGreaterThanOrEqual(score(before));
        },
      ),
    );
  });
});

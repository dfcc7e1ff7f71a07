import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalised, counted, harmless, listed, shortened, singleSpaced } from '../../src/util/words.ts';

describe('listed', () => {
  it.each([
    { items: [], text: '' },
    { items: ['families'], text: 'families' },
    { items: ['families', 'staff'], text: 'families and staff' },
    { items: ['families', 'staff', 'partners'], text: 'families, staff and partners' },
  ])('writes $items.length items as "$text"', ({ items, text }) => {
    expect(listed(items)).toBe(text);
  });

  it('joins with "or" when asked to', () => {
    expect(listed(['draft', 'approved', 'withdrawn'], 'or')).toBe('draft, approved or withdrawn');
  });
});

describe('counted', () => {
  it.each([
    { count: 0, text: '0 elements' },
    { count: 1, text: '1 element' },
    { count: 2, text: '2 elements' },
  ])('writes "$text"', ({ count, text }) => {
    expect(counted(count, 'element')).toBe(text);
  });

  it.each([
    { count: 1, text: '1 family' },
    { count: 3, text: '3 families' },
  ])('takes a plural of its own: "$text"', ({ count, text }) => {
    expect(counted(count, 'family', 'families')).toBe(text);
  });
});

describe('singleSpaced', () => {
  it('makes each run of white space one space, and trims the ends', () => {
    expect(singleSpaced('\r\n  Ring\u00a0 the\tward,\n\n day or night ')).toBe('Ring the ward, day or night');
  });
});

describe('capitalised', () => {
  it.each([
    { text: 'written', result: 'Written' },
    { text: 'Written policy', result: 'Written policy' },
    { text: 'ŵyl', result: 'Ŵyl' },
    { text: '6.2 named contact', result: '6.2 named contact' },
    { text: '', result: '' },
  ])('writes "$text" as "$result"', ({ text, result }) => {
    expect(capitalised(text)).toBe(result);
  });
});

describe('shortened', () => {
  it.each([
    { what: 'leaves a text that fits', text: 'Ring the ward', most: 13, result: 'Ring the ward' },
    { what: 'cuts at a word', text: 'Ring the ward sister', most: 15, result: 'Ring the ward…' },
    { what: 'cuts inside a word that fills the line', text: 'uninterruptedly', most: 10, result: 'uninterru…' },
    {
      what: 'cuts inside a long word rather than lose half',
      text: 'a uninterruptedly',
      most: 10,
      result: 'a uninter…',
    },
    { what: 'keeps an emoji whole', text: 'Thank💐you', most: 7, result: 'Thank…' },
  ])('$what', ({ text, most, result }) => {
    expect(shortened(text, most)).toBe(result);
  });

  it('is never longer than asked, begins as the text does, and breaks no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const short = shortened(text, most);

        expect(short.length).toBeLessThanOrEqual(most);
        expect(short === text || (short.endsWith('…') && text.startsWith(short.slice(0, -1)))).toBe(true);
        expect(short).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('harmless', () => {
  it.each([
    { what: 'a terminal escape', text: 'ward \u001b[31m7', result: 'ward [31m7' },
    { what: 'a terminal escape in one character', text: 'ward \u009b31m7', result: 'ward 31m7' },
    { what: 'NUL, a bell and a backspace', text: 'w\u0000a\u0007r\bd', result: 'ward' },
    { what: 'line ends and tabs', text: 'Ring\r\n\tthe ward\n', result: 'Ring the ward ' },
    { what: 'line ends of Unicode', text: 'Ring\u2028the\u2029ward', result: 'Ring the ward' },
    { what: 'overrides of the direction of writing', text: 'a\u202eb\u202ac\u2066d\u2069e', result: 'abcde' },
    { what: 'marks of the direction of writing', text: 'a\u200eb\u200fc\u061cd', result: 'abcd' },
  ])('takes out $what', ({ text, result }) => {
    expect(harmless(text)).toBe(result);
  });

  it('leaves words of any script as they are', () => {
    const text = 'Tŷ’r teulu — Straße, العائلة, 家族, 💐';

    expect(harmless(text)).toBe(text);
  });

  it('leaves no control character in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areWholeWords,
  countWords,
  endOfCharacter,
  foldedLetters,
  holdsSignal,
  type Letters,
  lettersOf,
} from '../../src/util/letters.ts';

describe('lettersOf', () => {
  it.each([
    { what: 'capital letters', text: 'Being OPEN', letters: 'beingopen' },
    { what: 'digits', text: 'within 10 days', letters: 'within10days' },
    { what: 'punctuation and white space', text: ' Ring —\t“ward 7”,\r\nnow! ', letters: 'ringward7now' },
    { what: 'sharp s', text: 'Straße, STRASSE', letters: 'strassestrasse' },
    { what: 'capital sharp s', text: 'STRAẞE', letters: 'strasse' },
    { what: 'a ligature', text: 'oﬃce of the ﬁrst ﬂoor', letters: 'officeofthefirstfloor' },
    { what: 'both small sigmas', text: 'σς Σ', letters: 'σσσ' },
    { what: 'full-width letters', text: 'Ｗａｒｄ ７', letters: 'ward7' },
    { what: 'letters of another script', text: 'НЕМЕДЛЕННО', letters: 'немедленно' },
    { what: 'a Korean syllable in two characters', text: '\u1100\u1161', letters: '가' },
    { what: 'a soft hyphen', text: 'tele\u00adphone', letters: 'telephone' },
    { what: 'a circumflex in one character', text: 'Tŷ, DŴR', letters: 'tŷdŵr' },
    { what: 'a circumflex in two characters', text: 'Ty\u0302, DW\u0302R', letters: 'tŷdŵr' },
    { what: 'an apostrophe that counts as a letter in Unicode', text: 'family\u02bcs', letters: 'familys' },
    { what: 'nothing but signs', text: '… — !', letters: '' },
    { what: 'an empty text', text: '', letters: '' },
  ])('keeps the letters and digits of a text with $what', ({ text, letters }) => {
    const reduced = lettersOf(text);

    expect(reduced.value).toBe(letters);
  });

  it.each([
    { text: '', words: 0 },
    { text: ' — ', words: 0 },
    { text: 'the named contact', words: 3 },
    { text: 'the family’s contact', words: 3 },
    { text: "the family's contact", words: 3 },
    { text: 'tele\u00adphone', words: 1 },
    { text: 'un\u2060kind', words: 1 },
    { text: 'well-being', words: 2 },
    { text: 'named\u00a0contact', words: 2 },
    { text: 'dw\u0302r oer', words: 2 },
    { text: 'one · two', words: 2 },
  ])('counts $words words in "$text"', ({ text, words }) => {
    expect(countWords(text)).toBe(words);
  });

  it('gives each letter its place in the text and says where words begin', () => {
    const reduced = lettersOf('A ﬁt, y\u0302');

    expect(reduced.value).toBe('afitŷ');
    expect(offsetsOf(reduced)).toEqual([0, 2, 2, 3, 6]);
    expect(reduced.wordStarts()).toEqual([0, 1, 4]);
  });

  it('gives each half of a letter outside the basic plane the place of the whole', () => {
    const reduced = lettersOf('a 𐐀');

    expect(reduced.value).toBe('a𐐨');
    expect(offsetsOf(reduced)).toEqual([0, 2, 2]);
    expect(reduced.wordStarts()).toEqual([0, 1]);
  });

  it('reads a text longer than one call can take', () => {
    const reduced = lettersOf('Ward '.repeat(50_000));

    expect(reduced.value).toBe('ward'.repeat(50_000));
    expect(reduced.wordStarts()).toHaveLength(50_000);
  });

  it('gives the same letters for a text in one piece or in its composed or decomposed form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { value } = lettersOf(text);

        expect(lettersOf(text.normalize('NFC')).value).toBe(value);
        expect(lettersOf(text.normalize('NFD')).value).toBe(value);
      }),
    );
  });

  it('gives the letters of its own letters again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { value } = lettersOf(text);

        expect(lettersOf(value).value).toBe(value);
      }),
    );
  });

  it('gives every letter one place, in the order of the text, and the first letter begins a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const letters = lettersOf(text);
        const offsets = offsetsOf(letters);
        const starts = letters.wordStarts();

        expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
        expect(offsets.every((offset) => offset < text.length)).toBe(true);
        expect(starts).toEqual(startsOf(letters));
        expect(starts[0] ?? 0).toBe(0);
      }),
    );
  });

  it('works out the same line by line as for each line alone', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ' ')));
    fc.assert(
      fc.property(lines, (texts) => {
        const letters = lettersOf(texts.join('\n'));

        expect(letters.value).toBe(texts.map(foldedLetters).join(''));
        expect(letters.wordStarts()).toHaveLength(texts.reduce((sum, text) => sum + countWords(text), 0));
      }),
    );
  });

  it('reads plain text as it reads it among other characters', () => {
    const plain = fc.constantFrom(..."aZ7 \n\t.-'\u2019\u2018\u00ad\u2060\u2013\u2026\u00a0\u00a3");
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(plain, fc.string({ unit: 'binary-ascii', maxLength: 1 })) }), (text) => {
        const among = `${text} \u00b6`;

        expect(foldedLetters(text)).toBe(foldedLetters(among));
        expect(countWords(text)).toBe(countWords(among));
        expect(lettersOf(text).wordStarts()).toEqual(startsOf(lettersOf(among)));
      }),
    );
  });
});

function offsetsOf(letters: Letters): number[] {
  return Array.from({ length: letters.value.length }, (_, letter) => letters.offsetOf(letter));
}

function startsOf(letters: Letters): number[] {
  return Array.from({ length: letters.value.length }, (_, letter) => letter).filter((letter) =>
    letters.startsWord(letter),
  );
}

describe('endOfCharacter', () => {
  it.each([
    { what: 'a plain letter', text: 'ward', end: 1 },
    { what: 'a letter with its mark', text: 'w\u0302r', end: 2 },
    { what: 'a letter with two marks', text: 'w\u0302\u0323r', end: 3 },
    { what: 'a letter outside the basic plane', text: '𐐀r', end: 2 },
    { what: 'a syllable of three letters', text: '\u1112\u1161\u11ab', end: 3 },
    { what: 'the last letter', text: 'w', end: 1 },
    { what: 'nothing', text: '', end: 0 },
  ])('is $end for $what', ({ text, end }) => {
    expect(endOfCharacter(text, 0)).toBe(end);
  });
});

describe('areWholeWords', () => {
  const letters = lettersOf('an unkind word');

  it.each([
    { words: 'unkind', start: 2, end: 8, isWhole: true },
    { words: 'unkind word', start: 2, end: 12, isWhole: true },
    { words: 'an unkind', start: 0, end: 8, isWhole: true },
    { words: 'kind', start: 4, end: 8, isWhole: false },
    { words: 'unkind wo', start: 2, end: 10, isWhole: false },
    { words: 'nunkin', start: 1, end: 7, isWhole: false },
  ])('says $isWhole of "$words" in "an unkind word"', ({ start, end, isWhole }) => {
    expect(areWholeWords(letters, start, end)).toBe(isWhole);
  });
});

describe('holdsSignal', () => {
  it.each([
    { signal: 'apolog', text: 'We apologise in person.', holds: true },
    { signal: 'saying sorry', text: 'A guide to “Saying  Sorry”', holds: true },
    { signal: 'sorry', text: 'Saying sorry', holds: true },
    { signal: 'kind', text: 'an unkind word, then a kindness', holds: true },
    { signal: 'kind', text: 'an unkind word', holds: false },
    { signal: 'named contact', text: 'a contact who is named', holds: false },
    { signal: '', text: 'any words', holds: false },
    { signal: ' — ', text: 'any — words', holds: false },
    { signal: 'contact', text: '', holds: false },
  ])('says $holds when "$signal" is looked for in "$text"', ({ signal, text, holds }) => {
    expect(holdsSignal(lettersOf(text), signal)).toBe(holds);
  });
});

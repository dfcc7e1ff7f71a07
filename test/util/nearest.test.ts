import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsHolding, likeness, nearestWord } from '../../src/util/nearest.ts';

describe('nearestWord', () => {
  it.each([
    { word: 'elments', candidates: ['policies', 'elements', 'evidence'], nearest: 'elements' },
    { word: 'practiced', candidates: ['written', 'practised', 'experienced'], nearest: 'practised' },
    { word: 'named-contacts', candidates: ['named-contact', 'ask-and-listen'], nearest: 'named-contact' },
    { word: 'onn', candidates: ['by', 'role', 'on'], nearest: 'on' },
    { word: 'written', candidates: ['practised', 'written'], nearest: 'written' },
    { word: 'not-fond', candidates: ['file/missing', 'document/not-found'], nearest: 'document/not-found' },
    { word: 'found', candidates: ['evidence/found', 'found'], nearest: 'found' },
  ])('finds "$nearest" for "$word"', ({ word, candidates, nearest }) => {
    expect(nearestWord(word, candidates)).toBe(nearest);
  });

  it.each([
    { what: 'nothing is alike', word: 'colour', candidates: ['policies', 'elements'] },
    { what: 'more than a third of the letters differ', word: 'organised', candidates: ['organisation'] },
    { what: 'there is nothing to choose from', word: 'elements', candidates: [] },
    { what: 'a short word has no letter in common', word: 'as', candidates: ['by', 'on'] },
    { what: 'the word is empty', word: '', candidates: ['by', 'on'] },
  ])('finds none when $what', ({ word, candidates }) => {
    expect(nearestWord(word, candidates)).toBeNull();
  });

  it('answers at once for a word of a million letters', () => {
    expect(nearestWord('element'.repeat(150_000), ['elements', 'evidence'])).toBeNull();
  });
});

describe('idsHolding', () => {
  const ids = [
    'named-contact',
    'communication/named-contact',
    'wa-contact',
    'contact-standard',
    'en-apology',
    'contract',
  ];

  it('finds each id that has a word, or the beginning of one, in it, and an element once', () => {
    expect(idsHolding('contact', ids)).toEqual(['communication/named-contact', 'wa-contact', 'contact-standard']);
    expect(idsHolding('apol', ids)).toEqual(['en-apology']);
  });

  it('finds none for what is too short, or stands within a word', () => {
    expect(idsHolding('con', ids)).toEqual([]);
    expect(idsHolding('tact', ids)).toEqual([]);
  });
});

describe('likeness', () => {
  it.each([
    { one: 'telephone', other: 'telephone', alike: 100 },
    { one: 'ward', other: 'word', alike: 75 },
    { one: 'wards', other: 'ward', alike: 80 },
    { one: 'abc', other: 'abd', alike: 66 },
    { one: 'ward', other: '', alike: 0 },
    { one: 'aaaa', other: 'bbbb', alike: 0 },
    { one: '', other: '', alike: 100 },
  ])('is $alike for "$one" and "$other"', ({ one, other, alike }) => {
    expect(likeness(one, other)).toBe(alike);
  });

  it('is the same both ways, a whole number from 0 to 100, and 100 only for the same text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), fc.string({ maxLength: 90 }), (one, other) => {
        const alike = likeness(one, other);

        expect(alike).toBe(likeness(other, one));
        expect(Number.isInteger(alike) && alike >= 0 && alike <= 100).toBe(true);
        expect(alike === 100).toBe(one === other);
      }),
    );
  });
});

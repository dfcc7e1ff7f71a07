import { describe, expect, it } from 'vitest';
import { sectionAt, sectionsNamed, sectionsOf } from '../../src/documents/sections.ts';
import type { Heading } from '../../src/model/document.ts';

/** Headings ten characters apart, the first at 10. */
function sectionsFrom(...headings: readonly [level: number, text: string][]) {
  const placed: Heading[] = headings.map(([level, text], i) => ({ level, text, start: (i + 1) * 10 }));
  return sectionsOf(placed, (headings.length + 1) * 10);
}

describe('sectionsOf', () => {
  it('gives each section its end with its subsections, and its own end', () => {
    const sections = sectionsFrom(
      [1, 'Being open'],
      [2, '6 Contact'],
      [3, '6.1 First'],
      [2, '7 Records'],
      [1, 'Annexes'],
    );

    expect(sections.map(({ title, start, end, ownEnd }) => ({ title, start, end, ownEnd }))).toEqual([
      { title: null, start: 0, end: 60, ownEnd: 10 },
      { title: 'Being open', start: 10, end: 50, ownEnd: 20 },
      { title: '6 Contact', start: 20, end: 40, ownEnd: 30 },
      { title: '6.1 First', start: 30, end: 40, ownEnd: 40 },
      { title: '7 Records', start: 40, end: 50, ownEnd: 50 },
      { title: 'Annexes', start: 50, end: 60, ownEnd: 60 },
    ]);
  });

  it('ends a deep section at a heading that skips levels upward', () => {
    const sections = sectionsFrom([2, 'Contact'], [8, 'Telephone'], [4, 'Letters'], [1, 'Records']);

    expect(sections.map(({ end }) => end)).toEqual([50, 40, 30, 40, 50]);
  });

  it('makes one section of a document without headings', () => {
    const sections = sectionsOf([], 80);

    expect(sections).toHaveLength(1);
    expect(sections[0]).toMatchObject({ title: null, start: 0, end: 80, ownEnd: 80 });
  });

  it('takes little time for a hundred thousand headings', () => {
    const headings = Array.from({ length: 100_000 }, (_, i) => ({ level: 2, text: 'Ward', start: i * 5 }));

    const sections = sectionsOf(headings, 500_000);

    expect(sections.at(-2)).toMatchObject({ start: 499_990, end: 499_995 });
  }, 5_000);

  it.each([
    { heading: '6.2 Named contact', number: '6.2', letters: 'namedcontact' },
    { heading: '6.2. Named contact', number: '6.2', letters: 'namedcontact' },
    { heading: '6) Named contact', number: '6', letters: 'namedcontact' },
    { heading: 'Section 6: Named contact', number: '6', letters: 'namedcontact' },
    { heading: 'Part 2 Named contact', number: '2', letters: 'namedcontact' },
    { heading: 'Chapter 3. Named contact', number: '3', letters: 'namedcontact' },
    { heading: 'Appendix A Named contact', number: 'A', letters: 'namedcontact' },
    { heading: 'Annex B: Named contact', number: 'B', letters: 'namedcontact' },
    { heading: 'Section B: Named contact', number: 'B', letters: 'namedcontact' },
    { heading: 'Section B', number: 'B', letters: '' },
    { heading: 'Chapter C Named contact', number: 'C', letters: 'namedcontact' },
    { heading: 'B.2 Named contact', number: 'B.2', letters: 'namedcontact' },
    { heading: 'c) Named contact', number: 'C', letters: 'namedcontact' },
    { heading: '7', number: '7', letters: '' },
    { heading: 'Named contact', number: null, letters: 'namedcontact' },
    { heading: 'A named contact', number: null, letters: 'anamedcontact' },
    { heading: 'I ring the ward', number: null, letters: 'iringtheward' },
    { heading: 'Sections of the policy', number: null, letters: 'sectionsofthepolicy' },
    { heading: 'Parts to play', number: null, letters: 'partstoplay' },
    { heading: 'Part of the family', number: null, letters: 'partofthefamily' },
    { heading: '24-hour contact', number: null, letters: '24hourcontact' },
    { heading: '10th day', number: null, letters: '10thday' },
  ])('reads the number $number of "$heading"', ({ heading, number, letters }) => {
    const [, section] = sectionsFrom([1, heading]);

    expect(section).toMatchObject({ number, letters });
  });
});

describe('sectionAt', () => {
  const sections = sectionsFrom([1, 'Being open'], [2, '6 Contact']);

  it.each([
    { offset: 0, title: null },
    { offset: 9, title: null },
    { offset: 10, title: 'Being open' },
    { offset: 19, title: 'Being open' },
    { offset: 20, title: '6 Contact' },
    { offset: 29, title: '6 Contact' },
  ])('is $title at $offset', ({ offset, title }) => {
    expect(sectionAt(sections, offset)?.title).toBe(title);
  });
});

describe('sectionsNamed', () => {
  const sections = sectionsFrom(
    [1, 'Being open'],
    [2, '6.1 First contact'],
    [2, '6.10 Cover'],
    [2, 'Named contact'],
    [2, '7 Cover'],
    [2, 'Appendix A Letters'],
    [2, '6.1 First contact again'],
    [2, 'Section B: Contacts'],
    [2, 'C. Records'],
  );

  it.each([
    { reference: '6.10', titles: ['6.10 Cover'] },
    { reference: '6.1', titles: ['6.1 First contact', '6.1 First contact again'] },
    { reference: 'section 6.10', titles: ['6.10 Cover'] },
    { reference: ' 7. ', titles: ['7 Cover'] },
    { reference: 'cover', titles: ['6.10 Cover', '7 Cover'] },
    { reference: '7 COVER', titles: ['7 Cover'] },
    { reference: 'Named Contact', titles: ['Named contact'] },
    { reference: 'Appendix A', titles: ['Appendix A Letters'] },
    { reference: 'appendix a', titles: ['Appendix A Letters'] },
    { reference: 'Letters', titles: ['Appendix A Letters'] },
    { reference: 'Section B', titles: ['Section B: Contacts'] },
    { reference: 'section b: contacts', titles: ['Section B: Contacts'] },
    { reference: 'B', titles: ['Section B: Contacts'] },
    { reference: 'Contacts', titles: ['Section B: Contacts'] },
    { reference: 'Section C', titles: ['C. Records'] },
    { reference: 'Section D', titles: [] },
    { reference: '6', titles: [] },
    { reference: '6.100', titles: [] },
    { reference: 'Contact', titles: [] },
    { reference: '7 Named contact', titles: [] },
    { reference: '', titles: [] },
    { reference: '—', titles: [] },
  ])('finds $titles for "$reference"', ({ reference, titles }) => {
    expect(sectionsNamed(sections, reference).map(({ title }) => title)).toEqual(titles);
  });
});

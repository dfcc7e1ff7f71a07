import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findQuotation } from '../../src/documents/find-quotation.ts';
import { readText } from '../../src/documents/formats.ts';
import { type SearchableText, toSearchable } from '../../src/documents/searchable.ts';

// One invented policy, saved in many formats by several programs: test/fixtures/documents/make.sh. A file that is added
// there is held against the same table.
const FOLDER = 'test/fixtures/documents';
const ALL_FILES = readdirSync(FOLDER).filter((file) => file.startsWith('policy'));
// Pictures of pages hold no text to look in.
const FILES = ALL_FILES.filter((file) => !file.includes('scanned'));

interface Quotation {
  readonly what: string;
  readonly quote: string;
  /** The section that is named, where one is. */
  readonly section?: string;
  /** The heading that it stands under, without a number. */
  readonly under?: string;
  readonly leftOut?: string;
}

const FOUND: readonly Quotation[] = [
  {
    what: 'a sentence under a numbered heading',
    quote: 'Every patient or family is given the name and direct number of one person.',
    section: '6.2',
    under: 'Named contact',
  },
  {
    what: 'a sentence in a section that is named by its words',
    quote: 'the named contact rings at least every fourteen days',
    section: 'How often we speak',
    under: 'How often we speak',
  },
  {
    what: 'a sentence in a subsection, named by the section above it',
    quote: 'the named contact rings at least every fourteen days',
    section: '6',
    under: 'How often we speak',
  },
  { what: 'words under the title', quote: 'and this is an invented policy. Version 5.0' },
  { what: 'words that are printed with ligatures', quote: 'It is for all staff, in every ward, clinic and office' },
  {
    what: 'more words that are printed with ligatures',
    quote: 'Offer a different clinician if the family does not wish',
  },
  { what: 'a word with a soft hyphen', quote: 'The first conversation takes place face to face', section: '4' },
  { what: 'several words with soft hyphens', quote: 'Advice from an independent advocate is offered in writing' },
  { what: 'double quote marks', quote: 'A "named contact" is one person, with a name', section: '3' },
  { what: 'single quote marks', quote: "By 'family' we mean whoever the patient says it is" },
  { what: 'an apostrophe', quote: "The contact's first duty is to the family" },
  { what: 'a hyphenated compound', quote: 'A well-thought-out pause is part of staying in touch', section: '6.1' },
  { what: 'another hyphenated compound', quote: 'tells the family about a follow-up call before it is made' },
  {
    what: 'a cell of a table',
    quote: "The consultant in charge of the patient's care",
    section: '5',
    under: 'What families are offered',
  },
  { what: 'another cell of a table', quote: 'The medical director in person' },
  {
    what: 'an item of a numbered list',
    quote: 'Find a quiet room with enough chairs, water and a telephone',
    section: '4',
  },
  { what: 'a footnote', quote: 'Saturday is a working day as well' },
  { what: 'the whole of a footnote', quote: 'any day from Monday to Friday that is not a bank holiday in England' },
  {
    what: 'words across two sentences',
    quote: 'in the first time. Nobody has to ask twice, and nobody has to prove that they need it.',
  },
  {
    what: 'words across two paragraphs',
    quote: 'in the months that follow. We do not wait until we are certain',
    section: '1',
  },
  {
    what: 'words left out inside a section',
    quote: 'Every patient or family is given the name … takes the calls. The contact’s first duty is to the family',
    section: '6.2',
    leftOut: 'a second person whom the family has already met',
  },
];

const NOT_FOUND: readonly { readonly what: string; readonly quote: string }[] = [
  { what: 'one word changed', quote: 'Every patient or family is given the name and direct number of two people.' },
  { what: 'one number changed', quote: 'the named contact rings at least every forty days' },
  { what: 'one word left out', quote: 'Nobody has to ask twice, and nobody has to prove they need it' },
  { what: 'half a word at its end', quote: 'Every patient or family is given the name and dir' },
  { what: 'words in another order', quote: 'the direct number and name of one person' },
  {
    what: 'parts from two sections',
    quote: 'The first conversation takes place face to face … rings back within one working day',
  },
];

async function read(file: string): Promise<SearchableText> {
  const text = await readText(file, readFileSync(`${FOLDER}/${file}`));
  if ('because' in text) throw new Error(`${file} cannot be read: ${text.because}`);
  return toSearchable(text);
}

it('is made of several files', () => {
  expect(FILES.length).toBeGreaterThan(5);
});

describe.each(FILES)('%s', (file) => {
  it.each(FOUND)('holds $what', async ({ quote, section, under, leftOut }) => {
    const check = findQuotation(await read(file), quote, section ?? null);

    expect(check).toMatchObject({ state: 'found', isElsewhere: false });
    if (check.state !== 'found') return;
    if (under !== undefined) expect(check.passage.section).toContain(under);
    if (leftOut !== undefined) expect(check.leftOut.join(' ')).toContain(leftOut);
  });

  it.each(NOT_FOUND)('does not hold a quotation with $what', async ({ quote }) => {
    const check = findQuotation(await read(file), quote, null);

    expect(check.state).toBe('not-found');
  });

  it('tells words in another section from words in the one that is named', async () => {
    const check = findQuotation(await read(file), 'Nobody has to ask twice', '6.2');

    expect(check).toMatchObject({ state: 'found', isElsewhere: true });
  });

  it('has every heading with its number, in order', async () => {
    const { source } = await read(file);
    const titles = source.headings.map(({ text }) => text).filter((text) => /^\d/.test(text));

    expect(titles).toEqual([
      '1 Why we have this policy',
      '2 Who this policy is for',
      '3 Words that we use',
      '4 The first conversation',
      '5 What families are offered',
      '6 Staying in touch',
      '6.1 How often we speak',
      '6.2 Named contact',
    ]);
  });
});

it('says that a scanned policy is made of pictures, and does not say what it lacks', async () => {
  const scanned = ALL_FILES.filter((file) => file.includes('scanned'));
  const readings = await Promise.all(scanned.map((file) => readText(file, readFileSync(`${FOLDER}/${file}`))));

  expect(readings).toMatchObject([{ because: expect.stringContaining('scanned images') }]);
});

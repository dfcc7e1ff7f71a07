import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import { readAs, search, searchFound } from '../support/search-document.ts';

const FIXTURES = 'test/fixtures';

function fixture(file: string): Uint8Array {
  return readFileSync(`${FIXTURES}/${file}`);
}

/** A passage of the policy, the section it stands in, and what makes it hard to find in a PDF. */
interface HardPassage {
  readonly what: string;
  readonly quote: string;
  readonly section: string;
}

const HARD_PASSAGES: readonly HardPassage[] = [
  {
    what: 'words over several lines',
    quote: 'Patients and families have told us that silence was worse than bad news.',
    section: '1',
  },
  {
    what: 'words with ligatures',
    quote: 'Offer a different clinician if the family does not wish to meet the one who gave the care',
    section: '4',
  },
  {
    what: 'a word that the source breaks softly',
    quote: 'The first conversation takes place face to face',
    section: '4',
  },
  {
    what: 'a word that ends a passage and is broken over a line',
    quote: 'whenever a family comes to a meeting',
    section: '5',
  },
  { what: 'quote marks of another kind', quote: 'By "family" we mean whoever the patient says it is', section: '3' },
  {
    what: 'an item of a list',
    quote: 'Book an interpreter or a signer before the family arrives, and never use a relative instead.',
    section: 'The first conversation',
  },
  { what: 'a cell of a table', quote: "The consultant in charge of the patient's care", section: '5' },
  { what: 'the last cell of a table', quote: 'On the same day, at any hour', section: '5' },
  {
    what: 'a footnote',
    quote:
      'A working day is any day from Monday to Friday that is not a bank holiday in England; for the named contact',
    section: '',
  },
  {
    what: 'the words around the number of a footnote',
    quote: 'who stays with the family for as long as they wish',
    section: '3',
  },
  {
    what: 'a word with two hyphens, broken behind one of them',
    quote: 'A well-thought-out pause is part of staying in touch',
    section: '6.1',
  },
  {
    what: 'a passage under a numbered heading',
    quote:
      'Every patient or family is given the name and direct number of one person. That person rings back within one',
    section: '6.2',
  },
  {
    what: 'the whole of a long paragraph',
    quote:
      "When the contact is away, a second person whom the family has already met takes the calls. The contact's first duty is to the family, and the trust gives the time for it: at least four hours in each week, taken out of other work.",
    section: 'Named contact',
  },
  {
    what: 'a passage with words left out',
    quote: 'the named contact rings at least every fourteen days … if the family asks us to wait, we wait',
    section: '6.1',
  },
];

describe.each(['policy-libreoffice.pdf', 'policy-weasyprint-two-columns.pdf', 'policy-chromium.pdf'])(
  'in %s',
  (file) => {
    it.each(HARD_PASSAGES)('finds $what', async ({ quote, section }) => {
      const found = await searchFound(fixture(`documents/${file}`), quote, section === '' ? null : section, file);

      expect(found.isElsewhere).toBe(false);
      expect(found.passage.unit).toBe('page');
    });

    it('has every heading of the policy, each at its level', async () => {
      const { headings } = await readAs(file, fixture(`documents/${file}`));

      expect(headings.map(({ level, text }) => `${'#'.repeat(level)} ${text}`)).toEqual(
        new TextDecoder()
          .decode(fixture('documents/policy.md'))
          .split('\n')
          .filter((line) => line.startsWith('#')),
      );
    });

    it('finds every sentence of the policy, and no other', async () => {
      const policy = new TextDecoder().decode(fixture('documents/policy.md'));
      const paragraphs = policy.split('\n\n').filter((paragraph) => !/^[#|]/.test(paragraph));
      const quotes = paragraphs.flatMap((paragraph) =>
        paragraph
          .replace(/\[\^\w+\]:?/g, '')
          .split(/(?<=[.:])\s+|\n\d\. /)
          .filter((sentence) => sentence.split(' ').length >= 4),
      );

      expect(quotes.length).toBeGreaterThan(30);
      for (const quote of quotes) {
        expect((await search(fixture(`documents/${file}`), quote, null, file)).state, quote).toBe('found');
      }
      const other = await search(
        fixture(`documents/${file}`),
        'Every patient or family is given a leaflet',
        null,
        file,
      );
      expect(other.state).toBe('not-found');
    });
  },
);

describe('the place of a passage', () => {
  it('is its page', async () => {
    const file = 'policy-chromium.pdf';
    const content = fixture(`documents/${file}`);

    const first = await searchFound(content, 'When our care harms somebody, what we do next', null, file);
    const last = await searchFound(content, 'no letter may suggest that it will', null, file);

    expect([first.passage.start.line, last.passage.start.line]).toEqual([1, 4]);
    expect(first.passage.start.column).toBeGreaterThan(1);
  });

  it.each([
    { file: 'policy-chromium.pdf', quote: 'every patient who was harmed, and for those whom the patient calls family' },
    { file: 'policy-libreoffice.pdf', quote: 'a second person whom the family has already met takes the calls' },
    { file: 'policy-weasyprint-two-columns.pdf', quote: 'before the family arrives, and never use a relative instead' },
  ])('may begin on one page and end on the next, as in $file', async ({ file, quote }) => {
    const { passage } = await searchFound(fixture(`documents/${file}`), quote, null, file);

    expect(passage.end.line).toBe(passage.start.line + 1);
  });
});

describe('what runs along the margins', () => {
  it.each([
    { file: 'policy-chromium.pdf', quote: 'Being Open and Staying in Touch' },
    { file: 'policy-chromium.pdf', quote: 'Page 3 of 5' },
    { file: 'policy-weasyprint-two-columns.pdf', quote: 'Being Open and Staying in Touch, version 5.0' },
  ])('is found in $file: $quote', async ({ file, quote }) => {
    expect((await search(fixture(`documents/${file}`), quote, null, file)).state).toBe('found');
  });
});

describe('a document that cannot be read', () => {
  it.each([
    { what: 'scanned', file: 'documents/policy-scanned.pdf', because: 'it holds scanned images: no text to check' },
    { what: 'locked with a password', file: 'pdf/locked.pdf', because: 'it is locked with a password' },
  ])('is $what, and what to do is said', async ({ file, because }) => {
    const reading = await readDocument(memoryFolder({ 'a.pdf': fixture(file) }), 'a.pdf');

    expect(reading).toMatchObject({ state: 'unreadable', because, fix: expect.stringMatching(/\w+\.$/) });
  });

  it.each([
    { what: 'empty', content: new Uint8Array(), because: 'it is empty' },
    { what: 'no PDF', content: 'Every family', because: 'its name ends in ".pdf", and it is no PDF' },
    { what: 'only a beginning', content: '%PDF-1.7\n', because: 'it is damaged: its end is missing' },
    { what: 'only a beginning and an end', content: '%PDF-1.7\n%%EOF', because: 'it is damaged, or no PDF' },
  ])('is $what', async ({ content, because }) => {
    const reading = await readDocument(memoryFolder({ 'a.pdf': content }), 'a.pdf');

    expect(reading).toMatchObject({ state: 'unreadable', because });
  });

  it.each([0.25, 0.5, 0.75, 0.9, 0.98])('ends at %s of its length', async (share) => {
    const whole = fixture('documents/policy-libreoffice.pdf');
    const cut = whole.slice(0, whole.length * share);

    const reading = await readDocument(memoryFolder({ 'a.pdf': cut }), 'a.pdf');

    expect(reading).toMatchObject({ state: 'unreadable', because: 'it is damaged: its end is missing' });
  });
});

describe('a document that is locked against printing only', () => {
  it('is read like any other', async () => {
    const locked = await readAs('a.pdf', fixture('pdf/owner-locked.pdf'));
    const open = await readAs('a.pdf', fixture('documents/policy-libreoffice.pdf'));

    expect(locked.text).toBe(open.text);
  });
});

describe('a document that can be read in part', () => {
  it('says which pages are scanned', async () => {
    const { unreadParts } = await readAs('a.pdf', fixture('pdf/partly-scanned.pdf'));

    expect(unreadParts).toBe('pages 2 to 3 are scanned images, with no text to check');
  });

  it('says that it was mended where its table of contents was broken', async () => {
    const broken = Buffer.from(fixture('documents/policy-libreoffice.pdf'));
    broken.write('startxxxx', broken.lastIndexOf('startxref'));

    const { unreadParts } = await readAs('a.pdf', broken);

    expect(unreadParts).toBe('the file is damaged, and parts of it may be missing');
  });

  it('says nothing where all of it was read', async () => {
    expect(await readAs('a.pdf', fixture('documents/policy-chromium.pdf'))).not.toHaveProperty('unreadParts');
  });
});

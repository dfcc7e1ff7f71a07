import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotation, isLongEnough, partsOfQuotation } from '../../src/documents/find-quotation.ts';
import { foldedLetters, lettersOf } from '../../src/util/letters.ts';
import { search, searchable, searchFound } from '../support/search-document.ts';

const POLICY = `# Being open

Everybody is told what happened, in words that they understand.

## 6 Staying in touch

Each family has one person to ring.

### 6.1 First contact

The ward rings within two days of the event. The ward writes within ten days of the event.

### 6.2 Named contact

Every patient or family is given the name and direct number of one person. That person rings back within one working day, at any hour that suits the family.

### 6.10 Cover when away

Somebody else is named before the contact is away. The ward rings within two days of the event.

## 7 Records

Each conversation is written down on the same day.
`;

describe('the letters that are compared', () => {
  it.each([
    { what: 'the same words', document: 'the name of one person', quote: 'the name of one person' },
    { what: 'capital letters', document: 'The NAME of One person', quote: 'the name of one Person' },
    { what: 'curly quote marks', document: 'called a “named contact” here', quote: 'called a "named contact" here' },
    { what: 'angled quote marks', document: 'called a «named contact» here', quote: "called a 'named contact' here" },
    { what: 'an apostrophe of another kind', document: 'the family’s own words', quote: "the family's own words" },
    { what: 'an apostrophe left out', document: 'the family’s own words', quote: 'the familys own words' },
    { what: 'dashes', document: 'day or night — at weekends – too', quote: 'day or night - at weekends-too' },
    { what: 'full stops and commas', document: 'Ring us. Day, or night!', quote: 'ring us day or night' },
    { what: 'a ligature in the document', document: 'the ﬁrst call is oﬃcial', quote: 'the first call is official' },
    { what: 'a ligature in the quotation', document: 'the first call is official', quote: 'the ﬁrst call is oﬃcial' },
    { what: 'soft hyphens', document: 'by tele\u00adphone on the same day', quote: 'by telephone on the same day' },
    {
      what: 'a zero-width space',
      document: 'by tele\u200bphone on the same day',
      quote: 'by telephone on the same day',
    },
    { what: 'broken lines', document: 'the name\nof one\n   person', quote: 'the name of one person' },
    { what: 'a word broken with a hyphen', document: 'by tele-\nphone on the day', quote: 'by telephone on the day' },
    {
      what: 'a quotation broken with a hyphen',
      document: 'by telephone on the day',
      quote: 'by tele-\nphone on the day',
    },
    { what: 'sharp s and two letters', document: 'in der Straße am Park', quote: 'IN DER STRASSE AM PARK' },
    { what: 'sharp s and capital sharp s', document: 'in der STRAẞE am Park', quote: 'in der Straße am Park' },
    {
      what: 'a circumflex decomposed in the document',
      document: 'dw\u0302r yn y ty\u0302 newydd',
      quote: 'dŵr yn y tŷ newydd',
    },
    {
      what: 'a circumflex decomposed in the quotation',
      document: 'DŴR yn y TŶ newydd',
      quote: 'dw\u0302r yn y ty\u0302 newydd',
    },
    { what: 'non-breaking spaces', document: 'within\u00a010\u202fworking days', quote: 'within 10 working days' },
    { what: 'full-width digits', document: 'within １０ working days', quote: 'within 10 working days' },
    { what: 'words run together', document: 'the follow up call to families', quote: 'the follow-up call to families' },
  ])('are the same with $what', async ({ document, quote }) => {
    const check = await search(`Our promise: ${document}. It is kept.\n`, quote);

    expect(check.state).toBe('found');
  });

  it.each([
    { what: 'another word', document: 'the name of one person', quote: 'the name of two persons' },
    { what: 'a word less', document: 'the name and number of one person', quote: 'the name of one person' },
    { what: 'a word more', document: 'the name of one person', quote: 'the full name of one person' },
    { what: 'another order', document: 'the name of one person', quote: 'one person of the name' },
    { what: 'another number', document: 'within 10 working days', quote: 'within 20 working days' },
    { what: 'a circumflex left out', document: 'yn y tŷ newydd', quote: 'yn y ty newydd' },
  ])('are not the same with $what', async ({ document, quote }) => {
    const check = await search(`Our promise: ${document}. It is kept.\n`, quote);

    expect(check.state).toBe('not-found');
  });
});

describe('where a match begins and ends', () => {
  it.each([
    { quote: 'kind', document: 'No unkind word is said.' },
    { quote: 'kind word is said', document: 'No unkind word is said.' },
    { quote: 'No unkind word is sa', document: 'No unkind word is said.' },
    { quote: 'within 1', document: 'We ring within 10 days.' },
    { quote: 'f the ward', document: 'The chief of the ward' },
  ])('is not inside a word: "$quote" is not in "$document"', async ({ quote, document }) => {
    const check = await search(document, quote);

    expect(check.state).toBe('not-found');
  });

  it('is at a word even when the letters stand inside another word first', async () => {
    const found = await searchFound('No unkind word, only a kind word.', 'kind word');

    expect(found.passage.start).toEqual({ line: 1, column: 24 });
  });

  it('is at a word that quote marks, brackets or a slash set off', async () => {
    const found = await searchFound('Ask for the (named contact)/sister.', 'named contact');

    expect(found.passage.text).toBe('named contact');
  });
});

describe('a quotation with words left out', () => {
  it.each(['…', '...', '[...]', '[…]', '[ … ]', ' … '])('takes "%s" as words left out', async (mark) => {
    const found = await searchFound(POLICY, `Every patient or family is given${mark}rings back within one working day`);

    expect(found.leftOut).toEqual(['the name and direct number of one person. That person']);
    expect(found.passage.text).toBe(
      'Every patient or family is given the name and direct number of one person. That person rings back within one working day',
    );
  });

  it('says what stands between each of three parts', async () => {
    const found = await searchFound(
      POLICY,
      'patient or family is given … direct number of one person … within one working day',
    );

    expect(found.leftOut).toEqual(['the name and', '. That person rings back']);
  });

  it('leaves nothing out of a quotation in one piece', async () => {
    const found = await searchFound(POLICY, 'Each family has one person to ring');

    expect(found.leftOut).toEqual([]);
  });

  it('takes no notice of a mark at its beginning or end', async () => {
    const found = await searchFound(POLICY, '… the name and direct number of one person […]');

    expect(found.passage.text).toBe('the name and direct number of one person');
    expect(found.leftOut).toEqual([]);
  });

  it('is not found when its parts stand in another order', async () => {
    const check = await search(POLICY, 'rings back within one working day … Every patient or family is given');

    expect(check.state).toBe('not-found');
  });

  it('is not found when a part is missing', async () => {
    const check = await search(POLICY, 'Every patient or family is given … a letter by second post');

    expect(check.state).toBe('not-found');
  });

  it.each([
    { where: 'the next section', quote: 'The ward writes within ten days … Every patient or family is given' },
    { where: 'a subsection', quote: 'Each family has one person … The ward rings within two days' },
  ])('is not found when its parts stand under two headings, the second in $where', async ({ quote }) => {
    const check = await search(POLICY, quote);

    expect(check.state).toBe('not-found');
  });

  it('is not found when one word would have to serve for two parts', async () => {
    const check = await search('We ring the family at home.', 'ring the family at … family at home');

    expect(check.state).toBe('not-found');
  });

  it('is found where all its parts stand under one heading, even when the first part stands earlier too', async () => {
    const found = await searchFound(POLICY, 'is away … The ward rings within two days');

    expect(found.passage.section).toBe('6.10 Cover when away');
    expect(found.leftOut).toEqual(['.']);
  });

  it('begins again where the first part comes back under the heading of the second', async () => {
    const document = '# First\n\nRing the ward at once.\n\n# Then\n\nRing the ward at once. Ask for the sister.\n';

    const found = await searchFound(document, 'Ring the ward … Ask for the sister');

    expect(found.passage.section).toBe('Then');
  });

  it('is found in the section that it names when all its parts stand in two', async () => {
    const rule = 'Ring the ward, at any hour, and ask for the sister.';

    const found = await searchFound(
      `# 1 Days\n\n${rule}\n\n# 2 Nights\n\n${rule}\n`,
      'ring the ward … ask for the sister',
      '2',
    );

    expect(found.passage.section).toBe('2 Nights');
    expect(found.isElsewhere).toBe(false);
  });

  it('is found without headings from end to end of the document', async () => {
    const document = `Ring the ward first.\n\n${'Then wait a little. '.repeat(200)}\n\nAsk for the sister last.\n`;

    const found = await searchFound(document, 'Ring the ward first … Ask for the sister last');

    expect(found.passage.end).toEqual({ line: 5, column: 24 });
  });

  it('is searched for in little time when its first part stands in the document very often', async () => {
    const check = await search('Ring the ward. '.repeat(60_000), 'ring the ward … ask for the sister … by her name');

    expect(check.state).toBe('not-found');
  }, 10_000);
});

describe('a quotation that names a section', () => {
  const TWICE = 'The ward rings within two days of the event';

  it.each([
    { reference: '6.1', section: '6.1 First contact' },
    { reference: '6.10', section: '6.10 Cover when away' },
    { reference: 'Section 6.10', section: '6.10 Cover when away' },
    { reference: '6.10.', section: '6.10 Cover when away' },
    { reference: 'Cover when away', section: '6.10 Cover when away' },
    { reference: 'cover, when AWAY', section: '6.10 Cover when away' },
    { reference: '6.10 Cover when away', section: '6.10 Cover when away' },
    { reference: '6', section: '6.1 First contact' },
    { reference: 'Staying in touch', section: '6.1 First contact' },
    { reference: 'Being open', section: '6.1 First contact' },
  ])('finds words that stand twice under "$reference", subsections included', async ({ reference, section }) => {
    const found = await searchFound(POLICY, TWICE, reference);

    expect(found.passage.section).toBe(section);
    expect(found.isElsewhere).toBe(false);
  });

  it.each([
    { reference: '7', because: 'they stand in another' },
    { reference: '6.2', because: 'they stand in the ones beside it' },
    { reference: '6.1.0', because: 'there is none with this number' },
    { reference: 'Cover', because: 'no heading is just this word' },
    { reference: '6.1 Cover when away', because: 'the words belong to another number' },
    { reference: '7.1 First contact', because: 'the number is not that of the words' },
  ])('says that words are elsewhere for "$reference": $because', async ({ reference }) => {
    const found = await searchFound(POLICY, TWICE, reference);

    expect(found.isElsewhere).toBe(true);
    expect(found.passage.section).toBe('6.1 First contact');
  });

  it('does not take 6.10 for 6.1', async () => {
    const found = await searchFound(POLICY, 'Somebody else is named before the contact is away', '6.1');

    expect(found.isElsewhere).toBe(true);
  });

  it('is not found when its words stand nowhere', async () => {
    const check = await search(POLICY, 'Every family is given a key to the ward', '6.2');

    expect(check.state).toBe('not-found');
  });

  it('is not elsewhere when it names no section', async () => {
    const found = await searchFound(POLICY, TWICE);

    expect(found.isElsewhere).toBe(false);
    expect(found.passage.section).toBe('6.1 First contact');
  });
});

describe('the place of a match', () => {
  const LINES = ['# Being open', '', 'Ring the ward,', '', '  then ask for the', '  named contact by name.', ''];

  it.each([
    { ends: 'LF', document: LINES.join('\n') },
    { ends: 'CRLF', document: LINES.join('\r\n') },
  ])('is the line and column in a file with $ends', async ({ document }) => {
    const found = await searchFound(document, 'Ask for the named contact');

    expect(found.passage).toEqual({
      text: 'ask for the named contact',
      section: 'Being open',
      unit: 'line',
      start: { line: 5, column: 8 },
      end: { line: 6, column: 16 },
    });
  });

  it('is the same in a plain text file', async () => {
    const found = await searchFound(LINES.join('\r\n'), 'ask for the named contact', null, 'policies/being-open.txt');

    expect(found.passage.start).toEqual({ line: 5, column: 8 });
    expect(found.passage.end).toEqual({ line: 6, column: 16 });
  });

  it('counts the columns of the source, its markup included', async () => {
    const found = await searchFound(
      'Ask for the **named [contact](ward.html)** by name.\n',
      'the named contact by name',
    );

    expect(found.passage).toEqual({
      text: 'the named contact by name',
      section: null,
      unit: 'line',
      start: { line: 1, column: 9 },
      end: { line: 1, column: 51 },
    });
  });

  it.each([
    {
      what: 'a mark of its own',
      document: 'Mae ar gael yn y ty\u0302.',
      quote: 'gael yn y tŷ',
      text: 'gael yn y ty\u0302',
    },
    { what: 'two code units', document: 'It is marked ward 𝟕.', quote: 'is marked ward 7', text: 'is marked ward 𝟕' },
    {
      what: 'a ligature',
      document: 'See the leaﬂet by the staﬀ.',
      quote: 'leaflet by the staff',
      text: 'leaﬂet by the staﬀ',
    },
  ])('ends behind a last letter with $what', async ({ document, quote, text }) => {
    const found = await searchFound(document, quote);

    expect(found.passage.text).toBe(text);
    expect(found.passage.end).toEqual({ line: 1, column: document.length });
  });

  it('has no section before the first heading', async () => {
    const found = await searchFound('Read this page first.\n\n# Being open\n', 'Read this page first');

    expect(found.passage.section).toBeNull();
  });
});

const WORDS = [
  'ward',
  'Ring',
  'family’s',
  'tŷ',
  'ty\u0302',
  'ﬁrst',
  'Straße',
  '24',
  'call',
  'un\u00adkind',
  'named',
  'o’clock',
];
const GAPS = [' ', '\n', '\r\n', ' — ', ', ', '\u00a0', ' “', '; ', '\n\n', ' (', '/'];

interface Written {
  readonly text: string;
  /** The offset of each word, and the one behind it. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

const anyWritten: fc.Arbitrary<Written> = fc
  .array(fc.record({ gap: fc.constantFrom(...GAPS), word: fc.constantFrom(...WORDS) }), { minLength: 4, maxLength: 40 })
  .map((pieces) => {
    let text = '';
    const words = pieces.map(({ gap, word }) => {
      text += gap;
      const start = text.length;
      text += word;
      return { start, end: text.length };
    });
    return { text, words };
  });

const anyRun = anyWritten.chain(({ text, words }) =>
  fc.tuple(fc.nat({ max: words.length - 4 }), fc.nat()).map(([first, more]) => {
    const last = first + 3 + (more % (words.length - first - 3));
    return { text, quote: text.slice(words[first]?.start, words[last]?.end) };
  }),
);

/** The source between two places, counted over by hand. */
function sliceOf(source: string, from: { line: number; column: number }, to: { line: number; column: number }): string {
  const lines = source.split(/(?<=\r\n|\n)/);
  const offset = ({ line, column }: { line: number; column: number }): number =>
    lines.slice(0, line - 1).join('').length + column - 1;
  return source.slice(offset(from), offset(to));
}

describe('any run of four or more words of a text', () => {
  it('is found in it, however its letters are written, and the source at its place is its words', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRun,
        fc.constantFrom(
          (quote: string) => quote,
          (quote: string) => quote.toUpperCase(),
          (quote: string) => quote.normalize('NFKD'),
          (quote: string) => quote.replace(/[^\p{L}\p{N}\p{M}\u00ad’]+/gu, ' '),
        ),
        async ({ text, quote }, rewrite) => {
          const { passage } = await searchFound(text, rewrite(quote), null, 'policies/being-open.txt');

          expect(lettersOf(passage.text).value).toBe(lettersOf(quote).value);
          expect(lettersOf(sliceOf(text, passage.start, passage.end)).value).toBe(lettersOf(quote).value);
        },
      ),
    );
  });

  it('is found with its middle left out, and what was left out is the middle', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 9, maxLength: 24 }),
        async (words) => {
          const text = `${words.join(' ')}.`;
          const quote = `${words.slice(0, 4).join(' ')} … ${words.slice(-4).join(' ')}`;

          const found = await searchFound(text, quote, null, 'policies/being-open.txt');

          expect(found.leftOut).toEqual([words.slice(4, -4).join(' ')]);
          expect(found.passage.text).toBe(words.join(' '));
        },
      ),
    );
  });

  it('is no longer found when a word that stands nowhere is put in', async () => {
    await fc.assert(
      fc.asyncProperty(anyRun, async ({ text, quote }) => {
        const document = await searchable(text, 'policies/being-open.txt');

        expect(findQuotation(document, `${quote} zebra`, null).state).toBe('not-found');
        expect(findQuotation(document, `zebra ${quote}`, null).state).toBe('not-found');
      }),
    );
  });
});

describe('partsOfQuotation', () => {
  it.each([
    { quote: 'the name of one person', parts: ['thenameofoneperson'] },
    { quote: 'the name … one person', parts: ['thename', 'oneperson'] },
    { quote: '… the name [...] one person ...', parts: ['thename', 'oneperson'] },
    { quote: ' … [...] ', parts: [] },
    { quote: '', parts: [] },
  ])('gives $parts.length for "$quote"', ({ quote, parts }) => {
    expect(partsOfQuotation(quote).map(foldedLetters)).toEqual(parts);
  });
});

describe('isLongEnough', () => {
  it.each([
    { quote: 'the name of somebody', isLong: true },
    { quote: 'the named contact', isLong: false },
    { quote: 'the family’s contact', isLong: false },
    { quote: 'the name of somebody … their own direct number', isLong: true },
    { quote: 'the name of somebody … their number', isLong: false },
    { quote: '… the name of somebody …', isLong: true },
    { quote: 'ring — “us” — now', isLong: false },
    { quote: '…', isLong: false },
    { quote: '', isLong: false },
  ])('says $isLong of "$quote" where four words are asked for', ({ quote, isLong }) => {
    expect(isLongEnough(quote, 4)).toBe(isLong);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import type { DocumentReading, ReadableText } from '../../src/model/document.ts';
import { type DrawnPdf, drawPdf, HEIGHT, lines, PICTURE, words } from '../support/draw-pdf.ts';
import { readAs, search, searchFound } from '../support/search-document.ts';

const PROMISE = 'Every family is given the name of one person who rings back';

function read(pages: readonly string[], drawn?: DrawnPdf): Promise<ReadableText> {
  return readAs('a.pdf', drawPdf(pages, drawn));
}

function reading(pages: readonly string[]): Promise<DocumentReading> {
  return readDocument(memoryFolder({ 'a.pdf': drawPdf(pages) }), 'a.pdf');
}

function texts({ text }: ReadableText): string[] {
  return text.split('\n\n').map((paragraph) => paragraph.replaceAll('\n', ' '));
}

/** Lines of prose that have nothing to do with what a test looks for. */
function prose(count: number, seed = 0): string[] {
  const start = ['What was said', 'What was promised', 'Who was there', 'What came of it'];
  return Array.from(
    { length: count },
    (_, i) => `${start[(i + seed) % 4]} is written down on day ${i + seed} of it all`,
  );
}

describe('words over several lines', () => {
  it('are one paragraph, and the next one is apart', async () => {
    const page =
      lines(['Every family is given', 'the name of one person.'], 72, 100) + words('Nobody has to ask.', 72, 160);

    expect(texts(await read([page]))).toEqual(['Every family is given the name of one person.', 'Nobody has to ask.']);
  });

  it('that break a word make it whole again', async () => {
    const page = lines(['Every family has a fort-', 'nightly call'], 72, 100);

    expect(texts(await read([page]))).toEqual(['Every family has a fortnightly call']);
  });

  it('keep a hyphen before a capital and behind a number', async () => {
    const page = lines(['Staff of the NHS-', 'England team ring 24-', 'hourly'], 72, 100);

    expect(texts(await read([page]))).toEqual(['Staff of the NHS- England team ring 24- hourly']);
  });

  it('are words apart even where the gap is drawn as none', async () => {
    const page = words('named', 72, 100) + words('contact', 112, 100);

    expect(texts(await read([page]))).toEqual(['named contact']);
  });

  it('that are drawn twice to look bold are there once', async () => {
    const page = words('named contact', 72, 100) + words('named contact', 72.3, 100);

    expect(texts(await read([page]))).toEqual(['named contact']);
  });

  it('are found however they are broken', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 4, maxLength: 60 }),
        fc.integer({ min: 14, max: 60 }),
        fc.boolean(),
        async (all, width, isHyphenated) => {
          const page = lines(broken(all.join(' '), width, isHyphenated), 72, 100);

          expect((await search(drawPdf([page]), all.join(' '), null, 'a.pdf')).state).toBe('found');
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a small raised number', () => {
  it('is left out of the sentence, and a raised ending is not', async () => {
    const page =
      words('one named contact', 72, 100) +
      words('1', 165.6, 96, { size: 7 }) +
      words('who rings on the 1', 170, 100) +
      words('st', 260, 96, { size: 7 });

    expect(texts(await read([page]))).toEqual(['one named contact who rings on the 1st']);
  });
});

describe('two columns', () => {
  const left = [
    'Every family is given the name',
    'of one person who rings back',
    ...prose(8).map((line) => line.slice(0, 29).trim()),
  ];
  const right = [
    'The person is away on some',
    'days, and another one rings',
    ...prose(8, 3).map((line) => line.slice(0, 29).trim()),
  ];

  it('are read one after the other', async () => {
    const { text } = await read([lines(left, 50, 100) + lines(right, 310, 100)]);

    expect(text.replaceAll(/\s+/g, ' ')).toBe([...left, ...right].join(' '));
  });

  it('are read one after the other when they are drawn row by row', async () => {
    const rows = left.map((line, i) => lines([line], 50, 100 + i * 15) + lines([right[i] ?? ''], 310, 100 + i * 15));

    const { text } = await read([rows.join('')]);

    expect(text.replaceAll(/\s+/g, ' ')).toBe([...left, ...right].join(' '));
  });

  it('stand below a heading over both, even where everything is drawn from the foot up', async () => {
    const drawn = [
      words('Being open with families and with staff everywhere', 50, 60, { size: 18 }),
      ...left.map((line, i) => words(line, 50, 100 + i * 15)),
      ...right.map((line, i) => words(line, 310, 100 + i * 15)),
    ];

    const { text } = await read([drawn.toReversed().join('')]);

    expect(text.replaceAll(/\s+/g, ' ')).toBe(
      ['Being open with families and with staff everywhere', ...left, ...right].join(' '),
    );
  });

  it('may each have notes at their foot', async () => {
    const note = lines(['1 A working day is any day', 'that is no bank holiday.'], 50, 300, { size: 8 });
    const page =
      lines(left.slice(0, 1), 50, 270) + note + lines(['of one person, who rings back,', ...right], 310, 100);

    const { passage } = await searchFound(drawPdf([page]), PROMISE, null, 'a.pdf');

    expect(passage.text).toBe(PROMISE.replace('person', 'person,'));
  });
});

describe('a table', () => {
  it('keeps the words of each cell together', async () => {
    const page =
      lines(['The medical', 'director in person'], 72, 100) +
      lines(['On the same day,', 'at any hour'], 250, 100) +
      lines(['The ward sister', 'on duty'], 72, 150) +
      lines(['Within five', 'working days'], 250, 150);

    expect(texts(await read([page]))).toEqual([
      'The medical director in person',
      'On the same day, at any hour',
      'The ward sister on duty',
      'Within five working days',
    ]);
  });
});

describe('a list', () => {
  it('has its marks in front, also where they are drawn last', async () => {
    const page =
      words('Ring the family', 90, 100) +
      words('Write it down', 90, 120) +
      words('1.', 72, 100) +
      words('\u00b7', 72, 120);

    expect(texts(await read([page]))).toEqual(['1. Ring the family', '\u00b7 Write it down']);
  });
});

describe('what runs along the margins', () => {
  const header = words('Being Open, version 5', 72, 40, { size: 8 });
  const footer = (page: number): string => words(`Page ${page} of 3`, 280, 810, { size: 8 });
  const pages = [
    header + lines([...prose(8), 'Every family is given the'], 72, 100) + footer(1),
    header + lines(['name of one person who', ...prose(8, 9), 'stays with'], 72, 100) + footer(2),
    header + lines(['them for as long as they wish.', ...prose(3, 30)], 72, 100) + footer(3),
  ];

  it('cuts no sentence', async () => {
    const content = drawPdf(pages);

    const over = await searchFound(content, 'Every family is given the name of one person who', null, 'a.pdf');
    const next = await searchFound(content, 'stays with them for as long as they wish', null, 'a.pdf');

    expect([over.passage.start.line, over.passage.end.line]).toEqual([1, 2]);
    expect([next.passage.start.line, next.passage.end.line]).toEqual([2, 3]);
  });

  it('is kept once in each wording', async () => {
    const paragraphs = texts(await read(pages));

    expect(paragraphs.slice(0, 4)).toEqual(['Being Open, version 5', 'Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3']);
    expect(paragraphs.join(' ').match(/version 5/g)).toHaveLength(1);
  });

  it('may differ between left and right pages, and from chapter to chapter beside a page number', async () => {
    const chapters = [1, 2, 3, 4, 5, 6].map((page) => {
      const title = words(`${page < 4 ? 'First' : 'Second'} chapter of it`, page % 2 === 0 ? 72 : 300, 40, { size: 8 });
      const number = words(String(page), page % 2 === 0 ? 500 : 72, 40, { size: 8 });
      return (
        title + number + lines([`to family ${'ABCDEF'[page - 1]}`, ...prose(4, page * 10), 'What is said'], 72, 100)
      );
    });
    const content = drawPdf(chapters);

    for (const page of [2, 3, 4, 5, 6]) {
      const { state } = await search(content, `What is said to family ${'ABCDEF'[page - 1]}`, null, 'a.pdf');
      expect(state, `onto page ${page}`).toBe('found');
    }
  });

  it('is not taken for it where the same words also stand in the text', async () => {
    const same = ['Nobody has to ask twice', 'for what they need'];
    const page = lines(same, 72, 60) + lines(prose(20), 72, 120) + lines(same, 72, 400);
    const { text } = await read([page, page, page]);

    expect(text.match(/Nobody has to ask twice\nfor what they need/g)).toHaveLength(6);
  });
});

describe('a footnote', () => {
  it('cuts no sentence that goes on over the page', async () => {
    const note = words('1 A working day is any day from Monday to Friday.', 72, 780, { size: 8 });
    const first = lines([...prose(8), 'Every family is given.1 The'], 72, 100) + note;
    const second = lines(['person rings back on working days.', ...prose(2, 20)], 72, 100);
    const content = drawPdf([first, second]);

    const body = await searchFound(content, 'family is given. The person rings back on working days', null, 'a.pdf');
    const own = await searchFound(content, 'A working day is any day from Monday to Friday', null, 'a.pdf');

    expect([body.passage.start.line, body.passage.end.line]).toEqual([1, 2]);
    expect(own.passage.start.line).toBe(1);
  });

  it('leaves numbers in the text alone that no note has', async () => {
    const note = words('1 A working day is any day.', 72, 780, { size: 8 });

    const { text } = await read([lines([...prose(8), 'The form H2 is for ward 2 only'], 72, 100) + note]);

    expect(text).toContain('The form H2 is for ward 2 only');
  });
});

describe('headings that nothing but their looks tell', () => {
  const document = [
    words('Being Open', 72, 80, { size: 20 }),
    words('6 Staying in touch', 72, 130, { size: 14, isBold: true }),
    words('6.1 How often', 72, 160, { isBold: true }),
    ...prose(3).map((line, i) => words(line, 72, 190 + i * 14)),
    words('6.2', 72, 260, { isBold: true }) + words('Named contact', 110, 260, { isBold: true }),
    words(`${PROMISE}.`, 72, 290),
    words('Note for staff', 72, 320, { isBold: true }),
    ...prose(3).map((line, i) => words(line, 72, 345 + i * 14)),
    words('7 Complaints', 72, 420, { size: 14, isBold: true }),
    ...prose(6).map((line, i) => words(line, 72, 450 + i * 14)),
    words('What was felt', 72, 560, { isBold: true }) + words('Who rings', 300, 560, { isBold: true }),
    words('8.1 Promises', 72, 620),
    ...prose(3).map((line, i) => words(line, 72, 650 + i * 14)),
  ];

  it('are told by their size, weight and number', async () => {
    const { headings } = await read([document.join('')]);

    expect(headings.map(({ level, text }) => `${'#'.repeat(level)} ${text}`)).toEqual([
      '# Being Open',
      '## 6 Staying in touch',
      '#### 6.1 How often',
      '#### 6.2 Named contact',
      '### Note for staff',
      '## 7 Complaints',
      '#### 8.1 Promises',
    ]);
  });

  it('hold a quotation to its section', async () => {
    const content = drawPdf([document.join('')]);

    expect((await searchFound(content, PROMISE, '6.2', 'a.pdf')).isElsewhere).toBe(false);
    expect((await searchFound(content, PROMISE, '7', 'a.pdf')).isElsewhere).toBe(true);
  });

  it('are not the lines of a table of contents', async () => {
    const contents = words('6.2 Named contact ........................ 4', 72, 100, { isBold: true });

    const { headings } = await read([contents + lines(prose(8), 72, 160)]);

    expect(headings).toEqual([]);
  });
});

describe('words that nobody sees', () => {
  it('are no words where the page has others', async () => {
    const page = lines(prose(3), 72, 100) + words(PROMISE, 72, 200, { mode: 3 });

    expect((await read([page])).text).not.toContain('family');
  });

  it('are what the picture of a scanned page shows, so they are read there', async () => {
    const page = PICTURE + words(PROMISE, 72, 100, { mode: 3 }) + words('Page 1', 280, 810, { size: 8 });

    expect((await read([page])).text).toContain(PROMISE);
  });

  it('are no words of a page that shows nothing', async () => {
    expect(await reading([words(PROMISE, 72, 100, { mode: 3 })])).toMatchObject({ because: 'it holds no text' });
  });

  it('are no words beside or below the page', async () => {
    const page = lines(prose(3), 72, 100) + words(PROMISE, 900, 200) + words(PROMISE, 72, 1200);

    expect((await read([page])).text).not.toContain('family');
  });

  it.each([
    { state: 'OFF', isRead: false },
    { state: 'ON', isRead: true },
  ])('are those of a layer only when it is switched off: $state', async ({ state, isRead }) => {
    const page = `${lines(prose(3), 72, 100)}/OC /Layer BDC\n${words(PROMISE, 72, 200)}EMC\n`;
    const { text } = await read([page], {
      catalogue: `/OCProperties<</OCGs[100 0 R]/D<</${state}[100 0 R]>>>>`,
      objects: { 100: '<</Type/OCG/Name(Layer)>>' },
      resources: '/Properties<</Layer 100 0 R>>',
    });

    expect(text.includes(PROMISE)).toBe(isRead);
  });
});

describe('pages without words', () => {
  it('are blank where nothing is drawn', async () => {
    expect(await read([words(PROMISE, 72, 100), '', 'q Q'])).not.toHaveProperty('unreadParts');
  });

  it('are pictures where one is drawn, also under a line that runs along', async () => {
    const stamp = words('Scanned by the office', 72, 40, { size: 8 });
    const page = stamp + lines([PROMISE, ...prose(3)], 72, 100);

    const { unreadParts } = await read([page, stamp + PICTURE, stamp + PICTURE, page, PICTURE]);

    expect(unreadParts).toBe('pages 2 to 3 and 5 are scanned images, with no text to check');
  });

  it('are pictures where words were turned into shapes', async () => {
    const shapes = Array.from({ length: 60 }, (_, i) => `${i} 0 5 5 re f\n`).join('');

    const { unreadParts } = await read([words(PROMISE, 72, 100), shapes]);

    expect(unreadParts).toBe('page 2 is a scanned image, with no text to check');
  });

  it('have unknown letters where the file does not name them', async () => {
    const unknown = words('\u0001\u0002\u0003\u0004 \u0002\u0003 \u0004\u0001', 72, 200, { isBold: true });
    const font = '<</Type/Font/Subtype/Type1/BaseFont/AAAAAA+Own/Encoding<</Differences[1/odd1/odd2/odd3/odd4]>>>>';

    expect(await read([lines([PROMISE, ...prose(2)], 72, 100), unknown], { objects: { 4: font } })).toMatchObject({
      unreadParts: 'page 2 has letters that the file does not name',
    });
  });

  it('are damaged where their words cannot be had', async () => {
    const pages = [words(PROMISE, 72, 100), `${words('Nobody has to ask', 72, 200)}${'['.repeat(1000)}`, 'q Q'];

    expect(await read(pages)).toMatchObject({
      text: expect.stringContaining(PROMISE),
      unreadParts: 'page 2 is damaged',
    });
  });
});

describe('words that are turned', () => {
  it('are read along with a page that is turned', async () => {
    const turned = lines([PROMISE, ...prose(2)], 72, 100).replaceAll(
      /1 0 0 1 (\S+) (\S+) Tm/g,
      (_, left, foot) => `0 1 -1 0 ${HEIGHT - Number(foot)} ${left} Tm`,
    );

    expect((await read([turned])).text).toContain(PROMISE);
  });

  it('cut no sentence as a stamp across the page', async () => {
    const stamp = words('DRAFT', 200, 300, { size: 60 }).replace(/1 0 0 1/, '0.7 0.7 -0.7 0.7');
    const page =
      lines(['Every family is given the name'], 72, 100) + stamp + lines(['of one person who rings back.'], 72, 114);

    const { text } = await read([page]);

    expect(text.replaceAll(/\s+/g, ' ')).toBe(`${PROMISE}. DRAFT`);
  });
});

/** A text in lines of a width, with long words broken. */
function broken(text: string, width: number, isHyphenated: boolean): string[] {
  const found: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - line.length - 2;
    if (line !== '' && line.length + word.length + 1 > width) {
      const part = isHyphenated && room > 1 && word.length - room > 1 ? word.slice(0, room) : '';
      found.push(part === '' ? line : `${line} ${part}-`);
      line = word.slice(part.length);
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...found, line];
}

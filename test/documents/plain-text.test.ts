import { describe, expect, it } from 'vitest';
import { readAs, searchFound } from '../support/search-document.ts';

const FILE = 'policies/being-open.txt';

async function headings(text: string): Promise<[number, string][]> {
  const read = await readAs(FILE, text);
  return read.headings.map(({ level, text: words }) => [level, words]);
}

describe('the words of plain text', () => {
  it('are its letters as they stand: markup is text', async () => {
    const text = 'Ring *the ward*.\n<p hidden>Ask &amp; wait</p> ~~now~~\n';

    const read = await readAs(FILE, text);

    expect(read.text).toBe(text);
  });

  it('hold a quotation in which signs stand between the words', async () => {
    const found = await searchFound('Ring ~~nobody but~~ the ward.', 'ring nobody but the ward', null, FILE);

    expect(found.passage.text).toBe('Ring ~~nobody but~~ the ward');
  });
});

describe('the headings of plain text', () => {
  it('are numbered lines that stand alone, with the level of their number', async () => {
    const text =
      '6 Staying in touch\n\nWe ring.\n\n6.2 Named contact\n\nOne person.\n\n6.2.1  Cover\n\nSomebody else.\n';

    expect(await headings(text)).toEqual([
      [1, '6 Staying in touch'],
      [2, '6.2 Named contact'],
      [3, '6.2.1 Cover'],
    ]);
  });

  it.each([
    { what: 'a full stop behind the number', text: '6. Contact\n\nWe ring.\n', found: [[1, '6 Contact']] },
    { what: 'CRLF', text: 'We write.\r\n\r\n6.2 Contact\r\n\r\nWe ring.\r\n', found: [[2, '6.2 Contact']] },
    {
      what: 'white space around it',
      text: 'We write.\n \t\n  6.2\tContact  \n  \nWe ring.\n',
      found: [[2, '6.2 Contact']],
    },
    {
      what: 'blank lines before it at the very beginning',
      text: '\n\n6.2 Contact\n\nWe ring.\n',
      found: [[2, '6.2 Contact']],
    },
    {
      what: 'one blank line before it at the beginning',
      text: '\n6.2 Contact\n\nWe ring.\n',
      found: [[2, '6.2 Contact']],
    },
    { what: 'nothing behind it', text: 'We ring.\n\n7 Records', found: [[1, '7 Records']] },
    { what: 'a question mark', text: '7 Who rings?\n\nWe do.\n', found: [[1, '7 Who rings?']] },
    { what: 'a letter with a mark', text: '7 Ŵyl y teulu\n\nIe.\n', found: [[1, '7 Ŵyl y teulu']] },
  ])('are read with $what', async ({ text, found }) => {
    expect(await headings(text)).toEqual(found);
  });

  it.each([
    { what: 'has text on the line below', text: '6.2 Contact\nWe ring.\n' },
    { what: 'has text on the line above', text: 'We ring.\n6.2 Contact\n\nOne person.\n' },
    { what: 'is a sentence', text: '6 families were asked.\n\nWe ring.\n' },
    { what: 'ends with a colon', text: '6 promises:\n\nWe ring.\n' },
    { what: 'has no number', text: 'Contact\n\nWe ring.\n' },
    { what: 'is a number alone', text: '6.2\n\nWe ring.\n' },
    { what: 'is a year', text: '2026 Being open\n\nWe ring.\n' },
    { what: 'is long', text: `6 ${'Contact and cover '.repeat(6)}today\n\nWe ring.\n` },
  ])('are not read from a line that $what', async ({ text }) => {
    expect(await headings(text)).toEqual([]);
  });

  it.each([
    {
      what: 'with a number, and text on the next line',
      text: '2 ENGAGEMENT\nWe ring.\n',
      found: [[1, '2 ENGAGEMENT']],
    },
    { what: 'with a number below', text: '2.1 OUR PRIORITIES\r\nWe ring.\r\n', found: [[2, '2.1 OUR PRIORITIES']] },
    {
      what: 'of several words',
      text: 'INCIDENT  PLAN 2025-2027\nVersion 2.0\n\nBEING OPEN\n\nWe ring.\n',
      found: [
        [1, 'INCIDENT PLAN 2025-2027'],
        [1, 'BEING OPEN'],
      ],
    },
  ])('are read from capitals $what', async ({ text, found }) => {
    expect(await headings(text)).toEqual(found);
  });

  it.each([
    { what: 'one word, which may be a short form', text: 'AvMA\n\nCQC\nWe ring.\n' },
    { what: 'a sentence', text: 'RING THE WARD.\n\nWe ring.\n' },
    { what: 'with text on the line above', text: 'We ring\nTHE WARD\n' },
  ])('are not read from capitals that are $what', async ({ text }) => {
    expect(await headings(text)).toEqual([]);
  });

  it('make sections that a quotation can name', async () => {
    const text = '6.1 Letters\n\nThe ward answers on the day.\n\n6.10 Calls\n\nThe ward answers on the day.\n';

    const found = await searchFound(text, 'the ward answers on the day', '6.10', FILE);

    expect(found.passage.section).toBe('6.10 Calls');
    expect(found.passage.start).toEqual({ line: 7, column: 1 });
    expect(found.isElsewhere).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import { readAs, searchFound } from '../support/search-document.ts';

const FILE = 'evidence/survey.csv';

async function lines(content: string | Uint8Array): Promise<string[]> {
  const { text } = await readAs(FILE, content);
  return text.trimEnd().split('\n');
}

describe('a table in a text file', () => {
  it('is read as Excel in Britain writes it', async () => {
    const bytes = readFileSync('test/fixtures/documents/workbook/family-survey.csv');
    const { passage } = await searchFound(
      bytes,
      'One named contact, "the same person throughout" 13 of 17 76%',
      null,
      FILE,
    );

    expect(passage).toMatchObject({
      text: 'One named contact, “the same person throughout” 13 of 17 76',
      section: null,
      unit: 'row',
      start: { line: 2, column: 1 },
    });
  });

  it.each([
    { what: 'commas', content: 'Named contact,13 of 17\nRang back,15 of 17\n' },
    { what: 'semicolons', content: 'Named contact;13 of 17\nRang back;15 of 17\n' },
    {
      what: 'tabs, in UTF-16',
      content: Buffer.from('\ufeffNamed contact\t13 of 17\r\nRang back\t15 of 17\r\n', 'utf16le'),
    },
    { what: 'commas, with quotes', content: '"Named contact","13 of 17"\r\n"Rang back","15 of 17"' },
  ])('may part its cells by $what', async ({ content }) => {
    expect(await lines(content)).toEqual(['Named contact\t13 of 17', 'Rang back\t15 of 17']);
  });

  it('may hold quote marks, commas and ends of lines in a cell, and counts rows', async () => {
    const content = 'a,"said ""sorry"", twice"\n\n"two\nlines",b\n,\nlast,row\n';
    const { text, placeOf } = await readAs(FILE, content);

    expect(text).toBe('a\tsaid "sorry", twice\ntwo lines\tb\nlast\trow\n');
    expect([0, 24, 36].map((offset) => placeOf(offset).line)).toEqual([1, 3, 5]);
  });

  it('keeps what stands behind a quote mark that is never closed', async () => {
    expect(await lines('a,b\n"never closed,c\nd,e\n')).toEqual(['a\tb', 'never closed,c d,e']);
  });

  it.each([
    { what: 'nothing', content: '', because: 'it holds no text' },
    { what: 'empty cells', content: ',,\n,,\n', because: 'it holds no text' },
    { what: 'NUL', content: 'a,\u0000b\n', because: /NUL/ },
    { what: 'more than any report', content: 'a,b\n'.repeat(600_000), because: /over two million/ },
    { what: 'more rows than any report', content: 'a,\n'.repeat(150_000), because: /over 100,000 rows/ },
  ])('is refused when it holds $what', async ({ content, because }) => {
    const reading = await readDocument(memoryFolder({ [FILE]: content }), FILE);

    expect(reading).toMatchObject({ state: 'unreadable', because: expect.stringMatching(because) });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import type { DocumentReading } from '../../src/model/document.ts';
import { paragraph, wordFile, wordFileOf, workbookFile } from '../support/office-files.ts';
import { readAs } from '../support/search-document.ts';
import { type ZipEntry, zipOf } from '../support/zip.ts';

const FILE = 'policies/being-open.docx';
const SHEET = 'evidence/survey.xlsx';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MEGABYTE = 1024 * 1024;

async function read(content: Uint8Array, file = FILE): Promise<DocumentReading> {
  return await readDocument(memoryFolder({ [file]: content }), file);
}

/** A Word file whose body is one entry with these faults. */
function withEntry(entry: Partial<ZipEntry>): Buffer {
  const content = `<w:document xmlns:w="${WORD}"><w:body>${paragraph('Ring us')}</w:body></w:document>`;
  return zipOf([{ name: 'word/document.xml', content, ...entry }]);
}

describe('a Word file', () => {
  const xml = (body: string, before = '') =>
    `${before}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;

  it.each([
    { what: 'of no bytes', content: Buffer.alloc(0), because: /empty/ },
    { what: 'of other bytes', content: Buffer.from('Ring us'), because: /damaged/ },
    { what: 'that is cut off', content: wordFile(paragraph('Ring us')).subarray(0, 900), because: /damaged/ },
    { what: 'with a part that is protected', content: withEntry({ isEncrypted: true }), because: /password/ },
    { what: 'with a part that was changed', content: withEntry({ claimedSum: 7 }), because: /damaged/ },
    { what: 'with a part that is longer than it says', content: withEntry({ claimedSize: 9 }), because: /damaged/ },
    {
      what: 'with a part that is shorter than it says',
      content: withEntry({ claimedSize: 90_000 }),
      because: /damaged/,
    },
    {
      what: 'with a part that says to be huge',
      content: withEntry({ claimedSize: 0xfffffffe }),
      because: /unpacks to more/,
    },
    {
      what: 'with two parts by one name',
      content: zipOf([
        { name: 'word/document.xml', content: xml(paragraph('Ring us')) },
        { name: 'word/Document.xml', content: xml(paragraph('Never ring')) },
      ]),
      because: /damaged/,
    },
    {
      what: 'whose parts climb out of it',
      content: zipOf([
        { name: '../../etc/passwd', content: 'x' },
        { name: 'word/document.xml', content: xml(paragraph('Ring us')) },
      ]),
      because: /damaged/,
    },
    {
      what: 'of more parts than any document has',
      content: zipOf(
        Array.from({ length: 20_000 }, (_, i) => ({ name: `word/document${i}`, content: '', isStored: true })),
      ),
      because: /more files than any document/,
    },
    { what: 'with nothing in it', content: wordFile(''), because: /holds no text/ },
    {
      what: 'with nothing but hidden words',
      content: wordFile(paragraph('Ring', '', '<w:vanish/>')),
      because: /holds no text/,
    },
    { what: 'whose body is no text', content: wordFileOf('\u0000'), because: /damaged/ },
    {
      what: 'whose XML is cut off',
      content: wordFileOf(xml(paragraph('Ring us')).slice(0, -20)),
      because: /not whole/,
    },
    {
      what: 'whose XML is not closed in order',
      content: wordFileOf(xml('<w:p><w:r></w:p></w:r>')),
      because: /not whole/,
    },
    {
      what: 'whose XML has two roots',
      content: wordFileOf(`${xml(paragraph('Ring us'))}${xml('')}`),
      because: /not whole/,
    },
    { what: 'whose body is empty', content: wordFileOf(''), because: /not whole/ },
    { what: 'whose body is something else', content: wordFileOf('<workbook/>'), because: /no Word document/ },
    {
      what: 'that defines entities of its own',
      content: wordFileOf(xml('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>', '<!DOCTYPE x [<!ENTITY a "Ring us">]>')),
      because: /defines its own XML entities/,
    },
    {
      what: 'that fetches an entity from outside',
      content: wordFileOf(
        xml('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
      ),
      because: /defines its own XML entities/,
    },
    {
      what: 'that is nested without end',
      content: wordFile('<w:tbl><w:tr><w:tc>'.repeat(400_000)),
      because: /nested deeper/,
    },
    {
      what: 'of a million paragraphs',
      content: wordFile('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(1_000_000)),
      because: /over 100,000 paragraphs/,
    },
    {
      what: 'of two million letters and more',
      content: wordFile(paragraph('ring '.repeat(400_001))),
      because: /over two million/,
    },
    {
      what: 'that unpacks to a hundred times its size',
      content: wordFile(`<w:p>${' '.repeat(60 * MEGABYTE)}</w:p>`),
      because: /unpacks to more/,
    },
    {
      what: 'whose parts unpack to too much together',
      content: wordFile(paragraph('Ring us'), {
        header: ' '.repeat(30 * MEGABYTE),
        footer: ' '.repeat(30 * MEGABYTE),
        footnotes: ' '.repeat(30 * MEGABYTE),
      }),
      because: /unpacks to more/,
    },
    {
      what: 'with a text box in a text box without end',
      content: wordFile('<w:p><w:r><w:drawing><w:txbxContent>'.repeat(100_000)),
      because: /nested deeper/,
    },
  ])(
    '$what ends in a reason',
    async ({ content, because }) => {
      expect(await read(content)).toMatchObject({ state: 'unreadable', because: expect.stringMatching(because) });
    },
    20_000,
  );

  it.each([
    { what: 'macros', others: [{ name: 'word/vbaProject.bin', content: 'Shell "rm -rf /"' }] },
    {
      what: 'another document inside',
      others: [{ name: 'word/embeddings/other.docx', content: wordFile(paragraph('No')) }],
    },
    {
      what: 'a bomb among what is not read',
      others: [{ name: 'word/media/a.png', content: Buffer.alloc(120 * MEGABYTE) }],
    },
  ])('is read in spite of $what', async ({ others }) => {
    const { text } = await readAs(FILE, wordFile(paragraph('Ring us'), {}, others));

    expect(text).toBe('Ring us\n');
  });

  it('names parts outside, which are never fetched', async () => {
    const outside = (target: string, mode: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/header" Target="${target}"${mode}/></Relationships>`;
    const body = `<w:document xmlns:w="${WORD}"><w:body>${paragraph('Ring us')}</w:body></w:document>`;
    for (const [target, mode] of [
      ['http://127.0.0.1:9/header.xml', ' TargetMode="External"'],
      ['file:///etc/passwd', ' TargetMode="External"'],
      ['../../../../../etc/passwd', ''],
      ['/etc/passwd', ''],
      ['http://127.0.0.1:9/header.xml', ''],
    ] as const) {
      const file = zipOf([
        { name: 'word/document.xml', content: body },
        { name: 'word/_rels/document.xml.rels', content: outside(target, mode) },
      ]);

      expect((await readAs(FILE, file)).text).toBe('Ring us\n');
    }
  });

  it.each([
    {
      what: 'styles that rest on one another in a circle',
      styles:
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    },
    {
      what: 'a long chain of styles',
      styles: Array.from(
        { length: 30_000 },
        (_, i) => `<w:style w:styleId="S${i}"><w:basedOn w:val="S${i + 1}"/></w:style>`,
      ).join(''),
    },
    {
      what: 'lists that point to themselves',
      numbering:
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/><w:styleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    },
    {
      what: 'keys by the names of a language',
      styles: '<w:style w:styleId="__proto__"><w:name w:val="constructor"/></w:style>',
    },
  ])('is read in spite of $what', async ({ styles = '', numbering = '' }) => {
    const body =
      paragraph('Ring us', '<w:pStyle w:val="A"/>') +
      paragraph('any day', '<w:pStyle w:val="S0"/><w:numPr><w:ilvl w:val="-1"/><w:numId w:val="1"/></w:numPr>') +
      paragraph(
        'or night',
        '<w:pStyle w:val="__proto__"/><w:numPr><w:ilvl w:val="1e9"/><w:numId w:val="1"/></w:numPr>',
      );
    const { text } = await readAs(FILE, wordFile(body, { styles, numbering }));

    expect(text.replaceAll('• ', '')).toBe('Ring us\nany day\nor night\n');
  });
});

describe('a workbook', () => {
  const rows = (count: number, cell: string) => `<sheetData>${`<row>${cell}</row>`.repeat(count)}</sheetData>`;

  it.each([
    { what: 'of no bytes', content: Buffer.alloc(0), because: /empty/ },
    {
      what: 'that holds no workbook',
      content: zipOf([{ name: 'xl/workbook.xml', content: '<x/>' }]),
      because: /no Excel workbook/,
    },
    {
      what: 'that defines entities of its own',
      content: zipOf([{ name: 'xl/workbook.xml', content: '<!DOCTYPE x><workbook/>' }]),
      because: /defines its own XML entities/,
    },
    {
      what: 'of a million rows',
      content: workbookFile({ sheets: { A: rows(1_000_000, '<c><v>1</v></c>') } }),
      because: /over 100,000 rows/,
    },
    {
      what: 'that says one long text many times',
      content: workbookFile({
        sheets: { A: rows(1000, '<c t="s"><v>0</v></c>') },
        strings: `<si><t>${'ring '.repeat(100_000)}</t></si>`,
      }),
      because: /over two million/,
    },
    {
      what: 'that hides columns without end',
      content: workbookFile({
        sheets: { A: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(500_000)}</cols>` },
      }),
      because: /hides more columns/,
    },
    { what: 'with no sheet that is shown', content: workbookFile({ sheets: {} }), because: /holds no text/ },
  ])(
    '$what ends in a reason',
    async ({ content, because }) => {
      expect(await read(content, SHEET)).toMatchObject({
        state: 'unreadable',
        because: expect.stringMatching(because),
      });
    },
    20_000,
  );
});

describe('whatever is done to a file', () => {
  const whole = wordFile(paragraph('Every family has one person to ring.'), { footer: paragraph('Being open') });
  const sheet = workbookFile({
    sheets: { A: '<sheetData><row><c><v>13</v></c></row></sheetData>' },
    styles: '<fonts/>',
  });

  it.each([
    { what: 'a Word file', file: FILE, bytes: whole },
    { what: 'a workbook', file: SHEET, bytes: sheet },
  ])('$what that is cut off anywhere cannot be read, and says so', async ({ file, bytes }) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        expect((await read(bytes.subarray(0, length), file)).state).toBe('unreadable');
      }),
    );
  });

  it.each([
    { what: 'a Word file', file: FILE, bytes: whole },
    { what: 'a workbook', file: SHEET, bytes: sheet },
  ])('$what with other bytes anywhere never makes it throw', async ({ file, bytes }) => {
    const change = fc.record({
      at: fc.integer({ min: 0, max: bytes.length - 1 }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = Buffer.from(bytes);
        for (const { at, byte } of changes) changed[at] = byte;

        expect(['read', 'unreadable']).toContain((await read(changed, file)).state);
      }),
      { numRuns: 400 },
    );
  });
});

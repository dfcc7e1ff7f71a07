import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workbookFile } from '../support/office-files.ts';
import { readAs, searchFound } from '../support/search-document.ts';

const FILE = 'evidence/survey.xlsx';

async function lines(bytes: Uint8Array): Promise<string[]> {
  const { text } = await readAs(FILE, bytes);
  return text.trimEnd().split('\n');
}

/** The rows of one sheet; each cell is XML. */
function sheet(...rows: readonly (readonly string[])[]): string {
  return `<sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells.join('')}</row>`).join('')}</sheetData>`;
}

function text(words: string): string {
  return `<c t="inlineStr"><is><t>${words}</t></is></c>`;
}

function number(value: number | string, style = 0): string {
  return `<c s="${style}"><v>${value}</v></c>`;
}

describe('a workbook that LibreOffice made', () => {
  const bytes = readFileSync('test/fixtures/documents/workbook/family-survey.xlsx');

  it('is read row by row, with figures as they are shown and nothing that is hidden or struck out', async () => {
    expect(await lines(bytes)).toEqual([
      'Families',
      'Question\tYes\tShare\tAsked on',
      'One named contact, “the same person throughout”\t13 of 17\t76%\t12/09/2026',
      'Rang back within one working day\t15 of 17\t88%\t12/09/2026',
      '1234.5\t2469\tTRUE',
      'Staff',
      'Staff who had cover for leave\t4 of 9',
    ]);
  });

  it('counts the rows of each sheet, and names the sheet as the section', async () => {
    const family = await searchFound(bytes, 'Rang back within one working day 15 of 17 88%', null, FILE);
    const staff = await searchFound(bytes, 'Staff who had cover for leave 4 of 9', 'Staff', FILE);

    expect(family.passage).toMatchObject({ section: 'Families', unit: 'row', start: { line: 4, column: 1 } });
    expect(staff).toMatchObject({ isElsewhere: false, passage: { section: 'Staff', start: { line: 1 } } });
  });
});

describe('figures', () => {
  const formats = [
    '0.0%',
    'd mmm yyyy',
    '#,##0',
    '"£"#,##0.00',
    '0" of 17"',
    ';;;',
    'bad[format',
    `0.${'0'.repeat(400)}`,
    '[h]:mm',
  ];
  const styles =
    `<numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
    '<fonts><font/><font><strike/></font></fonts>' +
    `<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf fontId="1"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}" fontId="0"/>`).join('')}</cellXfs>`;
  const custom = (i: number) => 4 + i;

  it.each([
    { what: 'as they are', value: 13, style: 0, shown: '13' },
    { what: 'with a fault of arithmetic', value: 0.1 + 0.2, style: 0, shown: '0.3' },
    { what: 'as a per cent', value: 0.76, style: 1, shown: '76%' },
    { what: 'as a per cent with a decimal', value: 0.7647, style: custom(0), shown: '76.5%' },
    { what: 'as a day, as people here write it', value: 46277, style: 2, shown: '12/09/2026' },
    { what: 'as a day with its month in letters', value: 46277, style: custom(1), shown: '12 Sep 2026' },
    { what: 'with a mark at the thousands', value: 8911, style: custom(2), shown: '8,911' },
    { what: 'as money', value: 12.5, style: custom(3), shown: '£12.50' },
    { what: 'with words', value: 13, style: custom(4), shown: '13 of 17' },
    { what: 'as they are, where the format is wrong', value: 13, style: custom(6), shown: '13' },
    { what: 'as they are, where the format is too long', value: 13, style: custom(7), shown: '13' },
    { what: 'as they are, where there is no such style', value: 13, style: 99, shown: '13' },
    { what: 'as hours', value: 1.5, style: custom(8), shown: '36:00' },
  ])('are shown $what', async ({ value, style, shown }) => {
    expect(await lines(workbookFile({ sheets: { A: sheet([number(value, style)]) }, styles }))).toEqual([shown]);
  });

  it('that the format hides, or that are struck out, are no text', async () => {
    const cells = [number(13, custom(5)), number(14, 3), number(15)];

    expect(await lines(workbookFile({ sheets: { A: sheet(cells) }, styles }))).toEqual(['15']);
  });

  it('that are days may be counted from 1904', async () => {
    const file = workbookFile({
      sheets: { A: sheet([number(46277 - 1462, 2), number(5)]) },
      styles,
      properties: '<workbookPr date1904="1"/>',
    });

    expect(await lines(file)).toEqual(['12/09/2026\t5']);
  });

  it.each([
    { what: 'yes', cell: '<c t="b"><v>1</v></c>', shown: 'TRUE' },
    { what: 'no', cell: '<c t="b"><v>0</v></c>', shown: 'FALSE' },
    { what: 'the text of a formula', cell: '<c t="str"><f>A1</f><v>13 of 17</v></c>', shown: '13 of 17' },
    { what: 'the result of a formula, and not the formula', cell: '<c><f>SUM(A1:A2)</f><v>28</v></c>', shown: '28' },
    { what: 'a fault', cell: '<c t="e"><v>#DIV/0!</v></c>', shown: '#DIV/0!' },
    { what: 'a text that is no number', cell: '<c><v>many</v></c>', shown: 'many' },
  ])('may be $what', async ({ cell, shown }) => {
    expect(await lines(workbookFile({ sheets: { A: sheet([cell]) } }))).toEqual([shown]);
  });
});

describe('the rest of a workbook', () => {
  it('shares its texts, whose struck-out words and hints on pronunciation are left out', async () => {
    const strings =
      '<si><t>Yes &amp; always</t></si><si><r><rPr><strike/></rPr><t>never </t></r><r><t>ring</t></r><rPh><t>hint</t></rPh></si>';
    const cell = (i: number | string) => `<c t="s"><v>${i}</v></c>`;

    expect(await lines(workbookFile({ sheets: { A: sheet([cell(0), cell(1), cell(9)]) }, strings }))).toEqual([
      'Yes & always\tring',
    ]);
  });

  it('shows no hidden sheet, row or column', async () => {
    const rows =
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData>' +
      `<row r="4"><c r="A4" t="str"><v>a</v></c><c r="B4" t="str"><v>b</v></c><c r="AB4" t="str"><v>c</v></c></row>` +
      `<row r="5" hidden="1">${text('d')}</row><row>${text('e')}</row></sheetData>`;
    const file = workbookFile({
      sheets: { A: rows, B: sheet([text('f')]), C: sheet([text('g')]) },
      states: { B: 'state="hidden"', C: 'state="veryHidden"' },
    });
    const { text: words, placeOf } = await readAs(FILE, file);

    expect(words).toBe('a\tc\ne\n');
    expect(placeOf(0).line).toBe(4);
    expect(placeOf(4).line).toBe(6);
  });

  it('names no sheet where there is only one', async () => {
    const { headings } = await readAs(FILE, workbookFile({ sheets: { A: sheet([text('13 of 17')]) } }));

    expect(headings).toEqual([]);
  });
});

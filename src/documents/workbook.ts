import type { Heading, ReadableText } from '../model/document.ts';
import { singleSpaced } from '../util/words.ts';
import { newLineBuilder } from './line-builder.ts';
import { openArchive } from './office/archive.ts';
import { newBudget } from './office/budget.ts';
import { cellFormats } from './office/cell-formats.ts';
import { mainPart, relationshipsOf } from './office/relationships.ts';
import { SHEET_PREFIXES } from './office/sheet-names.ts';
import { type SheetContext, sheetRows } from './office/sheet-rows.ts';
import { sharedStrings } from './office/sheet-strings.ts';
import { readXml } from './read-xml.ts';
import { orUnreadable, UnreadableError, type UnreadableText } from './unreadable.ts';

const CELL_EDGE = '\t';

/** Reads an Excel workbook row by row, as its sheets show it. Formulas are not worked out: the last result is what is seen. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  return await orUnreadable(() => shownWorkbook(bytes));
}

/** A sheet that is shown, with the part that holds it. */
interface Sheet {
  readonly name: string;
  readonly relationship: string;
}

async function shownWorkbook(bytes: Uint8Array): Promise<ReadableText> {
  const archive = await openArchive(bytes);
  const main = (await mainPart(archive)) ?? 'xl/workbook.xml';
  const xml = await archive.textOf(main);
  if (xml === null) throw new UnreadableError('it holds no Excel workbook');
  const { sheets, countsFrom1904 } = workbookOf(xml);
  const relationships = await relationshipsOf(archive, main);
  const textOf = async (type: string): Promise<string | null> => {
    const part = relationships.find((one) => one.type === type)?.part;
    return part === undefined ? null : await archive.textOf(part);
  };
  const stringsXml = await textOf('sharedStrings');
  const context: SheetContext = {
    strings: stringsXml === null ? [] : sharedStrings(stringsXml, newBudget('rows')),
    formats: cellFormats(await textOf('styles'), countsFrom1904),
    budget: newBudget('rows'),
  };
  const builder = newLineBuilder();
  const headings: Heading[] = [];
  for (const { name, relationship } of sheets) {
    const part = relationships.find(({ id, type }) => id === relationship && type === 'worksheet')?.part;
    const sheetXml = part === undefined ? null : await archive.textOf(part);
    if (sheetXml === null) continue;
    if (sheets.length > 1) headings.push({ level: 1, text: name, start: builder.add(name, 1) });
    for (const { number, cells } of sheetRows(sheetXml, context)) {
      builder.add(cells.map(singleSpaced).join(CELL_EDGE), number);
    }
  }
  return { text: builder.text(), headings, unit: 'row', placeOf: builder.placeOf };
}

/** The sheets that are shown, in their order, and from which year days are counted. */
function workbookOf(xml: string): { readonly sheets: readonly Sheet[]; readonly countsFrom1904: boolean } {
  const sheets: Sheet[] = [];
  let countsFrom1904 = false;
  let root = '';
  readXml(xml, SHEET_PREFIXES, {
    open(name, attributes) {
      if (root === '') root = name;
      if (name === 's:workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 's:sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      sheets.push({ name: singleSpaced(attributes['name'] ?? ''), relationship: attributes['r:id'] ?? '' });
    },
  });
  if (root !== 's:workbook') throw new UnreadableError('it holds no Excel workbook');
  return { sheets, countsFrom1904 };
}

import readSheets, { type CellValue, type Sheet } from 'read-excel-file/universal';
import {
  ELEMENTS_SHEET,
  EXPORTED_SHEET,
  OPEN_COLUMNS,
  type OpenCells,
  type OpenField,
  type WorkbookReading,
} from '../model/workbook.ts';

const FIELDS = Object.entries(OPEN_COLUMNS) as [OpenField, string][];
const LARGEST = 20_000_000;

/** Reads a workbook that the tool wrote, or says why that cannot be done. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<WorkbookReading | { readonly because: string }> {
  if (bytes.length > LARGEST) return { because: 'it is larger than any workbook of this tool' };
  const sheets = await readSheets(new Blob([bytes])).catch(() => null);
  if (sheets === null) return { because: 'it is no Excel workbook, or it is damaged' };
  const elements = sheets.find(({ sheet }) => sheet === ELEMENTS_SHEET);
  const exported = sheets.find(({ sheet }) => sheet === EXPORTED_SHEET);
  if (elements === undefined || exported === undefined)
    return {
      because: `it has no sheet "${ELEMENTS_SHEET}" with its hidden copy, so it was not written by hpp for one trust file`,
    };
  const missing = ['Id', ...FIELDS.map(([, title]) => title)].filter((title) => columnOf(elements, title) === -1);
  if (missing.length > 0) return { because: `its sheet "${ELEMENTS_SHEET}" has no column "${missing[0]}"` };
  return { cells: rowsOf(elements), exported: rowsOf(exported) };
}

function rowsOf(sheet: Sheet): ReadonlyMap<string, OpenCells> {
  const idColumn = columnOf(sheet, 'Id');
  const columns = FIELDS.map(([field, title]) => [field, columnOf(sheet, title)] as const);
  const rows = sheet.data.slice(1).flatMap((row): [string, OpenCells][] => {
    const id = textOf(row[idColumn] ?? null);
    if (id === null) return [];
    const cells = columns.map(([field, column]) => [field, textOf(row[column] ?? null)]);
    return [[id, Object.fromEntries(cells)]];
  });
  return new Map(rows);
}

/** The column with a heading; an open one says behind it that it may be filled in. */
function columnOf({ data }: Sheet, title: string): number {
  return (data[0] ?? []).findIndex((head) => head === title || head === `${title} (fill in)`);
}

function textOf(value: CellValue | null): string | null {
  if (value === null) return null;
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim();
  return text === '' ? null : text;
}

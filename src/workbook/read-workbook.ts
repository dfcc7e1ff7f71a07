import readSheets, { type CellValue, type Sheet } from 'read-excel-file/universal';
import {
  BESIDE_SHEET,
  ELEMENTS_SHEET,
  EXPORTED_SHEET,
  MEETING_COLUMNS,
  OPEN_COLUMNS,
  type OpenCells,
  type WorkbookReading,
} from '../model/workbook.ts';
import { fromMeeting } from './from-meeting.ts';

const LARGEST = 20_000_000;

/** Reads a workbook that the tool wrote, or says why that cannot be done. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<WorkbookReading | { readonly because: string }> {
  if (bytes.length > LARGEST) return { because: 'it is larger than any workbook of this tool' };
  const sheets = await readSheets(new Blob([bytes])).catch(() => null);
  if (sheets === null) return { because: 'it is no Excel workbook, or it is damaged' };
  const named = (name: string): Sheet | undefined => sheets.find(({ sheet }) => sheet === name);
  const elements = named(ELEMENTS_SHEET);
  const exported = named(EXPORTED_SHEET) ?? named(BESIDE_SHEET);
  if (elements === undefined || exported === undefined)
    return {
      because: `it has no sheet "${ELEMENTS_SHEET}" with its hidden copy, so it was not written by hpp for one trust file`,
    };
  const isBlank = exported.sheet === BESIDE_SHEET;
  const titles: readonly string[] = Object.values(isBlank ? MEETING_COLUMNS : OPEN_COLUMNS);
  const missing = ['Id', ...titles].find((title) => columnOf(elements, title) === -1);
  if (missing !== undefined) return { because: `its sheet "${ELEMENTS_SHEET}" has no column "${missing}"` };
  const twice = idTwice(elements);
  if (twice !== null)
    return { because: `two rows of its sheet "${ELEMENTS_SHEET}" are of "${twice}", and only one could be kept` };
  const before = cellsOf(rowsOf(exported, OPEN_COLUMNS));
  if (!isBlank) return { cells: cellsOf(rowsOf(elements, OPEN_COLUMNS)), exported: before, isBlank, otherwise: [] };
  return { ...fromMeeting(rowsOf(elements, MEETING_COLUMNS), before), exported: before, isBlank };
}

type Row<Field extends string> = Readonly<Record<Field, string | null>>;

function cellsOf(rows: readonly (readonly [string, OpenCells])[]): ReadonlyMap<string, OpenCells> {
  return new Map(rows);
}

/** The rows of a sheet, each by its id, with the cells of the columns that are asked for. */
function rowsOf<Field extends string>(
  sheet: Sheet,
  titles: Readonly<Record<Field, string>>,
): (readonly [string, Row<Field>])[] {
  const idColumn = columnOf(sheet, 'Id');
  // The keys of a record over Field are its members, and so are those of what is made from them.
  const fields = Object.keys(titles) as Field[];
  const columns = fields.map((field) => [field, columnOf(sheet, titles[field])] as const);
  return sheet.data.slice(1).flatMap((row) => {
    const id = textOf(row[idColumn] ?? null);
    if (id === null) return [];
    const cells = columns.map(([field, column]) => [field, textOf(row[column] ?? null)]);
    return [[id, Object.fromEntries(cells) as Row<Field>] as const];
  });
}

function idTwice(sheet: Sheet): string | null {
  const seen = new Set<string>();
  for (const [id] of rowsOf(sheet, {})) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
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

import writeWorkbook, { type CellObject, type Sheet as DrawnSheet } from 'write-excel-file/universal';
import { harmless } from '../../util/words.ts';
import type { Sheet, Value } from '../sheets/sheet.ts';
import { withoutChance } from '../without-chance.ts';
import { type SheetExtras, sheetFeatures } from './features.ts';

type Drawn = DrawnSheet<Blob>;
type Column = Sheet['columns'][number];

const HEAD = { fontWeight: 'bold', backgroundColor: '#D8DDE0', wrap: true, alignVertical: 'top' } as const;
/** The cells that a person fills in are marked, and the heading says so too. */
const OPEN = { backgroundColor: '#FFF8D6' } as const;
const POINTS_OF_LINE = 13;
/** Excel holds no longer text in a cell. */
const LONGEST = 32_000;

/** Sheets as a workbook that bears a day, with filters and days as days. Nothing in it is a formula. */
export async function workbookOf(sheets: readonly Sheet[], day: string): Promise<Uint8Array> {
  const workbook = await writeWorkbook(
    sheets.map((sheet) => drawn(sheet)),
    { fontFamily: 'Arial', fontSize: 10, features: [sheetFeatures] },
  ).toBlob();
  return withoutChance(new Uint8Array(await workbook.arrayBuffer()), day);
}

function drawn({ name, columns, rows, hasTallRows = false, isHidden = false }: Sheet): Drawn & SheetExtras {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    ...(isHidden ? { isHidden } : {}),
    choices: columns.flatMap(({ choices }, column) => (choices === undefined ? [] : [{ column, words: choices }])),
    data: [
      columns.map(({ title, isOpen }) => ({
        value: isOpen === true ? `${title} (fill in)` : title,
        type: String,
        ...HEAD,
      })),
      ...rows.map((row) => {
        const height = hasTallRows ? { height: heightOf(row, columns) } : {};
        return row.map((value, i) => ({ ...cell(value, columns[i]), ...height }));
      }),
    ],
  };
}

/** How high a row must be, in points, for its longest text. Words break before the end of a line, so that a line holds less. */
function heightOf(row: readonly Value[], columns: readonly Column[]): number {
  const lines = row.map((value, i) => Math.ceil(String(value ?? '').length / (0.85 * (columns[i]?.width ?? 10))));
  return POINTS_OF_LINE * Math.max(1, ...lines) + 3;
}

function cell(value: Value, column: Column | undefined): CellObject {
  const look = { wrap: true, alignVertical: 'top', ...(column?.isOpen === true ? OPEN : {}) } as const;
  if (value === null || value === '') return { ...look };
  if (column?.kind === 'day')
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'd mmm yyyy', ...look };
  if (column?.kind === 'percent') return { value: Number(value) / 100, type: Number, format: '0.0%', ...look };
  if (typeof value === 'number') return { value, type: Number, ...look };
  return { value: harmless(String(value)).slice(0, LONGEST), type: String, ...look };
}

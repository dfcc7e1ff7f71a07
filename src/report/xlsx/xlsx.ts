import writeWorkbook, { type CellObject, type Sheet as DrawnSheet } from 'write-excel-file/universal';
import type { Report } from '../../model/report.ts';
import { harmless } from '../../util/words.ts';
import { elementsSheet } from '../sheets/elements-sheet.ts';
import { exportedSheet } from '../sheets/exported-sheet.ts';
import { gapsSheet } from '../sheets/gaps-sheet.ts';
import { candourSheet, findingsSheet, planSheet, rolloutSheet } from '../sheets/other-sheets.ts';
import { filledSheet, type Sheet, type Value } from '../sheets/sheet.ts';
import { summarySheet } from '../sheets/summary-sheet.ts';
import { withoutChance } from '../without-chance.ts';
import { sheetFeatures } from './features.ts';

type Drawn = DrawnSheet<Blob>;
type Column = Sheet['columns'][number];

const HEAD = { fontWeight: 'bold', backgroundColor: '#D8DDE0', wrap: true, alignVertical: 'top' } as const;
/** The cells that a person fills in are marked, and the heading says so too. */
const OPEN = { backgroundColor: '#FFF8D6' } as const;
/** Excel holds no longer text in a cell. */
const LONGEST = 32_000;

/** Reports as a workbook: a sheet for each kind of thing, with filters and days as days. Nothing in it is a formula. */
export async function renderXlsx(reports: readonly Report[]): Promise<Uint8Array> {
  const sheets = [
    filledSheet(summarySheet, reports),
    filledSheet(elementsSheet, reports),
    filledSheet(gapsSheet, reports),
    filledSheet(planSheet, reports),
    filledSheet(candourSheet, reports),
    filledSheet(rolloutSheet, reports),
    filledSheet(findingsSheet, reports),
  ].map((sheet) => drawn(sheet));
  const [first] = reports;
  // Only the workbook of one trust file can be taken back into it.
  if (first !== undefined && reports.length === 1) sheets.push({ ...drawn(exportedSheet([first])), isHidden: true });
  const workbook = await writeWorkbook(sheets, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [sheetFeatures],
  }).toBlob();
  return withoutChance(new Uint8Array(await workbook.arrayBuffer()), first?.asOf ?? '1980-01-01');
}

function drawn({ name, columns, rows }: Sheet): Drawn & { isHidden?: boolean } {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    data: [
      columns.map(({ title, isOpen }) => ({
        value: isOpen === true ? `${title} (fill in)` : title,
        type: String,
        ...HEAD,
      })),
      ...rows.map((row) => row.map((value, i) => cell(value, columns[i]))),
    ],
  };
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

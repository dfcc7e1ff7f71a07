import type { Report } from '../../model/report.ts';
import { EXPORTED_SHEET } from '../../model/workbook.ts';
import { elementsSheet } from './elements-sheet.ts';
import type { Sheet, Value } from './sheet.ts';

/**
 * What the open columns of the elements held when the workbook was written, in a sheet that nobody sees: with it, a cell
 * that was edited can be told from an entry that has changed in the trust file since.
 */
export function exportedSheet([report]: readonly [Report]): Sheet {
  const open = elementsSheet.columns.filter(({ title, isOpen }) => isOpen === true || title === 'Id');
  const rows = elementsSheet.rows(report).map((row) => open.map(({ value }): Value => value(row)));
  return { name: EXPORTED_SHEET, columns: open.map(({ title, width }) => ({ title, width })), rows, isHidden: true };
}

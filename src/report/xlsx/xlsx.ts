import type { Report } from '../../model/report.ts';
import { elementsSheet } from '../sheets/elements-sheet.ts';
import { exportedSheet } from '../sheets/exported-sheet.ts';
import { gapsSheet } from '../sheets/gaps-sheet.ts';
import { candourSheet, findingsSheet, planSheet, rolloutSheet } from '../sheets/other-sheets.ts';
import { filledSheet, type Sheet } from '../sheets/sheet.ts';
import { summarySheet } from '../sheets/summary-sheet.ts';
import { workbookOf } from './workbook-of.ts';

// Both are in one bundle, because the library that they share is large.
export { renderMeetingXlsx } from './meeting.ts';

/** Reports as a workbook: a sheet for each kind of thing, with filters and days as days. Nothing in it is a formula. */
export async function renderXlsx(reports: readonly Report[]): Promise<Uint8Array> {
  const sheets: Sheet[] = [
    filledSheet(summarySheet, reports),
    filledSheet(elementsSheet, reports),
    filledSheet(gapsSheet, reports),
    filledSheet(planSheet, reports),
    filledSheet(candourSheet, reports),
    filledSheet(rolloutSheet, reports),
    filledSheet(findingsSheet, reports),
  ];
  const [first] = reports;
  // Only the workbook of one trust file can be taken back into it.
  if (first !== undefined && reports.length === 1) sheets.push(exportedSheet([first]));
  return await workbookOf(sheets, first?.asOf ?? '1980-01-01');
}

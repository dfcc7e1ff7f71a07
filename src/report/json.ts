import type { Report } from '../model/report.ts';

/** Reports as JSON: one report as an object, several as a list. */
export function renderJson(reports: readonly Report[]): string {
  const [only] = reports;
  return `${JSON.stringify(reports.length === 1 ? only : reports, null, 2)}\n`;
}

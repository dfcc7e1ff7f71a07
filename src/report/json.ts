import type { Report } from '../model/report.ts';
import { jsonText } from '../util/json-text.ts';

/** Reports as JSON: one report as an object, several as a list. */
export function renderJson(reports: readonly Report[]): string {
  const [only] = reports;
  return jsonText(reports.length === 1 ? only : reports);
}

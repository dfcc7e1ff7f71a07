import type { Report } from '../model/report.ts';
import { harmless } from '../util/words.ts';
import { gapsSheet } from './sheets/gaps-sheet.ts';
import { filledSheet, type Value } from './sheets/sheet.ts';

/** The gaps as comma-separated values (RFC 4180), for programs that read neither JSON nor a workbook. */
export function renderCsv(reports: readonly Report[]): string {
  const { columns, rows } = filledSheet(gapsSheet, reports);
  const lines = [columns.map(({ title }) => title), ...rows];
  return lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

// A spreadsheet takes a text that begins with one of these for a formula and runs it.
const FORMULA = /^\s*[=+\-@|%]/;

function field(value: Value): string {
  if (value === null) return '';
  const text = harmless(String(value));
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

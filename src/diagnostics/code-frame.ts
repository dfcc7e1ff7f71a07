import type { Location } from '../model/finding.ts';
import { columnsOf } from '../util/columns.ts';
import { harmless } from '../util/words.ts';

const MOST_COLUMNS = 100;

/** The line of a text that a finding is about, with a mark under the place; empty where there is no such line. */
export function codeFrame(text: string, location: Location): string {
  const line = text.split(/\r\n|\n|\r/)[location.line - 1];
  if (line === undefined || line.trim() === '') return '';
  const end = location.endLine === location.line ? location.endColumn : line.length + 1;
  // Long lines are cut around the place, so that the mark stays on the screen.
  const from = location.column > MOST_COLUMNS ? location.column - 40 : 1;
  const shown = clean(line.slice(from - 1, from - 1 + MOST_COLUMNS));
  const before = columnsOf(clean(line.slice(from - 1, location.column - 1)));
  const marked = columnsOf(clean(line.slice(location.column - 1, Math.min(end - 1, from - 1 + MOST_COLUMNS))));
  const gutter = `  ${location.line} | `;
  const blank = `${' '.repeat(gutter.length - 2)}| `;
  return `${gutter}${shown}\n${blank}${' '.repeat(before)}${'^'.repeat(Math.max(1, marked))}`;
}

/** One column for one tab, so that the mark stands where the text does. */
function clean(text: string): string {
  return harmless(text.replaceAll('\t', ' '));
}

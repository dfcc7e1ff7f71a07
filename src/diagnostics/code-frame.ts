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
  const first = location.column > MOST_COLUMNS ? location.column - 40 : 1;
  const last = first + MOST_COLUMNS - 1;
  const cutBefore = first > 1 ? '…' : '';
  const shown = `${cutBefore}${clean(line.slice(first - 1, last))}${line.length > last ? '…' : ''}`;
  const before = columnsOf(`${cutBefore}${clean(line.slice(first - 1, location.column - 1))}`);
  const marked = columnsOf(clean(line.slice(location.column - 1, Math.min(end - 1, last))));
  const gutter = `  ${location.line} | `;
  const blank = `${' '.repeat(gutter.length - 2)}| `;
  return `${gutter}${shown}\n${blank}${' '.repeat(before)}${'^'.repeat(Math.max(1, marked))}`;
}

/** One column for one tab, and no half of a character cut in two, so that the mark stands where the text does. */
function clean(text: string): string {
  return harmless(text.replaceAll('\t', ' ').replace(/\p{Cs}/gu, ''));
}

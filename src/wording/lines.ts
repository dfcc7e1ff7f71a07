import type { ReadableText } from '../model/document.ts';

/** A stretch of a text, from `start` up to but not with `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A line without the white space at its ends, and what it is; a clause is an item with a number of several parts. */
export interface Line extends Stretch {
  readonly kind: 'blank' | 'heading' | 'row' | 'clause' | 'item' | 'words';
}

// "4.2 " or "A.1.3. " in front of words.
const CLAUSE = /^[>\s]*[A-Z]?\d{0,3}(?:\.\d{1,3})+\.?\s+\S/;
// A sign, or a number or a letter with its full stop or bracket: "- ", "(a) ", "1. ".
const ITEM = /^[>\s]*(?:[-*+\u2022\u25aa\u25cf\u25e6\u2013]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+\S/;
const LONGEST_SIGN = 40;
const BAR = 0x7c;
const TAB = 0x09;

/** The lines of a stretch of a document, in order. */
export function linesOf({ text, source = text, headings }: ReadableText, { start, end }: Stretch): Line[] {
  const lines: Line[] = [];
  const endOfLine = text.includes('\n') ? '\n' : '\r';
  let heading = headings.findIndex((candidate) => candidate.start >= start);
  for (let from = start; from <= end; ) {
    const found = text.indexOf(endOfLine, from);
    const to = found === -1 || found > end ? end : found;
    const seenFrom = firstSeen(text, from, to);
    const seenTo = lastSeen(text, seenFrom, to);
    let kind = kindOf(text, seenFrom, seenTo, source.slice(from, to));
    for (let next = headings[heading]; next !== undefined && next.start < to; next = headings[++heading])
      kind = 'heading';
    lines.push({ start: seenFrom, end: seenTo, kind });
    from = to + 1;
  }
  return lines;
}

function kindOf(text: string, start: number, end: number, written: string): Line['kind'] {
  if (start === end) return 'blank';
  if (text.charCodeAt(start) === BAR || text.slice(start, end).includes('\t')) return 'row';
  return signOf(written) ?? 'words';
}

/** Whether a line as it is written begins like a clause or an item. */
export function signOf(written: string): 'clause' | 'item' | null {
  const beginning = written.slice(0, LONGEST_SIGN);
  if (ITEM.test(beginning)) return 'item';
  return CLAUSE.test(beginning) ? 'clause' : null;
}

/** The cells of a row of a table, without the white space at their ends; an empty one has no length. */
export function cellsOf(text: string, { start, end }: Stretch): Stretch[] {
  const cells: Stretch[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    const code = text.charCodeAt(i);
    if (i < end && code !== BAR && code !== TAB) continue;
    const first = firstSeen(text, from, i);
    if (i > start) cells.push({ start: first, end: lastSeen(text, first, i) });
    from = i + 1;
  }
  return cells;
}

function firstSeen(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isUnseen(text.charCodeAt(at))) at++;
  return at;
}

/** Where the last character that can be seen ends, between two offsets; the first offset where there is none. */
export function lastSeen(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isUnseen(text.charCodeAt(at - 1))) at--;
  return at;
}

/** White space and what stands for nothing. */
function isUnseen(code: number): boolean {
  return code <= 0x20 || code === 0x2060 || code === 0xa0 || code === 0x200b || code === 0xfeff;
}

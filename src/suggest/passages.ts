import type { Heading, ReadableText } from '../model/document.ts';
import { sentencesOf, type TextStretch } from '../util/sentences.ts';

/** Something that could be quoted: a sentence, an item of a list, or a row of a table. */
export interface QuotablePassage extends TextStretch {
  /** What leads into it, outermost first: the sentence in front of a list or a table. */
  readonly leadIns: readonly TextStretch[];
  /** Sentences with the same number stand in one paragraph, item or row. */
  readonly paragraph: number;
  /** The headings that it stands under, outermost first, without the title of the document. */
  readonly headings: readonly string[];
  /** The first row of the table in which it stands, empty where it has no other; null where it stands in none. */
  readonly table: string | null;
}

/** Everything in a document that could be quoted, in order. Headings and the first rows of tables are left out. */
export function passagesOf(document: ReadableText): QuotablePassage[] {
  const { text, unit } = document;
  const isLineAParagraph = unit === 'paragraph' || unit === 'row';
  const passages: QuotablePassage[] = [];
  let paragraph = 0;
  let before: Piece | null = null;
  let table: Table | null = null;
  // A row that stands alone is no head of a table.
  const closeTable = (): void => {
    if (table?.rows === 0) passages.push(table.first);
    table = null;
  };
  for (const piece of piecesOf(document, isLineAParagraph)) {
    const { start, end, headings } = piece;
    if (before?.headings !== headings) before = null;
    if (piece.isRow) {
      paragraph++;
      if (table === null || !followsRow(text, table, piece)) {
        closeTable();
        const leadIns = leadInsOfTable(text, before);
        table = { first: { start, end, leadIns, paragraph, headings, table: '' }, end, rows: 0 };
        continue;
      }
      const { first }: Table = table;
      table.end = end;
      table.rows++;
      passages.push({ ...first, start, end, paragraph, table: text.slice(first.start, first.end) });
      continue;
    }
    closeTable();
    if (before === null || !standsBeside(text.slice(before.end, start), isLineAParagraph)) paragraph++;
    passages.push({ start, end, leadIns: piece.leadIns, paragraph, headings, table: null });
    before = piece;
  }
  closeTable();
  return passages;
}

/** A sentence, or the cells of a row together, under its headings. */
interface Piece extends TextStretch {
  readonly leadIns: readonly TextStretch[];
  readonly isRow: boolean;
  readonly headings: readonly string[];
}

interface Table {
  /** Its first row, which is its head where others follow. */
  readonly first: QuotablePassage;
  end: number;
  rows: number;
}

// A list may stand behind a whole page; that is no lead-in that anybody would quote.
const MOST_LEADING_IN = 400;
// Between the cells of a row, and between rows. U+2060 stands for characters that are not seen.
const BETWEEN_CELLS = /^[|\t \u2060]*[|\t][|\t \u2060]*$/;
const BETWEEN_ROWS = /^[^\S\n]*\|?[^\S\n]*\r?\n[\s\u2060|:+=-]*$/;
// A cell may hold several sentences.
const WITHIN_ROW = /^[|\t \u2060]*$/;
const SPACE = /[\s\u2060]/;
const SPACES = /[\s\u2060]+/g;
const EMPTY_LINE = /\n[ \t\u2060]*\r?\n/;

function piecesOf({ text, headings }: ReadableText, isLineAParagraph: boolean): Piece[] {
  const ends = headings.map((heading) => endOfHeading(text, heading));
  const paths = pathsOf(headings);
  const breaks = headings.flatMap(({ start }, i) => [start, ends[i] ?? start]);
  const none: readonly string[] = [];
  const pieces: Piece[] = [];
  let next = 0;
  for (const { start, end, leadIns } of sentencesOf(text, { breaks, isLineAParagraph })) {
    while (next < headings.length && (headings[next]?.start ?? 0) <= start) next++;
    if (next > 0 && start < (ends[next - 1] ?? 0)) continue;
    const last = pieces.at(-1);
    if (last !== undefined && isBetween(text, last.end, start, last.isRow ? WITHIN_ROW : BETWEEN_CELLS)) {
      pieces[pieces.length - 1] = { ...last, end, isRow: true };
      continue;
    }
    pieces.push({
      start,
      end,
      leadIns: shortLeadIns(leadIns),
      isRow: standsInCell(text, start, end),
      headings: paths[next - 1] ?? none,
    });
  }
  return pieces;
}

/** For each heading, the words of those that it stands under, and its own. */
function pathsOf(headings: readonly Heading[]): string[][] {
  const title = titleOf(headings);
  const open: Heading[] = [];
  return headings.map((heading) => {
    for (let last = open.at(-1); last !== undefined && last.level >= heading.level; last = open.at(-1)) open.pop();
    open.push(heading);
    return open.filter((one) => one !== title).map(({ text }) => text);
  });
}

/** The title of the document: its first heading, where no other is as high. */
function titleOf(headings: readonly Heading[]): Heading | null {
  const [first, ...others] = headings;
  return first !== undefined && others.every(({ level }) => level > first.level) ? first : null;
}

/** The innermost lead-ins, as many as could be quoted. */
function shortLeadIns(leadIns: readonly TextStretch[]): readonly TextStretch[] {
  let room = MOST_LEADING_IN;
  let from = leadIns.length;
  for (let last = leadIns[from - 1]; last !== undefined; last = leadIns[from - 1]) {
    room -= last.end - last.start;
    if (room < 0) break;
    from--;
  }
  return leadIns.slice(from);
}

/** Where the lines of a heading end: behind as many characters as it has, spaces left out. */
function endOfHeading(text: string, { start, text: words }: Heading): number {
  const wanted = words.replace(SPACES, '').length;
  let seen = 0;
  let end = start;
  while (end < text.length && (seen < wanted || text.charAt(end) !== '\n')) {
    if (!SPACE.test(text.charAt(end))) seen++;
    end++;
  }
  return end;
}

/** Whether a piece is a cell by itself, with strokes on both sides. */
function standsInCell(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && ' \u2060'.includes(text.charAt(before))) before--;
  let after = end;
  while (after < text.length && ' \u2060'.includes(text.charAt(after))) after++;
  return text.charAt(before) === '|' && text.charAt(after) === '|';
}

function followsRow(text: string, table: Table, piece: Piece): boolean {
  if (table.first.headings !== piece.headings) return false;
  if (!isBetween(text, table.end, piece.start, BETWEEN_ROWS)) return false;
  return !EMPTY_LINE.test(text.slice(table.end, piece.start));
}

function leadInsOfTable(text: string, before: Piece | null): readonly TextStretch[] {
  if (before === null || !/:[\s\u2060]*$/.test(text.slice(before.start, before.end))) return [];
  return shortLeadIns([...before.leadIns, before]);
}

// Far longer than what stands between two cells or rows, and short enough to look at often.
const LONGEST_GAP = 1000;

function isBetween(text: string, from: number, to: number, pattern: RegExp): boolean {
  return to - from <= LONGEST_GAP && pattern.test(text.slice(from, to));
}

/** Whether only white space of one paragraph stands between two sentences. */
function standsBeside(gap: string, isLineAParagraph: boolean): boolean {
  if (/[^\s\u2060]/.test(gap)) return false;
  return !(isLineAParagraph ? /[\r\n]/ : EMPTY_LINE).test(gap);
}

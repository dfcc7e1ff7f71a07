import { type Inline, type Item, inWords, type WordBlock } from '../blocks.ts';
import type { ReportContent } from '../report-content.ts';

/** How much room a report takes on paper. */
export interface Room {
  /** With labels, cells and the signs in front of items: as many as are printed. */
  readonly words: number;
  /** Of a page of A4 in a type of 11 points, with the room above headings and around tables. */
  readonly lines: number;
}

const LETTERS_A_LINE = 88;
const LETTERS_A_CELL = 14;
const TITLE_LINES = 3;
const HEADING_LINES = 2;
const TABLE_LINES = 2;

/** The room that a report takes, near enough to hold it to its pages. */
export function roomOf({ title, subject, sections }: ReportContent): Room {
  const blocks = sections.flatMap((section) => inWords(section.blocks));
  const texts = [title, subject, ...sections.map((section) => section.title), ...blocks.flatMap(textsOf)];
  return {
    words: texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0),
    lines: blocks.reduce(
      (sum, block) => sum + linesOf(block),
      TITLE_LINES + linesOfText(subject) + HEADING_LINES * sections.length,
    ),
  };
}

function linesOf(block: WordBlock): number {
  if (block.kind !== 'table') return textsOf(block).reduce((sum, text) => sum + linesOfText(text), 0);
  const rows = [block.head, ...block.rows.map((row) => row.map((cell) => wholeText([cell])))];
  return rows.reduce(
    (sum, cells) => sum + Math.max(...cells.map((cell) => linesOfText(cell, LETTERS_A_CELL))),
    TABLE_LINES,
  );
}

function linesOfText(text: string, letters: number = LETTERS_A_LINE): number {
  return Math.max(1, Math.ceil(text.length / letters));
}

function textsOf(block: WordBlock): string[] {
  if (block.kind === 'paragraph') return [wholeText(block.text)];
  if (block.kind === 'list') return block.items.flatMap(itemTexts);
  return [...block.head, ...block.rows.flatMap((row) => row.map((cell) => wholeText([cell])))];
}

function itemTexts({ lead, lines }: Item): string[] {
  return [`- ${wholeText(lead)}`, ...lines.map(({ label, text }) => `- ${label}: ${text}`)];
}

function wholeText(pieces: readonly Inline[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Inline, Table as TableBlock } from '../content/blocks.ts';
import { captioned } from './captioned.ts';
import { run, runsOf } from './inline.ts';
import { TEXT_WIDTH } from './styles.ts';

const HEAD_COLOUR = 'E8EDEE';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'AEB7BD' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERS = { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE };
const MARGINS = { top: 35, bottom: 35, left: 80, right: 80 };
// A bold capital takes about this much of a line, and the margins of a cell this much.
const LETTER = 125;
const CELL_MARGINS = 200;
const MOST_LETTERS = 60;

/** A table under its caption. Its first row is a heading that comes again on every page. */
export function tableParts(table: TableBlock): (Paragraph | Table)[] {
  return [
    new Paragraph({ style: 'Caption', children: [run(table.caption, 'plain')] }),
    captioned(gridOf(table.head, table.rows, widthsOf(table), table.numeric), table.caption),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

/** A table of cells; the widths add up to that of the text. Lengths are twentieths of a point. */
export function gridOf(
  head: readonly string[],
  rows: readonly (readonly Inline[])[],
  widths: readonly number[],
  numeric: readonly boolean[],
  leastHeight = 0,
): Table {
  const cell = (piece: Inline, column: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: HEAD_COLOUR, color: 'auto' } } : {}),
      children: [
        new Paragraph({
          style: 'Cell',
          alignment: numeric[column] === true ? AlignmentType.RIGHT : AlignmentType.START,
          children: isHead && typeof piece === 'string' ? [run(piece, 'strong')] : runsOf([piece]),
        }),
      ],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: MARGINS,
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, i) => cell(text, i, true)) }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            height: { value: leastHeight, rule: HeightRule.ATLEAST },
            children: row.map((piece, i) => cell(piece, i, false)),
          }),
      ),
    ],
  });
}

/**
 * Each column is wide enough for its longest word; what is left goes to the columns with most to say. Widths are in
 * twentieths of a point.
 */
function widthsOf({ head, rows }: TableBlock): number[] {
  const cells = head.map((title, column) => [title, ...rows.map((row) => textOf(row[column] ?? ''))]);
  const least = cells.map((texts) => CELL_MARGINS + LETTER * longest(texts.flatMap((text) => text.split(/\s+/))));
  const wanted = cells.map((texts) => CELL_MARGINS + LETTER * Math.min(MOST_LETTERS, longest(texts)));
  const spare = TEXT_WIDTH - sum(least);
  const wishes = wanted.map((width, i) => Math.max(1, width - (least[i] ?? 0)));
  if (spare < 0) return least.map((width) => Math.floor((width * TEXT_WIDTH) / sum(least)));
  return least.map((width, i) => Math.floor(width + (spare * (wishes[i] ?? 0)) / sum(wishes)));
}

function textOf(piece: Inline): string {
  return typeof piece === 'string' ? piece : piece.text;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import CliTable from 'cli-table3';
import stringWidth from 'string-width';
import type { Inline, Table, Tone } from '../content/blocks.ts';
import { wrapped } from './layout.ts';

// No lines are drawn: they say nothing, and a screen reader reads each of them.
const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};
const GAP = 2;

/** A table without lines that fits the width: the first column gives way, and its words wrap. */
export function tableText(table: Table, width: number, paint: (text: string, tone: Tone) => string): string {
  const cells = [
    table.head.map((text) => ({ text, tone: 'strong' as const })),
    ...table.rows.map((row) => row.map(toCell)),
  ];
  const widths = columnWidths(cells, width);
  const drawn = new CliTable({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: table.numeric.map((isNumeric) => (isNumeric ? 'right' : 'left')),
    colWidths: widths,
  });
  for (const row of cells) {
    drawn.push(
      row.map(({ text, tone }, i) =>
        paintLines(wrapped(text, Math.max(20, widths[i] ?? 20)), tone, paint, widths[i] ?? 20),
      ),
    );
  }
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

interface Cell {
  readonly text: string;
  readonly tone: Tone;
}

function toCell(inline: Inline): Cell {
  return typeof inline === 'string' ? { text: inline, tone: 'plain' } : inline;
}

/** Each line is coloured by itself, so that no colour runs into the next cell. */
function paintLines(text: string, tone: Tone, paint: (text: string, tone: Tone) => string, _width: number): string {
  return text
    .split('\n')
    .map((line) => paint(line, tone))
    .join('\n');
}

function columnWidths(rows: readonly (readonly Cell[])[], width: number): number[] {
  const columns = rows[0]?.length ?? 0;
  const widest = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.map((row) => longestWord(row[i]?.text ?? '', i))),
  );
  const others = widest.slice(1).reduce((sum, column) => sum + column + GAP, 0);
  const first = Math.min(Math.max(...rows.map((row) => stringWidth(row[0]?.text ?? ''))), Math.max(12, width - others));
  return [first, ...widest.slice(1)];
}

/** The first column takes what is left; a head of several words may break at its spaces. */
function longestWord(text: string, column: number): number {
  const whole = stringWidth(text);
  return column === 0 || whole <= 13 ? whole : Math.max(...text.split(' ').map((word) => stringWidth(word)));
}

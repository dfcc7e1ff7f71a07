import CliTable from 'cli-table3';
import { columnsOf } from '../../util/columns.ts';
import type { Inline, Table, Tone, Toned } from '../content/blocks.ts';
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
const SHORT = 9;
const NARROWEST_FIRST = 12;

/** A table without lines that fits the width: the first column gives way, and words wrap in their cells. */
export function tableText(table: Table, width: number, paint: (text: string, tone: Tone) => string): string {
  const head = table.head.map((text): Toned => ({ text, tone: 'strong' }));
  const cells = [head, ...table.rows.map((row) => row.map(toToned))];
  const widths = columnWidths(cells, width);
  const drawn = new CliTable({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: table.numeric.map((isNumeric) => (isNumeric ? 'right' : 'left')),
    colWidths: widths,
  });
  for (const row of cells) drawn.push(row.map((cell, i) => cellText(cell, widths[i] ?? 0, paint)));
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function toToned(inline: Inline): Toned {
  return typeof inline === 'string' ? { text: inline, tone: 'plain' } : inline;
}

/** Each line is coloured by itself, so that no colour runs into the next cell. */
function cellText({ text, tone }: Toned, width: number, paint: (text: string, tone: Tone) => string): string {
  return wrapped(text, width)
    .split('\n')
    .map((line) => paint(line, tone))
    .join('\n');
}

/** Every column but the first is as wide as its widest word; the first takes what is left, and no more than it needs. */
function columnWidths(rows: readonly (readonly Toned[])[], width: number): number[] {
  const texts = (column: number): string[] => rows.map((row) => row[column]?.text ?? '');
  const others = (rows[0] ?? []).slice(1).map((_, i) => Math.max(...texts(i + 1).map(unbroken)));
  const left = width - others.reduce((sum, column) => sum + column + GAP, 0);
  const first = Math.min(Math.max(...texts(0).map((text) => columnsOf(text))), Math.max(NARROWEST_FIRST, left));
  return [first, ...others];
}

/** The room that a cell needs: short ones stay on one line, longer ones break at their spaces. */
function unbroken(text: string): number {
  const whole = columnsOf(text);
  return whole <= SHORT ? whole : Math.max(...text.split(' ').map((word) => columnsOf(word)));
}

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

/** Each column as wide as it wants where there is room; else the words wrap, and the first column takes what is left. */
function columnWidths(rows: readonly (readonly Toned[])[], width: number): number[] {
  const columns = (rows[0] ?? []).map((_, i) => rows.map((row) => row[i]?.text ?? ''));
  const widest = (measure: (text: string) => number): number[] =>
    columns.map((texts) => Math.max(...texts.map(measure)));
  const natural = widest(columnsOf);
  if (totalOf(natural) <= width) return natural;
  const [first = 0, ...others] = widest(unbroken);
  const left = width - totalOf(others) - GAP;
  return [Math.min(natural[0] ?? first, Math.max(NARROWEST_FIRST, left)), ...others];
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, column) => sum + column, 0) + GAP * Math.max(0, widths.length - 1);
}

/** The room that a cell needs: short ones stay on one line, longer ones break at their spaces. */
function unbroken(text: string): number {
  const whole = columnsOf(text);
  return whole <= SHORT ? whole : Math.max(...text.split(' ').map((word) => columnsOf(word)));
}

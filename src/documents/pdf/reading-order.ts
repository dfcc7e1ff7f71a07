import { areOnOneRow, type Line, NUMBER_OR_BULLET } from './page.ts';

// In parts of the letters' size.
const TOUCHING = 0.3;
const GAP_BEHIND_A_BULLET = 6;
const GUTTER = 1.2;
const MOST_STEPS_BACK = 3;
const FEWEST_ROWS_ACROSS = 5;
const LETTERS_OF_PROSE = 20;
// Of the width of all lines, what a column has at least.
const NARROWEST_COLUMN = 0.15;

/**
 * The lines of a page in the order in which a person reads them. Nearly every program draws words in that order, cell
 * by cell and column by column, better than their places can tell it. Only where a page was plainly drawn otherwise is
 * it cut into columns by the empty stretches between them.
 */
export function inReadingOrder(drawn: readonly Line[]): readonly Line[] {
  const lines = withMarksInFront(drawn);
  return isDrawnInOrder(lines) ? lines : byColumns(lines);
}

/** Puts bullets and numbers that were drawn apart in front of what they stand beside; some programs draw them last. */
function withMarksInFront(lines: readonly Line[]): Line[] {
  const marks = lines.filter(({ text }) => NUMBER_OR_BULLET.test(text));
  if (marks.length === 0) return [...lines];
  const placed = new Set<Line>();
  const texts = lines.filter((line) => !NUMBER_OR_BULLET.test(line.text));
  const marked = new Map<Line, Line>();
  for (const mark of marks) {
    const beside = texts.find((line) => standsInFront(mark, line) && !marked.has(line));
    if (beside === undefined) continue;
    placed.add(mark);
    marked.set(beside, { ...beside, text: `${mark.text} ${beside.text}`, left: mark.left });
  }
  return lines.flatMap((line) => (placed.has(line) ? [] : [marked.get(line) ?? line]));
}

function standsInFront(mark: Line, line: Line): boolean {
  const gap = line.left - mark.right;
  return areOnOneRow(mark, line) && gap > -TOUCHING * line.size && gap < GAP_BEHIND_A_BULLET * line.size;
}

function isDrawnInOrder(lines: readonly Line[]): boolean {
  // Who tags a document has put it in order.
  if (lines.some(({ tag }) => tag?.kind === 'body')) return true;
  let stepsBack = 0;
  const across: { readonly one: Line; readonly next: Line }[] = [];
  for (const [i, one] of lines.entries()) {
    const next = lines[i + 1];
    if (next === undefined) break;
    const isAbove = next.foot < one.foot - one.size;
    if (isAbove && next.left < one.right) stepsBack++;
    if (isProse(one) && isProse(next) && areOnOneRow(one, next)) across.push({ one, next });
  }
  return stepsBack <= Math.max(MOST_STEPS_BACK, lines.length / 10) && !areColumns(across);
}

/** Whether lines were drawn row by row across two columns. */
function areColumns(across: readonly { readonly one: Line; readonly next: Line }[]): boolean {
  const start = Math.min(...across.map(({ next }) => next.left));
  return across.filter(({ one }) => one.right < start).length >= FEWEST_ROWS_ACROSS;
}

function isProse({ text }: Line): boolean {
  return text.length >= LETTERS_OF_PROSE;
}

function byColumns(lines: readonly Line[]): Line[] {
  const ordered: Line[] = [];
  // What is still to be cut, the next at the end.
  const waiting: (readonly Line[])[] = [lines];
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const parts = cut(group);
    if (parts.length === 1)
      ordered.push(...group.toSorted((a, b) => (areOnOneRow(a, b) ? a.left - b.left : a.foot - b.foot)));
    else waiting.push(...parts.toReversed());
  }
  return ordered;
}

/** Cuts lines between columns, else at the largest gap between what stands above and below. */
function cut(lines: readonly Line[]): (readonly Line[])[] {
  const size = Math.max(...lines.map((line) => line.size));
  const columns = partsOf(
    lines,
    ({ left }) => left,
    ({ right }) => right,
    GUTTER * size,
    'all',
  );
  const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  if (columns.length > 1 && columns.every((column) => isColumn(column, width))) return columns;
  return partsOf(
    lines,
    (line) => line.foot - line.size,
    ({ foot }) => foot,
    0,
    'largest',
  );
}

function isColumn(lines: readonly Line[], width: number): boolean {
  const own = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  return lines.length > 1 && own >= NARROWEST_COLUMN * width;
}

/** Parts lines where nothing stands for more than `least`: at every such gap, or at the largest. */
function partsOf(
  lines: readonly Line[],
  startOf: (line: Line) => number,
  endOf: (line: Line) => number,
  least: number,
  where: 'all' | 'largest',
): Line[][] {
  const sorted = lines.toSorted((one, other) => startOf(one) - startOf(other));
  const gaps: { readonly at: number; readonly width: number }[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [at, line] of sorted.entries()) {
    const width = startOf(line) - end;
    if (at > 0 && width > least) gaps.push({ at, width });
    end = Math.max(end, endOf(line));
  }
  const widest = Math.max(...gaps.map(({ width }) => width));
  const cuts = where === 'all' ? gaps : gaps.filter(({ width }) => width === widest).slice(0, 1);
  const starts = [0, ...cuts.map(({ at }) => at)];
  return starts.map((start, i) => sorted.slice(start, starts[i + 1]));
}

import { singleSpaced } from '../../util/words.ts';
import { areOnOneRow, isAsLarge, type Line, type Page } from './page.ts';

/** A line that stands at the head or the foot of page after page. */
export interface RunningLine {
  readonly text: string;
  /** The first page that has it. */
  readonly page: number;
}

// Of a page's height, how far in from its head and its foot such a line may stand, and in how many rows.
const MARGIN = 0.15;
const MOST_ROWS = 5;
const SAME_HEIGHT = 3;
// The next page, or the one behind it where left and right pages differ.
const NEIGHBOURS = [-2, -1, 1, 2];
// How many pages have such a line at least: of a short document, and of any other.
const FEWEST_OF_FEW = 2;
const FEW = 6;
const FEWEST = 3;
const PAGE_NUMBER = /^[-\u2013\u2014|\s]*(?:page\s*)?(\d+)(?:\s*(?:of|\/)\s*\d+)?[-\u2013\u2014|\s]*$/i;

/** Where a wording stands: on which page, how high and how large. */
interface Standing {
  readonly page: number;
  readonly foot: number;
  readonly size: number;
  readonly isInMargin: boolean;
}

/**
 * Takes out what stands at the head and the foot of page after page, which would cut the sentences that go on over a
 * page's end. Each wording is kept once, so that none of the words are lost.
 */
export function withoutRunningLines(pages: readonly Page[]): { pages: Page[]; running: RunningLine[] } {
  const standings = standingsOf(pages);
  const running = new Map<string, number>();
  const without = pages.map((page, i) => {
    const furniture = taggedFurniture(page);
    const isRunning = (line: Line): boolean => isRepeated(line, i, standings.get(keyOf(line)) ?? [], pages.length);
    for (const line of runningRows(page, isRunning)) furniture.add(line);
    for (const { text } of furniture) if (!running.has(text)) running.set(text, page.number);
    return { ...page, lines: page.lines.filter((line) => !furniture.has(line)) };
  });
  return { pages: without, running: [...running].map(([text, page]) => ({ text, page })) };
}

/** Lines that the document itself says are no part of its text, unless that would be most of the page. */
function taggedFurniture({ lines }: Page): Set<Line> {
  const tagged = lines.filter(({ tag }) => tag?.kind === 'furniture');
  return new Set(lettersIn(tagged) > lettersIn(lines) / 2 ? [] : tagged);
}

function lettersIn(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** The lines that run along, going inwards from the page's head and from its foot until a row has none. */
function runningRows({ lines, height, number }: Page, isRunning: (line: Line) => boolean): Line[] {
  const upright = lines.filter(({ tag }) => tag?.kind !== 'note');
  const downwards = upright
    .filter(({ foot }) => foot < MARGIN * height)
    .toSorted((one, other) => one.foot - other.foot);
  const upwards = upright
    .filter(({ foot }) => foot > (1 - MARGIN) * height)
    .toSorted((one, other) => other.foot - one.foot);
  return [...rowsThatRun(downwards, number, isRunning), ...rowsThatRun(upwards, number, isRunning)];
}

function rowsThatRun(lines: readonly Line[], page: number, isRunning: (line: Line) => boolean): Line[] {
  const found: Line[] = [];
  let at = 0;
  for (let rows = 0; rows < MOST_ROWS && at < lines.length; rows++) {
    const first = lines[at];
    const row = lines.slice(at).filter((line) => first !== undefined && areOnOneRow(line, first));
    const isOwnNumber = rows === 0 && row.some(({ text }) => PAGE_NUMBER.exec(text)?.[1] === String(page));
    if (!isOwnNumber && !row.some(isRunning)) break;
    // Beside a page's number stands a title that changes from chapter to chapter.
    found.push(...row);
    at += row.length;
  }
  return found;
}

/** Where each wording stands, with every number alike. */
function standingsOf(pages: readonly Page[]): Map<string, Standing[]> {
  const standings = new Map<string, Standing[]>();
  for (const [page, { lines, height }] of pages.entries()) {
    for (const line of lines) {
      const { foot, size } = line;
      const standing = { page, foot, size, isInMargin: foot < MARGIN * height || foot > (1 - MARGIN) * height };
      const key = keyOf(line);
      const known = standings.get(key);
      if (known === undefined) standings.set(key, [standing]);
      else known.push(standing);
    }
  }
  return standings;
}

function keyOf({ text }: Line): string {
  return singleSpaced(text.replace(/\d+|\b[ivxl]+\b/gi, '#')).toLowerCase();
}

/** Whether a wording stands at the same height on a page nearby and on enough pages, and nowhere in the text itself. */
function isRepeated(line: Line, page: number, standings: readonly Standing[], pages: number): boolean {
  const isNearby = standings.some(
    (other) => NEIGHBOURS.includes(other.page - page) && Math.abs(other.foot - line.foot) <= SAME_HEIGHT,
  );
  if (!isNearby) return false;
  if (PAGE_NUMBER.test(line.text)) return true;
  const fewest = pages <= FEW ? FEWEST_OF_FEW : FEWEST;
  if (new Set(standings.map((standing) => standing.page)).size < fewest) return false;
  return !standings.some(({ size, isInMargin }) => !isInMargin && isAsLarge(size, line.size));
}

import { isBelow, type Line, type Page, type Tag } from './page.ts';

const NOTE: Tag = { element: 'note', kind: 'note', level: 0 };
const NOTE_NUMBER = /^(\d{1,3}|[*\u2020\u2021\u00a7])[.)]?\s*(?=\S)/u;
const SMALLER = 0.95;

/**
 * Marks the notes at the foot of a page: small letters below all others, the first with a number in front. Some
 * programs set the number in the sentence itself like any other letter, so it is taken out there.
 */
export function withNotes(page: Page, bodySize: number): Page {
  const notes = new Set(page.lines.filter(({ tag }) => tag?.kind === 'note'));
  if (notes.size === 0) for (const line of notesBySize(page.lines, bodySize)) notes.add(line);
  if (notes.size === 0) return page;
  const numbers = [...notes].flatMap(({ text }) => NOTE_NUMBER.exec(text)?.[1] ?? []).filter((mark) => /\d/.test(mark));
  const lines = page.lines.map((line) => {
    if (notes.has(line)) return { ...line, tag: line.tag?.kind === 'note' ? line.tag : NOTE };
    return { ...line, text: withoutNumbers(line.text, numbers) };
  });
  return { ...page, lines };
}

/** Small lines with nothing larger below them in their column, where the first of them has a number. */
function notesBySize(lines: readonly Line[], bodySize: number): Line[] {
  const isSmall = (line: Line): boolean => line.size < SMALLER * bodySize;
  const large = lines.filter((line) => !isSmall(line));
  const lowest = lines.filter((line) => isSmall(line) && !large.some((other) => isBelow(other, line)));
  return lowest.filter((line) => {
    const first = lowest
      .filter((other) => sharesColumn(other, line))
      .toSorted((one, other) => one.foot - other.foot)[0];
    return first !== undefined && NOTE_NUMBER.test(first.text);
  });
}

function sharesColumn(one: Line, other: Line): boolean {
  return one.left < other.right && other.left < one.right;
}

/** The text without the numbers of notes that stand right behind a word. */
function withoutNumbers(text: string, numbers: readonly string[]): string {
  if (numbers.length === 0) return text;
  const marks = new RegExp(`(?<=\\p{L}[.,;:!?)'"\\u2019\\u201d]{0,2})(?:${numbers.join('|')})(?=$|[\\s.,;:])`, 'gu');
  return text.replace(marks, '');
}

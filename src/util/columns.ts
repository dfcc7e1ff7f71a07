// How wide text stands on a screen, where a letter may take two columns or none.
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** How many columns a text takes; colours take none. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

// Plain words with single spaces, one column a character: breaking at the last space that fits is all there is to do.
const SIMPLE = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** Text broken into lines of at most `width` columns; a longer word is broken too. */
export function brokenInto(text: string, width: number): string[] {
  if (SIMPLE.test(text)) {
    const lines = brokenAtSpaces(text, width);
    if (lines !== null) return lines;
  }
  return wrapAnsi(text, width, { hard: true, trim: true }).split('\n');
}

/** Simple text broken at the last space that fits; null where a word is longer than a line. */
function brokenAtSpaces(text: string, width: number): string[] | null {
  const lines: string[] = [];
  let from = 0;
  while (text.length - from > width) {
    const space = text.lastIndexOf(' ', from + width);
    if (space <= from) return null;
    lines.push(text.slice(from, space));
    from = space + 1;
  }
  return [...lines, text.slice(from)];
}

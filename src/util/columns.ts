// How wide text stands on a screen, where a letter may take two columns or none.
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** How many columns a text takes; colours take none. */
export function columnsOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

// One column a character. The library's way of telling that takes long when it is first asked.
const PLAIN = /^[\x20-\x7e\u00a3\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/;

/** Text broken into lines of at most `width` columns; a longer word is broken too. */
export function brokenInto(text: string, width: number): string[] {
  if (PLAIN.test(text) && isSingleSpaced(text)) {
    // Breaking at the last space that fits is all there is to do.
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

function isSingleSpaced(text: string): boolean {
  return text !== '' && !text.startsWith(' ') && !text.endsWith(' ') && !text.includes('  ');
}

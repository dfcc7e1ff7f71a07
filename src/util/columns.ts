// How wide text stands on a screen, where a letter may take two columns or none.
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** How many columns a text takes; colours take none. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

// Text of one column a character, in which breaking at the last space that fits is all there is to do.
const SIMPLE = /^[\x20-\x7e]*$/;

/** Text broken into lines of at most `width` columns; a longer word is broken too. */
export function brokenInto(text: string, width: number): string[] {
  if (SIMPLE.test(text)) return brokenAtSpaces(text.trim(), width);
  return wrapAnsi(text, width, { hard: true, trim: true }).split('\n');
}

/** Breaks simple text at the last space that fits, or inside a word where none does. */
function brokenAtSpaces(text: string, width: number): string[] {
  const lines: string[] = [];
  let from = 0;
  while (text.length - from > width) {
    const space = text.lastIndexOf(' ', from + width);
    const end = space > from ? space : from + width;
    lines.push(text.slice(from, end).trimEnd());
    from = text.charAt(end) === ' ' ? end + 1 : end;
  }
  lines.push(text.slice(from));
  return lines;
}

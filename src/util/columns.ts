// How wide text stands on a screen, where a letter may take two columns or none.
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** How many columns a text takes; colours take none. */
export function columnsOf(text: string): number {
  return stringWidth(text);
}

/** Text broken into lines of at most `width` columns; a longer word is broken too. */
export function brokenInto(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true, trim: true }).split('\n');
}

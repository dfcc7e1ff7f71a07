import { placesOf } from '../util/text-places.ts';

/** A stretch of a text; lines and columns start at 1. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The first place of a text. */
export const START: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Gives the stretch between two offsets of a text, without the white space at its end. */
export type SpanAt = (start: number, end: number) => Span;

/** Makes a text ready to be asked for its stretches. */
export function spansOf(text: string): SpanAt {
  const placeOf = placesOf(text);
  return (start, end) => {
    let last = Math.max(start, Math.min(end, text.length));
    while (last > start && /\s/.test(text.charAt(last - 1))) last--;
    const from = placeOf(start);
    const to = placeOf(last);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}

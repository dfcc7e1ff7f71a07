/** A stretch of a text, from `start` up to but not with `end`, and what is to stand in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of those that begin in one place, the highest comes first; 0 where nothing is said. */
  readonly precedence?: number;
}

/** The text with each stretch replaced; null when two of them overlap. */
export function spliced(text: string, splices: readonly Splice[]): string | null {
  const sorted = splices.toSorted(
    (one, other) => one.start - other.start || (other.precedence ?? 0) - (one.precedence ?? 0),
  );
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of sorted) {
    if (start < at) return null;
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

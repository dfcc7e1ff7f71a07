import { whenAsked } from './when-asked.ts';

/** A line and a column, both starting at 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A function from an offset of the text to its line and column. Lines end in LF, CRLF or CR. */
export function placesOf(text: string): (offset: number) => TextPlace {
  const lineStarts = whenAsked(() => lineStartsOf(text));
  return (offset) => {
    const starts = lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    return starts;
  }
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

import type { Place } from '../model/document.ts';

/** A text that is put together from lines, each of which stands at a numbered place of its document. */
export interface LineBuilder {
  /** Adds a line, and gives the offset at which it begins. */
  add(words: string, place: number): number;
  text(): string;
  /** The place of an offset: the number that came with its line, and the character in it. */
  placeOf(offset: number): Place;
}

/** A text without lines. */
export function newLineBuilder(): LineBuilder {
  const lines: string[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  let length = 0;
  return {
    add(words, place) {
      const start = length;
      lines.push(words);
      starts.push(start);
      places.push(place);
      length += words.length + 1;
      return start;
    },
    text: () => lines.map((line) => `${line}\n`).join(''),
    placeOf(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: places[low] ?? 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}

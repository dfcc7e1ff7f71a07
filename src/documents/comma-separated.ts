import papa from 'papaparse';
import type { ReadableText } from '../model/document.ts';
import { decodeText } from '../util/decode-text.ts';
import { singleSpaced } from '../util/words.ts';
import { newLineBuilder } from './line-builder.ts';
import type { UnreadableText } from './unreadable.ts';

const LARGEST = 2_000_000;
const MOST_ROWS = 100_000;
// Excel writes a .csv in the encoding of the machine, which is this one in Britain.
const ENCODING = 'windows-1252';
const ROWS_TO_GUESS_BY = 20;
const CELL_EDGE = '\t';

/** Reads a table whose cells are parted by commas (or semicolons or tabs), row by row. */
export async function readCommaSeparated(bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  const content = decodeText(bytes, ENCODING);
  if ('because' in content) return content;
  if (content.text.length > LARGEST) return { because: 'it is longer than any report: over two million characters' };
  const builder = newLineBuilder();
  let row = 0;
  // Row by row, so that no more than one is kept as cells.
  papa.parse<string[]>(content.text, {
    delimiter: cellEdgeOf(content.text),
    step({ data }, parser) {
      row++;
      if (row > MOST_ROWS) parser.abort();
      const words = data.map(singleSpaced).join(CELL_EDGE);
      if (words.trim() !== '') builder.add(words, row);
    },
  });
  if (row > MOST_ROWS) return { because: 'it is longer than any report: over 100,000 rows' };
  return { text: builder.text(), headings: [], unit: 'row', placeOf: builder.placeOf };
}

/** What parts the cells, told from the first rows that hold something. */
function cellEdgeOf(text: string): string {
  const { meta } = papa.parse(text, {
    preview: ROWS_TO_GUESS_BY,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return meta.delimiter;
}

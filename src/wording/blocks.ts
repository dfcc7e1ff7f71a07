import type { ReadableText } from '../model/document.ts';
import { cellsOf, type Line, linesOf, type Stretch } from './lines.ts';

/** A paragraph, a heading, an item of a list or a cell of a table: no sentence goes on from one into the next. */
export interface Block extends Stretch {
  /** What introduces the list that it is an item of: the words before the list that end with a colon. */
  readonly leadIn: Stretch | null;
  /** What says how it is to be taken: the heading that it stands under, the head of its column. */
  readonly leads: readonly Stretch[];
}

const COLON = 0x3a;

/** The blocks of a stretch of a document, in order. No block may go beyond the stretch. */
export function blocksOf(document: ReadableText, stretch: Stretch): Block[] {
  const { text, unit } = document;
  const blocks: Block[] = [];
  let underHeading: readonly Stretch[] = headingBefore(document, stretch.start);
  let leadIn: Stretch | null = null;
  let columns: readonly Stretch[] | null = null;
  // Only the lines of a text and of a page go on in the next one.
  for (const { kind, start, end } of piecesOf(linesOf(document, stretch), unit === 'line' || unit === 'page')) {
    if (kind === 'row') {
      const cells = cellsOf(text, { start, end });
      blocks.push(...cellBlocks(cells, columns, underHeading));
      columns ??= cells;
      leadIn = null;
      continue;
    }
    columns = null;
    if (kind === 'heading') {
      blocks.push({ start, end, leadIn: null, leads: [] });
      underHeading = [{ start, end }];
      leadIn = null;
      continue;
    }
    blocks.push({ start, end, leadIn: kind === 'item' ? leadIn : null, leads: underHeading });
    if (text.charCodeAt(end - 1) === COLON) leadIn = { start, end };
    else if (kind !== 'item') leadIn = null;
  }
  return blocks;
}

/** The cells of a row that hold something, each led in by the head of its column. */
function cellBlocks(
  cells: readonly Stretch[],
  columns: readonly Stretch[] | null,
  underHeading: readonly Stretch[],
): Block[] {
  return cells.flatMap(({ start, end }, i) => {
    const head = columns?.[i];
    const leads = head === undefined ? underHeading : [...underHeading, head];
    return end > start ? [{ start, end, leadIn: null, leads }] : [];
  });
}

/** The heading under which an offset stands, by its line. */
function headingBefore({ text, headings }: ReadableText, offset: number): Stretch[] {
  const heading = headings.findLast(({ start }) => start < offset);
  if (heading === undefined) return [];
  const end = text.indexOf('\n', heading.start);
  return [{ start: heading.start, end: end === -1 ? text.length : end }];
}

interface Piece {
  readonly kind: Line['kind'];
  readonly start: number;
  end: number;
}

/** Lines that belong together; each row of a table by itself. */
function piecesOf(lines: readonly Line[], goesOn: boolean): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (const { kind, start, end } of lines) {
    if (kind === 'words' && goesOn && open !== null) {
      open.end = end;
      continue;
    }
    open = null;
    if (kind === 'blank') continue;
    const piece = { kind, start, end };
    pieces.push(piece);
    if (kind === 'words' || kind === 'item' || kind === 'clause') open = piece;
  }
  return pieces;
}

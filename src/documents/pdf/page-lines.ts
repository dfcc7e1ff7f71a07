import { type Line, NUMBER_OR_BULLET, type Tag } from './page.ts';
import type { TextItem } from './pdfjs.ts';

/** Some letters in one font, as pdf.js gives them, with what the document says of them. */
export interface Piece {
  readonly item: TextItem;
  readonly text: string;
  readonly tag: Tag | null;
  readonly isBold: boolean;
}

/** A piece with its place on the page turned upright. */
interface PlacedPiece extends Piece {
  readonly left: number;
  readonly right: number;
  readonly foot: number;
  readonly size: number;
  /** How far it is turned from the way the page is read, in degrees. */
  readonly turn: number;
  /** Whether there is space between it and the piece before. */
  readonly isApart: boolean;
}

/** A line that is still growing. */
interface OpenLine {
  pieces: PlacedPiece[];
  text: string;
  right: number;
  foot: number;
  size: number;
}

// In parts of the letters' size.
const SPACE = 0.2;
const COLUMN_GAP = 1;
const GAP_BEHIND_A_NUMBER = 6;
const SAME_LINE = 0.6;
const OVERLAP = 0.5;
const SMALL = 0.9;
const RAISED = 0.15;

const NOTE_MARK = /^[\d*\u2020\u2021\u00a7,\s]{1,5}$/;

/** A turn of the page, as the matrix that pdf.js gives for it. */
export type Matrix = readonly number[];

/** The lines that pieces make, in the order in which they are drawn, upright ones before the others. */
export function linesOf(pieces: readonly Piece[], page: Matrix): Line[] {
  const placed = placedPieces(pieces, page);
  const upright = mainTurn(placed);
  const lines: Line[] = [];
  const asides: Line[] = [];
  let open: OpenLine | null = null;
  for (const piece of placed) {
    if (open !== null && isRepeated(open, piece)) continue;
    if (open !== null && goesOn(open, piece)) {
      if (!isNoteMark(open, piece)) append(open, piece);
      continue;
    }
    if (open !== null) (turnOf(open) === upright ? lines : asides).push(closed(open));
    open = opened(piece);
  }
  if (open !== null) (turnOf(open) === upright ? lines : asides).push(closed(open));
  // What is turned, such as a stamp across the page, is no part of the sentences that it crosses.
  const aside: Tag = { element: 'aside', kind: 'note', level: 0 };
  return [...lines, ...asides.map((line) => ({ ...line, tag: aside }))];
}

function placedPieces(pieces: readonly Piece[], page: Matrix): PlacedPiece[] {
  const placed: PlacedPiece[] = [];
  let isApart = true;
  for (const piece of pieces) {
    if (piece.text.trim() !== '') placed.push(placedPiece(piece, page, isApart));
    isApart = piece.text.trim() === '' ? isApart || piece.text !== '' || piece.item.hasEOL : piece.item.hasEOL;
  }
  return placed;
}

function placedPiece(piece: Piece, page: Matrix, isApart: boolean): PlacedPiece {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = piece.item.transform as number[];
  const [pa = 1, pb = 0, pc = 0, pd = 1, px = 0, py = 0] = page;
  const acrossX = a * pa + b * pc;
  const acrossY = a * pb + b * pd;
  const angle = Math.atan2(acrossY, acrossX);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const onPageX = x * pa + y * pc + px;
  const onPageY = x * pb + y * pd + py;
  const left = onPageX * cos + onPageY * sin;
  return {
    ...piece,
    left,
    right: left + piece.item.width,
    foot: onPageY * cos - onPageX * sin,
    size: Math.hypot(c, d),
    turn: Math.round((angle * 180) / Math.PI),
    isApart,
  };
}

/** The turn that most letters of the page have. */
function mainTurn(pieces: readonly PlacedPiece[]): number {
  const letters = new Map<number, number>();
  for (const { turn, text } of pieces) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  return [...letters].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** Whether a piece is drawn twice in one place, as some programs do to make it look bold. */
function isRepeated({ pieces }: OpenLine, { text, left, foot, size }: PlacedPiece): boolean {
  const last = pieces.at(-1);
  if (last === undefined || last.text !== text) return false;
  return Math.abs(last.left - left) < SPACE * size && Math.abs(last.foot - foot) < SPACE * size;
}

function goesOn(open: OpenLine, piece: PlacedPiece): boolean {
  const last = open.pieces.at(-1);
  if (last === undefined || last.turn !== piece.turn || last.tag?.kind !== piece.tag?.kind) return false;
  const size = Math.max(open.size, piece.size);
  if (Math.abs(open.foot - piece.foot) > SAME_LINE * size) return false;
  const gap = piece.left - open.right;
  const isMarked = NUMBER_OR_BULLET.test(open.text);
  // Two cells of a table are two elements, however near they stand.
  if (!isMarked && last.tag?.element !== piece.tag?.element && gap > SPACE * size) return false;
  const widest = isMarked ? GAP_BEHIND_A_NUMBER : COLUMN_GAP;
  return gap > -OVERLAP * size && gap < widest * size;
}

/** Whether a piece is a small raised number that leads to a footnote, and no part of the sentence. */
function isNoteMark(open: OpenLine, { text, size, foot }: PlacedPiece): boolean {
  return size < SMALL * open.size && foot < open.foot - RAISED * open.size && NOTE_MARK.test(text);
}

function opened(piece: PlacedPiece): OpenLine {
  return { pieces: [piece], text: piece.text, right: piece.right, foot: piece.foot, size: piece.size };
}

function append(open: OpenLine, piece: PlacedPiece): void {
  const isApart = piece.isApart || piece.left - open.right > SPACE * piece.size;
  open.text += isApart ? ` ${piece.text}` : piece.text;
  open.pieces.push(piece);
  open.right = Math.max(open.right, piece.right);
  if (piece.size <= open.size) return;
  open.size = piece.size;
  open.foot = piece.foot;
}

function turnOf({ pieces }: OpenLine): number {
  return pieces[0]?.turn ?? 0;
}

function closed({ pieces, text, right, foot, size }: OpenLine): Line {
  const lettersIn = (some: readonly PlacedPiece[]): number => some.reduce((sum, piece) => sum + piece.text.length, 0);
  return {
    text: text.trim(),
    left: pieces[0]?.left ?? 0,
    right,
    foot,
    size,
    isBold: lettersIn(pieces.filter(({ isBold }) => isBold)) > lettersIn(pieces) / 2,
    // The number in front of an item may be an element of its own.
    tag: pieces.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most)).tag,
  };
}

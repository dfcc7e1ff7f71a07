/** Words on one line of a page, as they were drawn together. */
export interface Line {
  readonly text: string;
  /** The ends and the foot of the words, in points from the page's left and top. */
  readonly left: number;
  readonly right: number;
  readonly foot: number;
  readonly size: number;
  readonly isBold: boolean;
  /** What the document itself says that the words are. */
  readonly tag: Tag | null;
}

/** What a tagged document says of some words. */
export interface Tag {
  /** Words of one element, such as a paragraph or a cell, share it. */
  readonly element: string;
  readonly kind: 'heading' | 'note' | 'furniture' | 'body';
  /** Of a heading, 1 for the highest. */
  readonly level: number;
}

/** One page of a document, as far as it can be read. */
export interface Page {
  /** Counts from 1. */
  readonly number: number;
  readonly height: number;
  /** In reading order. */
  readonly lines: readonly Line[];
  /** Whether there is a picture, or as many shapes as words turned into shapes would be. */
  readonly isDrawn: boolean;
  /** Why there may be words that are not among the lines, or null. */
  readonly unread: 'damaged' | 'hidden words' | 'unknown letters' | null;
}

/** Whether two sizes of letters are the same to the eye. */
export function isAsLarge(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.06 * Math.max(one, other);
}

/** What may stand in front of an item of a list or a heading, with a wide gap behind it. */
export const NUMBER_OR_BULLET: RegExp =
  /^(?:[^\p{L}\p{N}\s]{1,2}|\(?\d{1,3}(?:\.\d{1,3}){0,4}[.):]?|\(?(?:\p{L}|[ivx]{1,5})[.)])$/u;

/** Whether two lines stand side by side. */
export function areOnOneRow(one: Line, other: Line): boolean {
  return Math.abs(one.foot - other.foot) < 0.3 * Math.max(one.size, other.size);
}

/** A line of the running text, with the page it stands on. */
export interface PlacedLine extends Line {
  readonly page: number;
}

/** Whether a line stands right below another, so that both may belong to one paragraph. */
export function isBelow(line: Line, above: Line): boolean {
  const drop = line.foot - above.foot;
  return drop > 0.3 * line.size && line.left < above.right && above.left < line.right;
}

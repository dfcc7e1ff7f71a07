// What the reports for people say, before any format: each format lays these blocks out in its own way.

/** How a piece of text is meant; formats may colour it, and the words alone always say it. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'caution' | 'bad';

/** A piece of text with its tone. */
export interface Toned {
  readonly text: string;
  readonly tone: Tone;
}

/** Text, in pieces or whole. */
export type Inline = string | Toned;

/** A line under an item, with a label in front: `Next step: …`. */
export interface LabelledLine {
  readonly label: string;
  readonly text: string;
}

/** One thing in a list, with lines that say more about it. */
export interface Item {
  readonly lead: readonly Inline[];
  readonly lines: readonly LabelledLine[];
}

/** A table: a head, and rows of as many cells. Numbers stand to the right. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly Inline[])[];
}

/** A paragraph, a list, or a table. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly Item[] }
  | Table;

/** A part of a report under its heading. */
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A paragraph of pieces. */
export function paragraph(...text: readonly Inline[]): Block {
  return { kind: 'paragraph', text };
}

/** A list with a sign in front of each item. */
export function bullets(items: readonly Item[]): Block {
  return { kind: 'list', isNumbered: false, items };
}

/** A list in which the order matters. */
export function numbered(items: readonly Item[]): Block {
  return { kind: 'list', isNumbered: true, items };
}

/** An item of one text, with no lines under it. */
export function plainItem(...lead: readonly Inline[]): Item {
  return { lead, lines: [] };
}

/** A piece of text with a tone. */
export function toned(text: string, tone: Tone): Toned {
  return { text, tone };
}

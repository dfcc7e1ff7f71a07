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
  /** A passage or a place that bears the item out: formats may fold it away until it is asked for. */
  readonly isProof?: boolean;
}

/** How something stands, with what is meant in front: `Supported: written`. */
export interface State {
  readonly label: string;
  readonly value: Toned;
}

/** The parts of an item's lead, for formats that can set them out side by side. It says nothing that the lead does not. */
export interface Entry {
  /** Where a link into the report leads; unique in a report. */
  readonly anchor: string | null;
  readonly title: string;
  readonly notes: readonly string[];
  readonly states: readonly State[];
  readonly text: string;
}

/** One thing in a list, with lines that say more about it. */
export interface Item {
  readonly lead: readonly Inline[];
  readonly lines: readonly LabelledLine[];
  readonly entry?: Entry;
}

/** A table: a head, and rows of as many cells. Numbers stand to the right. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly Inline[])[];
  /** Where each row's first cell leads. */
  readonly anchors?: readonly string[];
}

/** The few figures that a reader should see first. */
export interface Headline {
  readonly kind: 'headline';
  readonly facts: readonly { readonly label: string; readonly value: Toned; readonly note: string }[];
}

/** How many of something stand at each of several levels. */
export interface LevelCounts {
  readonly label: string;
  readonly bars: readonly { readonly label: string; readonly counts: readonly number[] }[];
}

/** What is to be drawn. */
export type Drawing =
  | { readonly kind: 'levels'; readonly levels: readonly string[]; readonly groups: readonly LevelCounts[] }
  | {
      readonly kind: 'shares';
      readonly rows: readonly { readonly label: string; readonly part: number; readonly whole: number }[];
    }
  | { readonly kind: 'timeline'; readonly on: string; readonly phases: readonly TimelinePhase[] }
  | {
      readonly kind: 'movement';
      readonly days: readonly string[];
      /** Per cents, one for each day; null where there is none. */
      readonly panels: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
      /** Days on which what is measured with changed. */
      readonly marks: readonly string[];
    };

/** A phase on a line of time. Days are written year-month-day. */
export interface TimelinePhase {
  readonly label: string;
  readonly starts: string;
  readonly goesLive: string | null;
  readonly reviewedOn: string | null;
  readonly gate: Toned;
}

/** A picture, what it shows in words, and the table behind it. */
export interface Figure {
  readonly kind: 'figure';
  readonly drawing: Drawing;
  readonly description: string;
  readonly table: Table;
}

/**
 * A block that every format says. A paragraph with an anchor opens a part: its first piece is that part's heading. A lead
 * is the one sentence to be read first.
 */
export type WordBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: readonly Inline[];
      readonly anchor?: string;
      readonly isLead?: boolean;
    }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly Item[] }
  | Table;

/** A block that every format says, or one that shows the same again for formats that can draw. */
export type Block = WordBlock | Headline | Figure;

/** A part of a report under its heading. */
export interface Section {
  /** Where a link to this part leads; else it is made from the title. */
  readonly id?: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What few will read: formats that can fold it away until it is asked for. */
  readonly isFolded?: boolean;
  /** What stands in its place where a report is read line by line, so that it does not become a wall of text. */
  readonly inShort?: readonly Block[];
}

/** A paragraph of pieces. */
export function paragraph(...text: readonly Inline[]): Block {
  return { kind: 'paragraph', text };
}

/** A paragraph whose first piece is the heading of a part, with a link to it. */
export function opening(anchor: string, ...text: readonly Inline[]): Block {
  return { kind: 'paragraph', text, anchor };
}

/** The blocks without those that only draw what the others say. */
export function inWords(blocks: readonly Block[]): WordBlock[] {
  return blocks.filter((block) => block.kind !== 'headline' && block.kind !== 'figure');
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

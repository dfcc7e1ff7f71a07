import type { Heading } from '../../model/document.ts';
import { type FlowWriter, flowWriter, type Joint, type PageStretch } from './flow-writer.ts';
import type { FoundHeading } from './headings.ts';
import { areOnOneRow, isAsLarge, isBelow, type PlacedLine } from './page.ts';
import type { RunningLine } from './running-lines.ts';

/** The text of a document in reading order, with its headings and pages. */
export interface Flow {
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly stretches: readonly PageStretch[];
}

/** What a text is put together from. */
export interface FlowParts {
  /** What runs along the margins of page after page. */
  readonly running: readonly RunningLine[];
  readonly lines: readonly PlacedLine[];
  /** Notes at the foot of a page, and whatever else interrupts its text. */
  readonly notes: readonly PlacedLine[];
  readonly headings: readonly FoundHeading[];
}

const ENDS_SENTENCE = /[.!?:;]["'\u2019\u201d)\]]*$/;
const BEGINS_SMALL = /^\p{Ll}/u;
const ITEM = /^(?:[\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u00b7\uf0b7\u2013-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s/iu;
const NOTE_NUMBER = /^(?:\d{1,3}|[*\u2020\u2021\u00a7])[.)]?\s/u;
const USUAL_PITCH = 1.2;
const MORE_THAN_A_LINE = 1.2;
// In parts of the letters' size.
const NEXT_COLUMN = 12;
const WITHIN_A_LINE = 3;

/**
 * Puts the lines together. What runs along the margins comes first. The notes of a page wait for the end of the
 * paragraph that they stand below, which may be on the next page, so that they cut no sentence.
 */
export function flowOf({ running, lines, notes, headings }: FlowParts): Flow {
  const writer = flowWriter();
  for (const { text, page } of running) writer.write(text, page, 'paragraph');
  const pitch = usualPitch(lines);
  const starts = new Map(headings.map((heading) => [heading.from, heading]));
  const parted = new Set(headings.flatMap(({ from, to }) => [from, to]));
  const found: Heading[] = [];
  let nextNote = 0;
  let last: PlacedLine | undefined;
  for (const [i, line] of lines.entries()) {
    const isNew = last === undefined || parted.has(i) || isNewParagraph(line, last, pitch);
    if (isNew && last !== undefined) nextNote = writeNotes(writer, notes, nextNote, line.page);
    const start = writer.write(line.text, line.page, isNew ? 'paragraph' : 'line');
    // A line with wide gaps comes in parts; what stands below is held against them all.
    const isPart = !isNew && last !== undefined && areOnOneRow(line, last);
    last = isPart ? { ...line, left: Math.min(line.left, last?.left ?? 0) } : line;
    const heading = starts.get(i);
    if (heading === undefined) continue;
    const words = lines.slice(heading.from, heading.to).map(({ text }) => text);
    found.push({ level: heading.level, text: words.join(' '), start });
  }
  writeNotes(writer, notes, nextNote, Number.POSITIVE_INFINITY);
  return { text: writer.text(), headings: found, stretches: writer.stretches() };
}

/** Writes the notes of the pages before one, and gives which comes next. */
function writeNotes(writer: FlowWriter, notes: readonly PlacedLine[], from: number, before: number): number {
  let at = from;
  for (let note = notes[at]; note !== undefined && note.page < before; note = notes[++at]) {
    writer.write(note.text, note.page, jointOfNotes(note, at === from ? undefined : notes[at - 1]));
  }
  return at;
}

function jointOfNotes(note: PlacedLine, last: PlacedLine | undefined): Joint {
  const isSame = last?.page === note.page && last.tag?.element === note.tag?.element;
  return isSame && !NOTE_NUMBER.test(note.text) ? 'line' : 'paragraph';
}

/** How far apart the lines of a paragraph usually stand, in parts of their letters' size. */
function usualPitch(lines: readonly PlacedLine[]): number {
  const pitches: number[] = [];
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1];
    if (last?.page !== line.page || !isBelow(line, last) || !isAsLarge(line.size, last.size)) continue;
    pitches.push((line.foot - last.foot) / line.size);
  }
  return pitches.toSorted((one, other) => one - other)[Math.floor((pitches.length - 1) / 2)] ?? USUAL_PITCH;
}

function isNewParagraph(line: PlacedLine, last: PlacedLine, pitch: number): boolean {
  if (ITEM.test(line.text)) return true;
  const goesOn = !ENDS_SENTENCE.test(last.text) || BEGINS_SMALL.test(line.text);
  if (line.page !== last.page) return !goesOn;
  if (line.tag !== null && last.tag !== null) return line.tag.element !== last.tag.element;
  if (!isAsLarge(line.size, last.size)) return true;
  if (isBelow(line, last)) return line.foot - last.foot > MORE_THAN_A_LINE * pitch * line.size;
  if (areOnOneRow(line, last))
    return !(BEGINS_SMALL.test(line.text) && line.left - last.right < WITHIN_A_LINE * line.size);
  const isNextColumn = last.foot - line.foot > NEXT_COLUMN * line.size && line.left > last.left;
  return !(isNextColumn && goesOn);
}

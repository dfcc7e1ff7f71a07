import type { ReadableText } from '../model/document.ts';
import type { ControlField, DocumentControl } from '../model/framework.ts';
import { datesIn } from '../util/written-dates.ts';
import { seenWords } from './passage.ts';

/** Something that a document says about itself, with its place in the document's text. */
export interface StatedValue {
  readonly field: ControlField['id'];
  /** As the document writes it. */
  readonly written: string;
  /** To compare: a version's numbers, a date as exact as it was written, a status, or the words of an owner. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

// The first two pages or so. What stands further down is about other things.
const LONGEST_HEAD = 6000;
const MOST_LINES = 90;
const LAST_PAGE = 2;
const LONGEST_LINE = 300;
const LONGEST_LABEL = 60;
const LONGEST_LABEL_WORDS = 7;
const LONGEST_OWNER = 120;

/** Reads what a document says about itself on its first pages and in its properties. */
export type ControlReader = (text: ReadableText) => StatedValue[];

/** Makes a reader from the framework's labels. */
export function controlReader(control: DocumentControl): ControlReader {
  const labels = labelsOf(control);
  return (text) => {
    const values: StatedValue[] = [];
    const missing = new Set(control.fields.map(({ id }) => id));
    const read: Read = (field, value, start) => {
      const stated = field === undefined ? null : statedValue(field, value, start, control);
      if (stated === null) return false;
      values.push(stated);
      missing.delete(stated.field);
      return true;
    };
    for (const { label, value, start } of text.properties ?? []) read(labels.find(label), value, start);
    let above = '';
    for (const line of headLines(text)) {
      const cells = cellsOf(line);
      const [first] = cells;
      if (first === undefined) continue;
      if (cells.length > 1) readCells(cells, labels, read);
      else if (!control.not_its_own.includes(above)) readLine(first, above, labels, read);
      // Below the first statement of everything stand older versions, and other things.
      if (missing.size === 0) break;
      above = first.text.length > LONGEST_LABEL ? '' : plain(first.text);
    }
    return values;
  };
}

type Field = ControlField['id'];

type Read = (field: Field | undefined, value: string, start: number) => boolean;

interface Piece {
  readonly text: string;
  readonly start: number;
}

interface Labels {
  find(text: string): Field | undefined;
  /** Whether some label begins with the first word of a text, so that a line of prose costs one look. */
  mayBegin(text: string): boolean;
}

function labelsOf({ fields }: DocumentControl): Labels {
  const known = new Map<string, Field>();
  const firstWords = new Set<string>();
  for (const { id, labels } of fields) {
    for (const label of labels) {
      known.set(label, id);
      firstWords.add(label.slice(0, `${label} `.indexOf(' ')));
    }
  }
  const mayBegin = (text: string): boolean => firstWords.has(firstWord(text));
  const find = (text: string): Field | undefined =>
    text.length > LONGEST_LABEL || !mayBegin(text) ? undefined : known.get(plain(text));
  return { find, mayBegin };
}

function firstWord(text: string): string {
  return FIRST_WORD.exec(text)?.[0].toLowerCase() ?? '';
}

const FIRST_WORD = /[A-Za-z]+/;

function* headLines({ text, unit, placeOf }: ReadableText): Generator<Piece> {
  let start = 0;
  for (let lines = 0; lines < MOST_LINES && start < Math.min(LONGEST_HEAD, text.length); lines++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (unit === 'page' && placeOf(start).line > LAST_PAGE) return;
    if (end - start > 1 && end - start <= LONGEST_LINE) yield { text: text.slice(start, end), start };
    start = end + 1;
  }
}

const GAP = /[^\t ](?:\t| {2})/;

/** The cells of a table's row, or the parts of a line that tabs or wide gaps hold apart; else the whole line. */
function cellsOf(line: Piece): Piece[] {
  const isRow = line.text.includes('|');
  if (!isRow && !GAP.test(line.text)) return /[^\s\u2060]/.test(line.text) ? [line] : [];
  const cells: Piece[] = [];
  let start = line.start;
  for (const cell of line.text.split(isRow ? '|' : /(\t+| {2,})/)) {
    if (/[^\s\u2060:-]/.test(cell)) cells.push({ text: cell, start });
    start += cell.length + (isRow ? 1 : 0);
  }
  return cells;
}

/** Reads the value beside each label of a row, up to the next label. */
function readCells(cells: readonly Piece[], labels: Labels, read: Read): void {
  for (const [i, cell] of cells.entries()) {
    const field = labels.find(cell.text);
    if (field === undefined) continue;
    for (const value of cells.slice(i + 1)) {
      // "Approved" is a label, and a status as well.
      const isLabel = labels.find(value.text) !== undefined;
      if (isLabel && field !== 'status') break;
      if (read(field, value.text, value.start) || isLabel) break;
    }
  }
}

/** Reads a line such as `Review date: March 2028` or `Version 5.0`, or the value under a label that stands alone. */
function readLine(line: Piece, above: string, labels: Labels, read: Read): void {
  const under = labels.find(above);
  // What stands under a heading may be anything, so only a number or a date is believed there.
  if (under !== undefined && under !== 'owner' && read(under, line.text, line.start)) return;
  if (!labels.mayBegin(line.text)) return;
  const colon = line.text.search(/[:=\u2013\u2014]/);
  const beforeColon = colon > 0 ? labels.find(line.text.slice(0, colon)) : undefined;
  if (beforeColon !== undefined) {
    read(beforeColon, line.text.slice(colon + 1), line.start + colon + 1);
    return;
  }
  for (const end of wordEnds(line.text)) {
    const field = labels.find(line.text.slice(0, end));
    if (field === undefined) continue;
    const value = line.text.slice(end);
    if (field !== 'owner' && VALUE_FOLLOWS.test(value.toLowerCase())) read(field, value, line.start + end);
    return;
  }
}

// Without a colon the value follows at once, as in "Approved on 4 March 2025"; else it is prose.
const VALUE_FOLLOWS =
  /^[\s\u2060.]*(?:(?:on|by|is|due|v|no)[\s\u2060.]*)*(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s\d)/;

/** Where the first words of a line end, the longest stretch first. */
function wordEnds(line: string): number[] {
  const ends: number[] = [];
  for (const { index, 0: word } of line.matchAll(/[^\s\u2060]+/g)) {
    ends.push(index + word.length);
    if (ends.length === LONGEST_LABEL_WORDS) break;
  }
  return ends.toReversed();
}

function plain(text: string): string {
  return seenWords(text)
    .toLowerCase()
    .replace(/^[^a-z0-9]+|[^a-z0-9)]+$/g, '');
}

const VERSION = /^[\s\u2060:.*]*(?:version|issue|revision|v)?[\s.]*v?(\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?)(?![\w/.-])/;
// A date, such as 2025 or 4 March, is no version.
const DATE_GOES_ON = /^(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const YEAR = /^(?:19|20)\d\d$/;
const NO_OWNER = /^(?:to be|tb[ca]\b|n\/a|not |none\b|see )/;

function statedValue(field: Field, text: string, start: number, control: DocumentControl): StatedValue | null {
  const at = (from: number, to: number, value: string): StatedValue => {
    const written = seenWords(text.slice(from, to));
    return { field, written, value, start: start + from, end: start + to };
  };
  switch (field) {
    case 'version': {
      const [found = '', version] = VERSION.exec(text.toLowerCase()) ?? [];
      if (version === undefined) return null;
      if (DATE_GOES_ON.test(text.slice(found.length).toLowerCase()) || YEAR.test(version)) return null;
      const from = found.length - version.length;
      return at(from, found.length, plainVersion(version));
    }
    case 'approved_on':
    case 'review_by': {
      const dates = datesIn(text);
      // Where a row gives several, as when a review was put off, the last one holds.
      const date = dates.toSorted((one, other) => (one.date < other.date ? -1 : 1)).at(-1);
      return date === undefined ? null : at(date.start, date.end, date.date);
    }
    case 'owner': {
      const owner = seenWords(text);
      if (owner === '' || owner.length > LONGEST_OWNER || NO_OWNER.test(owner.toLowerCase())) return null;
      const from = text.search(/[^\s\u2060]/);
      return at(from, text.length, owner);
    }
    case 'status': {
      const status = statusIn(plain(text), control);
      return status === null ? null : at(text.search(/[^\s\u2060]/), text.length, status);
    }
  }
}

/** A version to compare: `5.0`, `v5.0`, `Version 5` and `5` are one, and 6.10 is not 6.1. */
export function plainVersion(version: string): string {
  const [numbers] = /\d+(?:\.\d+)*[a-z]?/i.exec(version) ?? [];
  if (numbers === undefined) return version.trim().toLowerCase();
  return numbers.toLowerCase().replace(/(?:\.0+)+$/, '');
}

function statusIn(text: string, { statuses }: DocumentControl): string | null {
  const words = ` ${text.replace(/[^a-z]+/g, ' ')} `;
  // A final draft is a draft, and what is not approved is not approved.
  for (const status of ['draft', 'withdrawn', 'approved'] as const) {
    if (statuses[status].some((name) => words.includes(` ${name} `))) return status;
  }
  return null;
}

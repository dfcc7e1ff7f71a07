// Texts are compared letter by letter: letters and digits of any script, after NFKC and case folding. Quote marks, dashes,
// ligatures, soft hyphens and broken lines then make no difference.
import { whenAsked } from './when-asked.ts';

/** A text reduced to its letters and digits, each with its place in the text. */
export interface Letters {
  readonly value: string;
  /** The offset in the text from which a letter of `value` came; the end of the text for one that is not there. */
  offsetOf(letter: number): number;
  /** Whether a letter of `value` begins a word. */
  startsWord(letter: number): boolean;
  /** The letters that begin a word, in order. */
  wordStarts(): number[];
}

const anyLetter = whenAsked(() => /[\p{L}\p{N}]/u);
const anyMark = whenAsked(() => /\p{M}/u);
// What follows a character and makes one with it: combining marks, and the second and third letters of a Korean syllable.
const belongs = whenAsked(() => /[\p{M}\u1160-\u11ff]/u);
// Characters inside a word that are no letters and do not part it: soft hyphen, zero-width characters, apostrophes.
const JOINERS = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', "'", '\u2019', '\u02bc']);

// What becomes of each ASCII character: a folded letter or digit, nothing at all, or a gap between words.
const GAP = 0;
const JOINER = 1;
const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[0-9A-Za-z]/.test(character)) return character.toLowerCase().charCodeAt(0);
  return JOINERS.has(character) ? JOINER : GAP;
});
// The same for the signs that are common beyond ASCII: asking what kind of character each is takes much longer.
const COMMON_SIGNS =
  '\u00a0\u00a3\u00a7\u00ad\u00b7\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac';
const SIGNS: ReadonlyMap<number, number> = new Map(
  [...COMMON_SIGNS].map((character) => [character.charCodeAt(0), JOINERS.has(character) ? JOINER : GAP]),
);
const FIRST_MARK = 0x300;
const WORD_JOINER = 0x2060;

// Anything but ASCII, those signs and the word joiner, which stands for what is not seen. A text without it is plain: its
// letters and its words can be told without going over it character by character.
const BEYOND_PLAIN = new RegExp(`[^\\u0000-\\u007f\\u2060${COMMON_SIGNS}]`);
const PLAIN_JOINERS = /['\u00ad\u2019\u2060]+/g;
const NO_LETTERS = /[^0-9A-Za-z]+/g;
const NO_LETTERS_IN_LINE = /[^0-9A-Za-z\n]+/g;

/** A line of a text. Where its letters stand is worked out when that is first asked: for most lines nobody does. */
interface Line {
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
  /** How many letters stand before it. */
  readonly lettersBefore: number;
  places?: LetterPlaces;
}

/** Reduces a text to its letters. */
export function lettersOf(text: string): Letters {
  // A line's end parts words, so that each line can be reduced by itself.
  const written = text.split('\n');
  const folded = BEYOND_PLAIN.test(text)
    ? written.map(foldedLetters)
    : plainLetters(text, NO_LETTERS_IN_LINE).split('\n');
  const lines: Line[] = [];
  let lettersBefore = 0;
  let start = 0;
  for (const [i, line] of written.entries()) {
    lines.push({ text: line, start, lettersBefore });
    lettersBefore += folded[i]?.length ?? 0;
    start += line.length + 1;
  }
  const value = folded.join('');
  const placesIn = (line: Line): LetterPlaces => {
    line.places ??= letterPlaces(line.text);
    return line.places;
  };
  return {
    value,
    offsetOf: (letter) => {
      const line = lineOf(lines, letter);
      return line.start + (placesIn(line).offsets[letter - line.lettersBefore] ?? line.text.length);
    },
    startsWord: (letter) => {
      const line = lineOf(lines, letter);
      return placesIn(line).startsWord[letter - line.lettersBefore] === 1;
    },
    wordStarts: () => lines.flatMap(({ text, lettersBefore }) => wordStartsIn(text).map((at) => lettersBefore + at)),
  };
}

/** Only the letters of a text, for comparing. */
export function foldedLetters(text: string): string {
  if (BEYOND_PLAIN.test(text)) return utf16().decode(letterPlaces(text).units);
  return plainLetters(text, NO_LETTERS);
}

function plainLetters(text: string, others: RegExp): string {
  return text.replace(others, '').toLowerCase();
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordStartsIn(text).length;
}

/** The last line before which no more letters stand than there are before the one wanted. */
function lineOf(lines: readonly Line[], letter: number): Line {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.lettersBefore ?? 0) <= letter) low = middle;
    else high = middle - 1;
  }
  return lines[low] ?? { text: '', start: 0, lettersBefore: 0 };
}

/** The letters that begin a word, in order. */
function wordStartsIn(text: string): number[] {
  const starts: number[] = [];
  if (BEYOND_PLAIN.test(text)) {
    const { startsWord } = letterPlaces(text);
    for (let i = startsWord.indexOf(1); i !== -1; i = startsWord.indexOf(1, i + 1)) starts.push(i);
    return starts;
  }
  let letters = 0;
  for (const { length } of text.replace(PLAIN_JOINERS, '').split(NO_LETTERS)) {
    if (length > 0) starts.push(letters);
    letters += length;
  }
  return starts;
}

/** The letters of a text with, for each, its offset and whether it begins a word (1) or not (0). */
interface LetterPlaces {
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
  readonly startsWord: Uint8Array;
}

function letterPlaces(text: string): LetterPlaces {
  // Rarely does one character become several letters, so this room is nearly always enough.
  let room = roomFor(text.length + 32);
  let length = 0;
  let atGap = true;
  const add = (unit: number, offset: number): void => {
    if (length === room.units.length) room = roomFor(length * 2, room);
    room.units[length] = unit;
    room.offsets[length] = offset;
    room.startsWord[length] = atGap ? 1 : 0;
    length++;
    atGap = false;
  };
  let next = text.charCodeAt(0);
  for (let i = 0; i < text.length; i++) {
    const code = next;
    next = text.charCodeAt(i + 1);
    // The word joiner stands for what is not seen, often and in long rows.
    if (code === WORD_JOINER) continue;
    // A combining mark after a plain character belongs to it, so both go the slow way. Behind the end is no number.
    const isAlone = !(next >= FIRST_MARK) || next === WORD_JOINER || SIGNS.has(next);
    const plain = code < 128 ? ASCII[code] : SIGNS.get(code);
    if (isAlone && plain !== undefined) {
      if (plain > JOINER) add(plain, i);
      else if (plain === GAP) atGap = true;
      continue;
    }
    const cluster = text.slice(i, endOfCharacter(text, i));
    const folded = fold(cluster);
    for (let j = 0; j < folded.length; j++) add(folded.charCodeAt(j), i);
    if (folded === '' && !JOINERS.has(cluster) && !anyMark().test(cluster)) atGap = true;
    i += cluster.length - 1;
    next = text.charCodeAt(i + 1);
  }
  const { units, offsets, startsWord } = room;
  return {
    units: units.subarray(0, length),
    offsets: offsets.subarray(0, length),
    startsWord: startsWord.subarray(0, length),
  };
}

interface Room {
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
  readonly startsWord: Uint8Array;
}

function roomFor(length: number, before?: Room): Room {
  const room = { units: new Uint16Array(length), offsets: new Uint32Array(length), startsWord: new Uint8Array(length) };
  if (before === undefined) return room;
  room.units.set(before.units);
  room.offsets.set(before.offsets);
  room.startsWord.set(before.startsWord);
  return room;
}

/** Whether the letters from `start` up to `end` begin and end at a word. */
export function areWholeWords(letters: Letters, start: number, end: number): boolean {
  return letters.startsWord(start) && (end === letters.value.length || letters.startsWord(end));
}

/** Whether a signal (a word, some words or the beginning of one) stands in the letters, beginning at a word. */
export function holdsSignal(letters: Letters, signal: string): boolean {
  const wanted = foldedLetters(signal);
  if (wanted === '') return false;
  for (let at = letters.value.indexOf(wanted); at !== -1; at = letters.value.indexOf(wanted, at + 1)) {
    if (letters.startsWord(at)) return true;
  }
  return false;
}

/** The offset just behind the character at an offset, with the marks and the rest of the syllable that belong to it. */
export function endOfCharacter(text: string, offset: number): number {
  let end = offset;
  let next = text.codePointAt(end);
  while (next !== undefined && (end === offset || (next >= FIRST_MARK && belongs().test(String.fromCodePoint(next))))) {
    end += next > 0xffff ? 2 : 1;
    next = text.codePointAt(end);
  }
  return end;
}

// Lower case first, for a capital sharp s; then upper case, which writes a sharp s as two letters.
function fold(cluster: string): string {
  let folded = '';
  for (const character of cluster.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase()) {
    if (anyLetter().test(character) && !JOINERS.has(character)) folded += character;
  }
  return folded;
}

// Code units are in the machine's order, which is little-endian wherever Node runs.
const utf16 = whenAsked(() => new TextDecoder('utf-16le'));

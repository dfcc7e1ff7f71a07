// Texts are compared letter by letter: letters and digits of any script, after NFKC and case folding. Quote marks, dashes,
// ligatures, soft hyphens and broken lines then make no difference.

/** A text reduced to its letters and digits, each with its place in the text. */
export interface Letters {
  readonly value: string;
  /** For each letter of `value`, the offset in the text that it came from. */
  readonly offsets: Uint32Array;
  /** For each letter of `value`, 1 where a word begins. */
  readonly startsWord: Uint8Array;
  /** How many words there are. */
  readonly words: number;
}

const LETTER = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
// What follows a character and makes one with it: combining marks, and the second and third letters of a Korean syllable.
const BELONGS = /[\p{M}\u1160-\u11ff]/u;
// Characters inside a word that are no letters and do not part it: soft hyphen, zero-width characters, apostrophes.
const JOINERS = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', "'", '\u2019', '\u02bc']);

// What becomes of each ASCII character: a folded letter or digit, nothing at all, or a gap between words.
const GAP = 0;
const JOINER = 1;
const ASCII: readonly number[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (LETTER.test(character)) return character.toLowerCase().charCodeAt(0);
  return JOINERS.has(character) ? JOINER : GAP;
});
const FIRST_MARK = 0x300;
const WORD_JOINER = 0x2060;

/** Reduces a text to its letters. */
export function lettersOf(text: string): Letters {
  // Rarely does one character become several letters, so this room is nearly always enough.
  let room = roomFor(text.length + 32);
  let length = 0;
  let words = 0;
  let atGap = true;
  const add = (unit: number, offset: number): void => {
    if (length === room.units.length) room = roomFor(length * 2, room);
    if (atGap) words++;
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
    // A combining mark after an ASCII letter belongs to it, so both go the slow way.
    if (code < 128 && (next < FIRST_MARK || next === WORD_JOINER || Number.isNaN(next))) {
      const folded = ASCII[code] ?? GAP;
      if (folded > JOINER) add(folded, i);
      else if (folded === GAP) atGap = true;
      continue;
    }
    const cluster = text.slice(i, endOfCharacter(text, i));
    const folded = fold(cluster);
    for (let j = 0; j < folded.length; j++) add(folded.charCodeAt(j), i);
    if (folded === '' && !JOINERS.has(cluster) && !MARK.test(cluster)) atGap = true;
    i += cluster.length - 1;
    next = text.charCodeAt(i + 1);
  }
  const { units, offsets, startsWord } = room;
  return {
    value: UTF_16.decode(units.subarray(0, length)),
    offsets: offsets.subarray(0, length),
    startsWord: startsWord.subarray(0, length),
    words,
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
  return letters.startsWord[start] === 1 && (end === letters.value.length || letters.startsWord[end] === 1);
}

/** Whether a signal (a word, some words or the beginning of one) stands in the letters, beginning at a word. */
export function holdsSignal(letters: Letters, signal: string): boolean {
  const wanted = lettersOf(signal).value;
  if (wanted === '') return false;
  for (let at = letters.value.indexOf(wanted); at !== -1; at = letters.value.indexOf(wanted, at + 1)) {
    if (letters.startsWord[at] === 1) return true;
  }
  return false;
}

/** The offset just behind the character at an offset, with the marks and the rest of the syllable that belong to it. */
export function endOfCharacter(text: string, offset: number): number {
  let end = offset;
  let next = text.codePointAt(end);
  while (next !== undefined && (end === offset || BELONGS.test(String.fromCodePoint(next)))) {
    end += next > 0xffff ? 2 : 1;
    next = text.codePointAt(end);
  }
  return end;
}

// Lower case first, for a capital sharp s; then upper case, which writes a sharp s as two letters.
function fold(cluster: string): string {
  let folded = '';
  for (const character of cluster.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase()) {
    if (LETTER.test(character) && !JOINERS.has(character)) folded += character;
  }
  return folded;
}

// Code units are in the machine's order, which is little-endian wherever Node runs.
const UTF_16 = new TextDecoder('utf-16le');

// Texts are compared letter by letter: letters and digits of any script, after NFKC and case folding. Quote marks, dashes,
// ligatures, soft hyphens and broken lines then make no difference.

/** A text reduced to its letters and digits, each with its place in the text. */
export interface Letters {
  readonly value: string;
  /** For each letter of `value`, the offset in the text that it came from. */
  readonly offsets: readonly number[];
  /** For each letter of `value`, whether a word begins there. */
  readonly startsWord: readonly boolean[];
  /** How many words there are. */
  readonly words: number;
}

const LETTER = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
// Characters inside a word that are no letters and do not part it: soft hyphen, zero-width characters, apostrophes.
const JOINERS = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', "'", '\u2019', '\u02bc']);

/** Reduces a text to its letters. */
export function lettersOf(text: string): Letters {
  const offsets: number[] = [];
  const startsWord: boolean[] = [];
  const pieces: string[] = [];
  let words = 0;
  let atGap = true;
  const add = (folded: string, offset: number): void => {
    if (atGap) words++;
    for (let i = 0; i < folded.length; i++) {
      offsets.push(offset);
      startsWord.push(atGap);
      atGap = false;
    }
    pieces.push(folded);
  };
  for (let i = 0; i < text.length; i++) {
    const ascii = asciiLetter(text, i);
    if (ascii !== undefined) {
      if (ascii === '') atGap = atGap || !JOINERS.has(text.charAt(i));
      else add(ascii, i);
      continue;
    }
    const cluster = clusterAt(text, i);
    const folded = fold(cluster);
    if (folded !== '') add(folded, i);
    else if (!JOINERS.has(cluster) && !MARK.test(cluster)) atGap = true;
    i += cluster.length - 1;
  }
  return { value: pieces.join(''), offsets, startsWord, words };
}

/** Whether the letters from `start` up to `end` begin and end at a word. */
export function areWholeWords(letters: Letters, start: number, end: number): boolean {
  return letters.startsWord[start] === true && (end === letters.value.length || letters.startsWord[end] === true);
}

/** Whether a signal (a word, some words or the beginning of one) stands in the letters, beginning at a word. */
export function holdsSignal(letters: Letters, signal: string): boolean {
  const wanted = lettersOf(signal).value;
  if (wanted === '') return false;
  for (let at = letters.value.indexOf(wanted); at !== -1; at = letters.value.indexOf(wanted, at + 1)) {
    if (letters.startsWord[at] === true) return true;
  }
  return false;
}

/** An ASCII letter or digit folded, '' for another ASCII character, undefined where the slow way is needed. */
function asciiLetter(text: string, i: number): string | undefined {
  const code = text.charCodeAt(i);
  // A combining mark after an ASCII letter belongs to it, so both go the slow way.
  if (code > 127 || text.charCodeAt(i + 1) > 767) return undefined;
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return text.charAt(i);
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  return '';
}

/** The character at `i` with the combining marks that follow it. */
function clusterAt(text: string, i: number): string {
  let cluster = String.fromCodePoint(text.codePointAt(i) ?? 0);
  let next = text.charAt(i + cluster.length);
  while (next !== '' && MARK.test(next)) {
    cluster += next;
    next = text.charAt(i + cluster.length);
  }
  return cluster;
}

function fold(cluster: string): string {
  let folded = '';
  for (const character of cluster.normalize('NFKC').toUpperCase().toLowerCase()) {
    if (LETTER.test(character)) folded += character;
  }
  return folded;
}

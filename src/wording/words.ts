import { whenAsked } from '../util/when-asked.ts';
import type { Stretch } from './lines.ts';

/** A word as rules see it, and where it stands. */
export interface Word extends Stretch {
  /** In small letters, without its ending `'s`; `don't` is the two words `do` and `not`. */
  readonly text: string;
  /** Whether more than a comma parts it from the word before: a semicolon, a colon, a bracket or a dash. */
  readonly isParted: boolean;
}

// Letters and digits, with apostrophes between them. What is not seen, such as a soft hyphen, parts no word.
const wordOfAnyScript = whenAsked(
  () =>
    /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u2060\u00ad\u200b]*(?:['\u2019][\u2060\u00ad\u200b]*[\p{L}\p{N}][\p{L}\p{N}\p{M}\u2060\u00ad\u200b]*)*/gu,
);
// The same where a text holds nothing but this. It is ready many times as soon.
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant, its line ends and tabs too.
const SIMPLE = /^[\u0000-\u007f\u00a0\u00ad\u200b\u2010-\u2029\u2060\u20ac\u00a3]*$/;
const SIMPLE_WORD =
  /[A-Za-z0-9][A-Za-z0-9\u2060\u00ad\u200b]*(?:['\u2019][\u2060\u00ad\u200b]*[A-Za-z0-9][A-Za-z0-9\u2060\u00ad\u200b]*)*/g;
const UNSEEN = /[\u2060\u00ad\u200b]/g;
const PARTING = /[;:()\u2013\u2014]|\s-\s/;

/** The words of a stretch of a text. */
export function wordsOf(text: string, { start, end }: Stretch): Word[] {
  const words: Word[] = [];
  const slice = text.slice(start, end);
  let last = 0;
  for (const { index, 0: written } of slice.matchAll(SIMPLE.test(slice) ? SIMPLE_WORD : wordOfAnyScript())) {
    let isParted = PARTING.test(slice.slice(last, index));
    last = index + written.length;
    for (const word of partsOf(written.replace(UNSEEN, '').replaceAll('\u2019', "'").normalize('NFKC').toLowerCase())) {
      words.push({ text: word, start: start + index, end: start + last, isParted });
      isParted = false;
    }
  }
  return words;
}

// What stands between two words, in small letters of the English alphabet.
const BETWEEN = /(?:[^a-z0-9']|'(?![a-z0-9])|(?<![a-z0-9])')+/;

/** The texts of the words that `wordsOf` gives, without their places: many times as quick, and most sentences need no more. */
export function wordTexts(text: string, stretch: Stretch): string[] {
  const slice = text.slice(stretch.start, stretch.end);
  if (!SIMPLE.test(slice)) return wordsOf(text, stretch).map((word) => word.text);
  const written = slice.replace(UNSEEN, '').replaceAll('\u2019', "'").toLowerCase();
  const texts = written.split(BETWEEN);
  if (texts.at(-1) === '') texts.pop();
  if (texts[0] === '') texts.shift();
  return written.includes("'") || written.includes('cannot') ? texts.flatMap(partsOf) : texts;
}

/** A word in the form in which rules are written, short forms written out. */
function partsOf(word: string): readonly string[] {
  if (word === 'cannot') return ['can', 'not'];
  const at = word.indexOf("'");
  if (at === -1) return [word];
  if (word.endsWith("n't")) return [WHOLE[word] ?? word.slice(0, -3), 'not'];
  const ending = ENDINGS[word.slice(at + 1)];
  return ending === undefined ? [word.slice(0, at)] : [word.slice(0, at), ending];
}

const WHOLE: Readonly<Record<string, string>> = { "can't": 'can', "won't": 'will', "shan't": 'shall' };
const ENDINGS: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', ll: 'will' };

// Double marks of either kind, or single ones that begin before a word and end behind one.
const QUOTATION =
  /"[^"]{1,600}"|\u201c[^\u201d]{1,600}\u201d|(?<![A-Za-z0-9\u00c0-\u024f])['\u2018](?=[A-Za-z0-9\u00c0-\u024f])[^\n]{1,300}?(?<=[A-Za-z0-9\u00c0-\u024f.,!?\u2026])['\u2019](?![A-Za-z0-9\u00c0-\u024f])/g;
const OPENING = /["\u201c\u2018]|(?:^|[\s(])'/;

/** What stands in quotation marks, in order. A mark that is never closed quotes nothing. */
export function quotationsOf(text: string, { start, end }: Stretch): Stretch[] {
  const slice = text.slice(start, end);
  if (!OPENING.test(slice)) return [];
  const found: Stretch[] = [];
  for (const { index, 0: quoted } of slice.matchAll(QUOTATION))
    found.push({ start: start + index, end: start + index + quoted.length });
  return found;
}

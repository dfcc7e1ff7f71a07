// Two texts word by word, told in plain characters: what went stands in [-...-], what came in {+...+}.
import { diffArrays } from 'diff/lib/diff/array.js';
import { lettersOf } from './letters.ts';
import { shortened } from './words.ts';

// Longer texts, or texts with less in common, are not told word by word: it would take long and say little.
const MOST_LETTERS = 20_000;
const MOST_CHANGES = 1000;
const WORDS_AROUND = 6;
const LONGEST = 500;

/** A word with what it is compared by, so that quote marks and dashes make no difference. */
interface Word {
  readonly text: string;
  readonly letters: string;
}

/** How a text became another: the words that went and came, with a few around them. The empty text where nothing differs. */
export function wordDiff(was: string, is: string): string {
  const isTooLong = was.length > MOST_LETTERS || is.length > MOST_LETTERS;
  const parts = isTooLong
    ? undefined
    : diffArrays(wordsOf(was), wordsOf(is), { comparator: areAlike, maxEditLength: MOST_CHANGES });
  if (parts === undefined) return `${removed(shortened(was, LONGEST))} ${added(shortened(is, LONGEST))}`;
  if (parts.every((part) => !part.added && !part.removed)) return '';
  return parts
    .map((part, i) => {
      const text = part.value.map((word) => word.text).join(' ');
      if (part.added) return added(text);
      if (part.removed) return removed(text);
      return unchanged(
        part.value.map((word) => word.text),
        i === 0,
        i === parts.length - 1,
      );
    })
    .join(' ');
}

function areAlike(one: Word, other: Word): boolean {
  return one.letters === other.letters;
}

function wordsOf(text: string): Word[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, letters: lettersOf(word).value || word }));
}

function removed(words: string): string {
  return `[-${words}-]`;
}

function added(words: string): string {
  return `{+${words}+}`;
}

/** The words between two changes; of many, those next to a change. */
function unchanged(words: readonly string[], isFirst: boolean, isLast: boolean): string {
  const ahead = isFirst ? 0 : WORDS_AROUND;
  const behind = isLast ? 0 : WORDS_AROUND;
  if (words.length <= ahead + behind + 1) return words.join(' ');
  return [...words.slice(0, ahead), '\u2026', ...words.slice(words.length - behind)].join(' ');
}

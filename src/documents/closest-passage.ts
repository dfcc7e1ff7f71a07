import type { ClosestPassage } from '../model/document.ts';
import { likeness } from '../util/nearest.ts';
import { passageOf } from './passage.ts';
import type { SearchableText } from './searchable.ts';

// Below this, what is alike is only the language.
const LEAST_ALIKE = 40;
// A quotation this long is a page; comparing more of it takes time and says no more.
const MOST_LETTERS = 2000;
const MOST_STARTS = 5;
const MOST_ENDS = 12;

/** A word of the document: from `start` up to `end`, counted in letters. */
interface Word {
  readonly start: number;
  readonly end: number;
}

/** The passage whose letters are most like the wanted ones, or null when none is alike. */
export function closestPassage(text: SearchableText, quotation: string): ClosestPassage | null {
  const wanted = quotation.slice(0, MOST_LETTERS);
  const words = wordsOf(text);
  const starts = likelyStarts(text, words, wanted);
  let best: { start: number; end: number; alike: number } | null = null;
  for (const start of starts) {
    for (const end of likelyEnds(words, start, wanted.length)) {
      const alike = likeness(wanted, text.letters.value.slice(start, end));
      if (best === null || alike > best.alike) best = { start, end, alike };
    }
  }
  if (best === null || best.alike < LEAST_ALIKE) return null;
  return { ...passageOf(text, best.start, best.end), alike: best.alike };
}

function wordsOf(text: SearchableText): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (let i = 1; i <= text.letters.value.length; i++) {
    if (i < text.letters.value.length && text.letters.startsWord[i] !== true) continue;
    words.push({ start, end: i });
    start = i;
  }
  return words;
}

/** Where to begin: the windows of the wanted length that share most of its groups of four letters. */
function likelyStarts(text: SearchableText, words: readonly Word[], wanted: string): number[] {
  const wantedGroups = new Set<string>();
  for (let i = 0; i + 4 <= wanted.length; i++) wantedGroups.add(wanted.slice(i, i + 4));
  const { value } = text.letters;
  // How many of the wanted groups of four letters begin before each letter.
  const before = new Uint32Array(value.length + 1);
  for (let i = 0; i < value.length; i++) {
    before[i + 1] = (before[i] ?? 0) + (wantedGroups.has(value.slice(i, i + 4)) ? 1 : 0);
  }
  const shared = (word: Word): number =>
    (before[Math.min(value.length, word.start + wanted.length)] ?? 0) - (before[word.start] ?? 0);
  return words
    .map((word) => ({ start: word.start, shared: shared(word) }))
    .filter((candidate) => candidate.shared > 0)
    .toSorted((one, other) => other.shared - one.shared || one.start - other.start)
    .slice(0, MOST_STARTS)
    .map((candidate) => candidate.start);
}

/** Where to end: at the words nearest the wanted length. */
function likelyEnds(words: readonly Word[], start: number, length: number): number[] {
  const distance = (word: Word): number => Math.abs(word.end - start - length);
  return words
    .filter((word) => word.start >= start && distance(word) <= length * 0.3)
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, MOST_ENDS)
    .map((word) => word.end);
}

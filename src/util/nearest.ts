import { closest, distance } from 'fastest-levenshtein';

// Shorter ones begin too many words.
const SHORTEST_PART = 4;

/**
 * The candidate most like a mistyped word, or null when none is close: more than a third of its letters differ (in a short
 * word, more than two), or all of them. A candidate with a slash in it is also met by what stands behind the slash.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0) return null;
  const typed = word.slice(0, 200);
  // Of those that are equally near, the first is taken: so what is met as a whole comes before what is met in part.
  const wholes = new Map(candidates.map((candidate) => [candidate, candidate]));
  for (const candidate of candidates) {
    const last = candidate.slice(candidate.indexOf('/') + 1);
    if (!wholes.has(last)) wholes.set(last, candidate);
  }
  const best = closest(typed, [...wholes.keys()]);
  const longest = Math.max(typed.length, best.length);
  const allowed = Math.min(longest - 1, Math.max(2, Math.ceil(longest / 3)));
  return distance(typed, best) <= allowed ? (wholes.get(best) ?? best) : null;
}

/** The ids of which a word, or the beginning of one, is a part: `contact` is one of `communication/named-contact`. */
export function idsHolding(word: string, ids: readonly string[]): string[] {
  if (word.length < SHORTEST_PART) return [];
  const holding = ids.filter((id) => id.split(/[/-]/).some((part) => part.startsWith(word)));
  // An element's short id stands for its whole one.
  return holding.filter((id) => !holding.some((other) => other.endsWith(`/${id}`)));
}

/** How alike two texts are, letter by letter: 100 when they are the same. A whole number, rounded down. */
export function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 100;
  return Math.floor((100 * (longest - distance(one, other))) / longest);
}

/** How alike two texts of these lengths can be at most: what one of them is longer by is in none of the other. */
export function mostAlike(one: number, other: number): number {
  const longest = Math.max(one, other);
  return longest === 0 ? 100 : Math.floor((100 * Math.min(one, other)) / longest);
}

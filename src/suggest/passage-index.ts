import { stemOf, wordsOf } from './search-words.ts';

/** What is to be found: the text of each passage, and the words of the headings that it stands under. */
export interface IndexedText {
  readonly text: string;
  readonly headings: readonly string[];
}

/** A passage that holds some of the words, by its number, with a figure that says how well. */
export interface Hit {
  readonly number: number;
  readonly score: number;
}

/** Stems, with how much each matters. */
export type Query = ReadonlyMap<string, number>;

/** Passages made ready to be searched many times. */
export interface PassageIndex {
  /** What a word is worth that stands in one passage only. */
  readonly rarest: number;
  /** The stems of all words that begin with these letters. */
  stemsBeginningWith(letters: string): string[];
  /** At most so many passages, the best first; among equals, the first. */
  search(query: Query, most: number): Hit[];
}

/** Where a stem stands: numbers of passages in order, and how often in each. */
interface Postings {
  readonly numbers: number[];
  readonly counts: number[];
}

/** The first and the last passage of a run under the same headings. */
interface HeadedRun {
  readonly headings: readonly string[];
  readonly from: number;
  to: number;
}

// BM25+ (Lv and Zhai, 2011): how soon a word repeated says no more, how much length counts, and what one word is worth
// however long the passage is.
const SATURATION = 1.2;
const LENGTH = 0.7;
const LEAST = 0.5;
// A short policy shows little of how rare a word is, so that it is taken as if so many other passages lacked it.
const OTHERS = 100;
// A word of a heading says half as much as one of the passage.
const HEADING = 0.5;

/** Makes passages ready to be searched: Okapi BM25 over their words, with the words of headings beside them. */
export function indexPassages(texts: readonly IndexedText[]): PassageIndex {
  const stems = new Map<string, string>();
  const postings = new Map<string, Postings>();
  const inHeadings = new Map<string, HeadedRun[]>();
  const lengths = new Float64Array(texts.length);
  const stem = (word: string): string => {
    const known = stems.get(word) ?? stemOf(word);
    stems.set(word, known);
    return known;
  };
  for (const [number, { text }] of texts.entries()) {
    const words = wordsOf(text);
    lengths[number] = words.length;
    for (const word of words) addPosting(postings, stem(word), number);
  }
  for (const run of headedRuns(texts)) {
    for (const word of new Set(wordsOf(run.headings.join(' ')).map(stemOf))) {
      const runs = inHeadings.get(word);
      if (runs === undefined) inHeadings.set(word, [run]);
      else runs.push(run);
    }
  }
  const sortedWords = [...stems.keys()].toSorted();
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
  const scores = new Float64Array(texts.length);
  const matched = new Uint16Array(texts.length);
  return {
    rarest: rarity(1, texts.length),
    stemsBeginningWith: (letters) => [
      ...new Set(wordsBetween(sortedWords, letters).map((word) => stems.get(word) ?? word)),
    ],
    search: (query, most) => {
      scores.fill(0);
      matched.fill(0);
      for (const [word, weight] of query) {
        const { numbers = [], counts = [] } = postings.get(word) ?? {};
        const worth = weight * rarity(numbers.length, texts.length);
        for (const run of inHeadings.get(word) ?? []) {
          for (let i = run.from; i <= run.to; i++) scores[i] = (scores[i] ?? 0) + worth * HEADING;
        }
        for (const [j, number] of numbers.entries()) {
          const count = counts[j] ?? 0;
          const room = SATURATION * (1 - LENGTH + (LENGTH * (lengths[number] ?? 0)) / meanLength);
          scores[number] = (scores[number] ?? 0) + worth * (LEAST + (count * (SATURATION + 1)) / (count + room));
          matched[number] = (matched[number] ?? 0) + 1;
        }
      }
      // Many different words say more than one word that is rare.
      return best(most, scores, (number) => (scores[number] ?? 0) * Math.sqrt(matched[number] ?? 0));
    },
  };
}

function addPosting(postings: Map<string, Postings>, stem: string, number: number): void {
  const found = postings.get(stem);
  if (found === undefined) {
    postings.set(stem, { numbers: [number], counts: [1] });
    return;
  }
  const last = found.numbers.length - 1;
  if (found.numbers[last] === number) {
    found.counts[last] = (found.counts[last] ?? 0) + 1;
    return;
  }
  found.numbers.push(number);
  found.counts.push(1);
}

function headedRuns(texts: readonly IndexedText[]): HeadedRun[] {
  const runs: HeadedRun[] = [];
  for (const [number, { headings }] of texts.entries()) {
    const last = runs.at(-1);
    if (last?.headings === headings) last.to = number;
    else runs.push({ headings, from: number, to: number });
  }
  return runs;
}

/** How much a word tells: little where most passages hold it. */
function rarity(holding: number, all: number): number {
  return Math.log(1 + (all + OTHERS - holding + 0.5) / (holding + 0.5));
}

/** The words that begin with some letters, from a sorted list. */
function wordsBetween(sorted: readonly string[], letters: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < letters) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; sorted[i]?.startsWith(letters) === true; i++) found.push(sorted[i] ?? '');
  return found;
}

/** The highest figures without sorting them all. */
function best(most: number, all: ArrayLike<unknown>, scoreOf: (number: number) => number): Hit[] {
  const hits: Hit[] = [];
  for (let number = 0; number < all.length; number++) {
    const score = scoreOf(number);
    if (score <= 0 || (hits.length === most && score <= (hits.at(-1)?.score ?? 0))) continue;
    let place = hits.length;
    while (place > 0 && (hits[place - 1]?.score ?? 0) < score) place--;
    hits.splice(place, 0, { number, score });
    if (hits.length > most) hits.pop();
  }
  return hits;
}

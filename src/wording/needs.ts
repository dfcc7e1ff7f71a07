import type { Pattern, Slot } from './wording-data.ts';

// Most sentences hold nothing that matters. A text is therefore first searched, once, for the rarer words of all patterns,
// and only where all the rarer words of one pattern stand together is a sentence looked at word by word.

/** Terms, by their numbers, of which a sentence must hold one to fill a slot, and how many of a text's words they are. */
export interface Need {
  readonly slot: number;
  readonly terms: readonly number[];
  readonly weight: number;
}

// Words that short forms hide: "don't" is "do not", so that a text may hold "not" without these letters.
const HIDDEN = new Set(['am', 'are', 'can', 'have', 'not', 'shall', 'will']);
// Words to which short forms add an n: "hadn't".
const LENGTHENED = new Set('could did do does had has is might must need should was were would'.split(' '));
// Words that are more than one of so many stand in most sentences: to search for them tells little.
const COMMON = 1 / 60;

/** What a sentence must hold to fill each slot: the rarest word of each of its phrases, judged by a sample of such texts. */
export function needsOfSlots(slots: readonly Slot[], terms: readonly string[], sample: string): Need[] {
  const weights = weightsOf(terms, sample);
  const weightOf = (term: number): number => weights[term] ?? Number.POSITIVE_INFINITY;
  return slots.map((phrases, slot) => {
    const rarest = phrases.map((phrase) =>
      phrase.reduce((one, other) => (weightOf(other) < weightOf(one) ? other : one)),
    );
    const needed = [...new Set(rarest)];
    return { slot, terms: needed, weight: needed.reduce((sum, term) => sum + weightOf(term), 0) };
  });
}

/** Which part of the sample's words each term meets. */
function weightsOf(terms: readonly string[], sample: string): number[] {
  const words = sample.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const weights = terms.map((term) => (HIDDEN.has(term) ? Number.POSITIVE_INFINITY : 0));
  const numbers = new Map(terms.map((term, number) => [term, number]));
  for (const word of words) {
    for (const term of [word, ...Array.from(word, (_, i) => `${word.slice(0, i + 1)}*`)]) {
      const number = numbers.get(term);
      if (number !== undefined) weights[number] = (weights[number] ?? 0) + 1 / words.length;
    }
  }
  return weights;
}

/** The needs of a pattern's slots that are worth a search, the rarest first; none where a search cannot find any. */
export function needsOf(pattern: Pattern, needs: readonly Need[]): Need[] {
  const slots = new Set(pattern.flatMap((part) => part.filter((_, i) => i % 2 === 1)));
  return [...slots]
    .flatMap((slot) => needs[slot] ?? [])
    .filter(({ weight }) => Number.isFinite(weight))
    .toSorted((one, other) => one.weight - other.weight)
    .filter(({ weight }, i) => i === 0 || weight < COMMON);
}

/** The word without what a short form adds to it: `had` for `hadn`, which is all that stands before the sign in "hadn't". */
export function withoutShortForm(word: string): string {
  return word.endsWith('n') && LENGTHENED.has(word.slice(0, -1)) ? word.slice(0, -1) : word;
}

/** A regular expression that finds, in a text in small letters, each word that is one of some terms. */
export function searchFor(wanted: Iterable<number>, terms: readonly string[]): string {
  const words = [...new Set(wanted)].map((term) => terms[term] ?? '').toSorted();
  const whole = words.filter((word) => !word.endsWith('*')).map((word) => (LENGTHENED.has(word) ? `${word}n?` : word));
  const stems = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const choices = [
    ...(whole.length === 0 ? [] : [`(?:${whole.join('|')})\\b`]),
    ...(stems.length === 0 ? [] : [`(?:${stems.join('|')})[a-z0-9]*`]),
  ];
  return choices.length === 0 ? '' : `\\b(?:${choices.join('|')})`;
}

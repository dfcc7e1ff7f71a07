import type { Wording } from '../model/framework.ts';
import { needsOf, needsOfSlots, searchFor } from './needs.ts';
import { type Pattern, type Slot, STEM_LETTERS, type WordingData } from './wording-data.ts';

// The words that may stand between, where a pattern says `..` or `...`.
const GAPS: Readonly<Record<string, number>> = { '..': 3, '...': 8 };
// A bracket with choices, or anything else up to the next space: a word, a named list or a gap.
const UNIT = /\([^)]+\)|[^\s()]+/g;

/** Turns the rules from the words in which people write them to numbers. The sample shows which words are rare. */
export function compileWording({ words, denials, rules }: Wording, sample: string): WordingData {
  const terms = new Map<string, number>();
  const slots = new Map<string, number>();
  const phrases: Slot[] = [];
  const phraseOf = (phrase: string): number[] => phrase.split(' ').map((term) => numberOf(term, terms));
  const lists = new Map(Object.entries(words).map(([name, list]) => [`<${name}>`, list.map(phraseOf)]));
  const choicesOf = (choice: string): readonly number[][] => lists.get(choice) ?? [phraseOf(choice)];
  const slotOf = (unit: string): number => {
    const slot = numberOf(unit, slots);
    phrases[slot] ??= unit
      .replace(/^\(|\)$/g, '')
      .split('|')
      .flatMap(choicesOf);
    return slot;
  };
  const partOf = (text: string): number[] => {
    const part: number[] = [];
    let gap = 0;
    for (const [unit] of text.matchAll(UNIT)) {
      if (GAPS[unit] === undefined) part.push(gap, slotOf(unit));
      gap = GAPS[unit] ?? 0;
    }
    return part;
  };
  const patternsOf = (patterns: readonly string[]): Pattern[] =>
    patterns.map((pattern) => pattern.split('&').map(partOf));

  const compiledRules = rules.map(({ finds, unless = [] }) => ({
    finds: patternsOf(finds),
    unless: patternsOf(unless),
  }));
  const compiledDenials = {
    before: patternsOf(denials.before),
    before_denial: patternsOf(denials.before_denial),
    except: patternsOf(denials.except),
    after: patternsOf(denials.after),
    leads: patternsOf(denials.leads),
  };
  const names = [...terms.keys()];
  const ofSlots = needsOfSlots(phrases, names, sample);
  const needs = compiledRules.map(({ finds }) => finds.map((pattern) => needsOf(pattern, ofSlots)));
  const needed = [...new Set(needs.flat(2))];
  return {
    words: Object.fromEntries([...terms].filter(([term]) => !term.endsWith('*'))),
    stems: stemsOf(terms),
    slotsByTerm: names.map((_, term) => slotsThatBegin(phrases, term)),
    slots: phrases,
    rules: compiledRules,
    denials: compiledDenials,
    needs: needs.map((ofRule) => ofRule.map((ofFind) => ofFind.map(({ slot }) => slot))),
    needed: names.map((_, term) => needed.filter(({ terms }) => terms.includes(term)).map(({ slot }) => slot)),
    search: searchFor(
      needed.flatMap((need) => need.terms),
      names,
    ),
  };
}

function stemsOf(terms: ReadonlyMap<string, number>): WordingData['stems'] {
  const stems = new Map<string, [string, number][]>();
  for (const [term, number] of terms) {
    if (!term.endsWith('*')) continue;
    const letters = term.slice(0, STEM_LETTERS);
    stems.set(letters, [...(stems.get(letters) ?? []), [term.slice(0, -1), number]]);
  }
  return Object.fromEntries(stems);
}

/** The slots with a phrase that begins with a term, once for each such phrase. */
function slotsThatBegin(slots: readonly Slot[], term: number): number[] {
  return slots.flatMap((phrases, slot) => phrases.filter(([first]) => first === term).map(() => slot));
}

function numberOf(name: string, numbers: Map<string, number>): number {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return number;
}

import type { WordingRule } from '../model/framework.ts';
import { withoutShortForm } from './needs.ts';
import { type Part, type Pattern, type Slot, STEM_LETTERS, type WordingData } from './wording-data.ts';

/** A rule ready to be held against sentences. */
export interface ReadyRule {
  readonly rule: WordingRule;
  readonly unless: readonly Pattern[];
}

/** One way in which a rule can be met. */
export interface Find {
  readonly rule: ReadyRule;
  readonly pattern: Pattern;
  /** Slots that a sentence must fill besides the one by which it is found. */
  readonly beside: readonly number[];
}

/** What a word is to the rules. */
export interface WordKinds {
  /** The terms that it is, by their numbers: itself, and beginnings of words. */
  readonly terms: readonly number[];
  /** The slots that it fills, or begins to fill. */
  readonly slots: readonly number[];
  /** Those of the slots with which a denial begins. */
  readonly denying: readonly number[];
}

/** Parts by the slot with which they begin. */
export type PartsBySlot = readonly (readonly Part[] | undefined)[];

/** The rules ready to be held against sentences. */
export interface ReadyWording {
  readonly rules: readonly ReadyRule[];
  readonly slots: readonly Slot[];
  readonly denials: Readonly<Record<keyof WordingData['denials'], PartsBySlot>>;
  /** What may be met where a slot is filled, by the slot. */
  readonly findsBySlot: readonly (readonly Find[] | undefined)[];
  /** What any sentence may meet. */
  readonly findsAnywhere: readonly Find[];
  /** Finds each word, in small letters, that may fill a slot which something needs; null where there is none. */
  readonly search: RegExp | null;
  /** The slots that the search looks for and that a word may fill. */
  neededSlots(word: string): readonly number[];
  /** What a word, in small letters, is to the rules. */
  kindsOf(word: string): WordKinds;
}

/** Puts the rules' patterns together with the rules. */
export function readyWording(data: WordingData, rules: readonly WordingRule[]): ReadyWording {
  const ready: ReadyRule[] = [];
  const findsBySlot: Find[][] = [];
  const findsAnywhere: Find[] = [];
  const denials = {
    before: bySlot(data.denials.before),
    before_denial: bySlot(data.denials.before_denial),
    except: bySlot(data.denials.except),
    after: bySlot(data.denials.after),
    leads: bySlot(data.denials.leads),
  };
  const denying = new Set(Object.values(data.denials).flatMap((patterns) => patterns.map(firstSlot)));
  const kindsOf = kindsLookup(data, denying);
  for (const [i, rule] of rules.entries()) {
    const { finds = [], unless = [] } = data.rules[i] ?? {};
    const readyRule = { rule, unless };
    ready.push(readyRule);
    for (const [j, pattern] of finds.entries()) {
      const [rarest, ...beside] = data.needs[i]?.[j] ?? [];
      const find = { rule: readyRule, pattern, beside };
      if (rarest === undefined) findsAnywhere.push(find);
      else addAt(findsBySlot, rarest, find);
    }
  }
  return {
    rules: ready,
    slots: data.slots,
    denials,
    findsBySlot,
    findsAnywhere,
    search: data.search === '' ? null : new RegExp(data.search, 'g'),
    neededSlots: neededLookup(data, kindsOf),
    kindsOf,
  };
}

/** The first parts of some patterns, by their first slot. */
function bySlot(patterns: readonly Pattern[]): PartsBySlot {
  const parts: Part[][] = [];
  for (const pattern of patterns) addAt(parts, firstSlot(pattern), pattern[0] ?? []);
  return parts;
}

function firstSlot([part = []]: Pattern): number {
  return part[1] ?? 0;
}

/** Looks each word up once; afterwards it is known. */
function kindsLookup(
  { words, stems, slotsByTerm }: WordingData,
  denying: ReadonlySet<number>,
): (word: string) => WordKinds {
  const known = new Map<string, WordKinds>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const own = Object.hasOwn(words, word) ? words[word] : undefined;
    const found = own === undefined ? [] : [own];
    const letters = word.slice(0, STEM_LETTERS);
    if (Object.hasOwn(stems, letters))
      for (const [stem, number] of stems[letters] ?? []) if (word.startsWith(stem)) found.push(number);
    const filled = found.flatMap((term) => slotsByTerm[term] ?? []);
    const kinds =
      found.length === 0
        ? NOTHING
        : { terms: found, slots: filled, denying: filled.filter((slot) => denying.has(slot)) };
    known.set(word, kinds);
    return kinds;
  };
}

/** Looks up, once for each word, the slots for which the search looks for it. */
function neededLookup({ needed }: WordingData, kindsOf: ReadyWording['kindsOf']): (word: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const slots = kindsOf(withoutShortForm(word)).terms.flatMap((term) => needed[term] ?? []);
    known.set(word, slots);
    return slots;
  };
}

const NOTHING: WordKinds = { terms: [], slots: [], denying: [] };

/** Adds to the list at an index, which may be the first of its list. */
function addAt<Item>(lists: Item[][], index: number, item: Item): void {
  const list = lists[index] ?? [];
  list.push(item);
  lists[index] = list;
}

import type { Wording } from '../model/framework.ts';

/** Steps that follow one another: how many words may stand before each, and the slot that it fills, in turn. */
export type Part = readonly number[];

/** Parts that all stand in one sentence, in any order. The first is the one that a denial turns round. */
export type Pattern = readonly Part[];

/** Phrases of which one stands at a place, each a row of terms. */
export type Slot = readonly (readonly number[])[];

/** How many of its first letters a beginning of words is kept under. Each has as many, or more. */
export const STEM_LETTERS = 3;

/** The rules with their patterns as numbers, so that looking for them is comparing numbers. Plain data, made when the program is built. */
export interface WordingData {
  /** The number of each word that the rules name. Elsewhere words, and beginnings of words, stand by their numbers. */
  readonly words: Readonly<Record<string, number>>;
  /** The beginnings of words that the rules name, each with its number, by their first letters. */
  readonly stems: Readonly<Record<string, readonly (readonly [stem: string, number: number])[]>>;
  /** For each of those, by its number: the slots that it fills, or begins to fill. */
  readonly slotsByTerm: readonly (readonly number[])[];
  readonly slots: readonly Slot[];
  /** For each rule, by its number: what it finds and what excuses a sentence. */
  readonly rules: readonly { readonly finds: readonly Pattern[]; readonly unless: readonly Pattern[] }[];
  readonly denials: Readonly<Record<keyof Wording['denials'], readonly Pattern[]>>;
  /** For each rule and each of its finds: slots that a sentence must fill to meet it, the rarest first. */
  readonly needs: readonly (readonly (readonly number[])[])[];
  /** For each term, by its number: the slots that are needed and that it may fill. */
  readonly needed: readonly (readonly number[])[];
  /** A regular expression for all those terms, in a text in small letters. */
  readonly search: string;
}

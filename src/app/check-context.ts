import { sentenceAround } from '../documents/sentence-around.ts';
import { turnHints } from '../documents/turn-hints.ts';
import { type Turn, type TurnFinder, turnFinder } from '../documents/turned-round.ts';
import type { FindingDraft, Pointer } from '../model/finding.ts';
import type { QuotationContext } from '../model/framework.ts';
import type { Trust } from '../model/trust.ts';
import { shortened } from '../util/words.ts';
import type { CheckedQuotations } from './check-quotations.ts';

/** A quotation whose own sentence turns it round. */
export interface TurnedQuotation {
  readonly turn: Turn;
  /** The whole sentence, after what leads into it. */
  readonly sentence: string;
}

/** The quotations whose own sentence turns them round, by their places in the trust file. */
export type TurnedQuotations = ReadonlyMap<Pointer, TurnedQuotation>;

const LONGEST_SENTENCE = 600;

/** Reads each quotation in its own sentence. Evidence is turned round only by a denial: a survey's "may" is no discretion. */
export function turnedQuotations(
  trust: Trust,
  { places }: CheckedQuotations,
  words: QuotationContext,
): TurnedQuotations {
  const turned = new Map<Pointer, TurnedQuotation>();
  const denials = { ...words, turning: words.turning.filter(({ kind }) => kind === 'denial') };
  const read = readerOf(places, turned);
  const inPolicy = read(words);
  const inEvidence = read(denials);
  for (const { provisions, practice, experience } of holdersOf(trust)) {
    for (const { at } of provisions) inPolicy(at);
    for (const { at } of [...practice, ...experience]) inEvidence(at);
  }
  return turned;
}

/** Reads quotations by some words. What it takes is made when the first of them could be turned round. */
function readerOf(places: CheckedQuotations['places'], turned: Map<Pointer, TurnedQuotation>) {
  return (words: QuotationContext): ((at: Pointer) => void) => {
    const mayBeTurned = turnHints(words);
    let find: TurnFinder | null = null;
    return (at) => {
      const place = places.get(at);
      if (place === undefined || !mayBeTurned(place.text, place.runs)) return;
      const around = sentenceAround(place.text, place.runs);
      find ??= turnFinder(words);
      const turn = find(around);
      if (turn !== null) turned.set(at, { turn, sentence: around.whole });
    };
  };
}

/** What is wrong with quotations out of their context. */
export function contextFindings(trust: Trust, turned: TurnedQuotations): FindingDraft[] {
  const findings: FindingDraft[] = [];
  for (const { id, provisions, practice, experience } of holdersOf(trust)) {
    for (const { at, quote } of [...provisions, ...practice, ...experience]) {
      const found = turned.get(at);
      if (found === undefined || quote === null) continue;
      const { turn, sentence } = found;
      findings.push({
        id: 'evidence/quote-out-of-context',
        message: `"${shortened(quote, 80)}" stands in a sentence with "${turn.words}": "${shortened(sentence, LONGEST_SENTENCE)}"`,
        subject: id,
        at: `${at}/quote`,
        fix: `${turn.says} Quote the whole sentence, and judge whether it still promises what is asked; or quote another passage; or have the policy changed.`,
      });
    }
  }
  return findings;
}

/** Every element and candour check of the file, with what it quotes. */
function holdersOf({ elements, candour }: Trust) {
  return [
    ...[...elements].map(([id, { provisions, practice, experience }]) => ({ id, provisions, practice, experience })),
    ...[...candour].map(([id, { provisions, practice }]) => ({ id, provisions, practice, experience: [] })),
  ];
}

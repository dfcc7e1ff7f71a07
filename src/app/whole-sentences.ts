import { sentenceAround } from '../documents/sentence-around.ts';
import { turnFinder } from '../documents/turned-round.ts';
import type { Audited } from './audit.ts';

/** The whole sentence of a quoted passage, and the words in it that turn the quotation round. */
export interface WholeSentence {
  readonly text: string;
  readonly turnedBy: string | null;
}

/**
 * The whole sentence of each passage of an element or check, in the order of its passages, so that they can be read side by
 * side where one of them turns its promise round; empty where none does.
 */
export function wholeSentences(id: string, { open, checked }: Audited): (WholeSentence | null)[] {
  const { trust, loaded } = open;
  const { provisions = [] } = trust.elements.get(id) ?? trust.candour.get(id) ?? {};
  const find = turnFinder(loaded.framework.context);
  const sentences = provisions.map(({ at }): WholeSentence | null => {
    const place = checked.places.get(at);
    if (place === undefined) return null;
    const around = sentenceAround(place.text, place.runs);
    return { text: around.whole, turnedBy: find(around)?.words ?? null };
  });
  return sentences.some((sentence) => sentence !== null && sentence.turnedBy !== null) ? sentences : [];
}

import type { Pin } from '../model/lock.ts';
import { lettersOf } from '../util/letters.ts';

/** What a pin and a quotation are told by. */
export type Quoted = Pick<Pin, 'of' | 'document' | 'quote'>;

/** Whether a quotation is the pinned one: the same words of the same document, under the same name. */
export function keyOf({ of, document, quote }: Quoted): string {
  return [of.kind, of.id, document, lettersOf(quote).value].join('\n');
}

/** Whether two passages are the same, letter by letter, so that another line break or quote mark changes nothing. */
export function isSamePassage(one: readonly string[], other: readonly string[]): boolean {
  return lettersOfPassage(one) === lettersOfPassage(other);
}

/** A passage as its letters. */
export function lettersOfPassage(passage: readonly string[]): string {
  return lettersOf(passage.join(' ')).value;
}

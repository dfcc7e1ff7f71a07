import type { QuotationContext } from '../model/framework.ts';
import type { Run } from './find-quotation.ts';
import type { SearchableText } from './searchable.ts';
import { mayBeLedInto, stretchOf } from './sentence-around.ts';

/** Tells quickly whether a quotation could be turned round at all, so that few sentences need be read. */
export type TurnHints = (text: SearchableText, runs: readonly Run[]) => boolean;

// In characters: far beyond what the framework calls near, and beyond a long sentence.
const NEAR_BEFORE = 120;
const NEAR_AFTER = 60;
const SENTENCE = 400;

/** Looks for the least common word of each phrase where that phrase would have to stand. */
export function turnHints({ turning }: Pick<QuotationContext, 'turning'>): TurnHints {
  const near = new Set<string>();
  const far = new Set<string>();
  for (const { words, near: limit } of turning) {
    for (const phrase of words) (limit === undefined ? far : near).add(longestWord(phrase));
  }
  return (text, runs) => {
    const [only] = runs;
    if (only === undefined || runs.length > 1) return true;
    const { start, end } = stretchOf(text, only);
    const own = text.source.text;
    if (beginsSentence(own, start) && '.!?'.includes(own[end] ?? ' ')) return mayBeLedInto(own, start);
    const before = lastSentence(own.slice(Math.max(0, start - SENTENCE), start));
    const after = firstSentence(own.slice(end, end + SENTENCE));
    if (holdsAny(before.slice(-NEAR_BEFORE), near) || holdsAny(after.slice(0, NEAR_AFTER), near)) return true;
    if (holdsAny(before, far) || holdsAny(after, far)) return true;
    return mayBeLedInto(own, start);
  };
}

/** Whether what stands before an offset ends a sentence, or is the mark of an item; where it is not certain, it does not. */
function beginsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && BETWEEN.includes(text[at] ?? '')) at--;
  return at < 0 || '.!?|\u2022'.includes(text[at] ?? '');
}

const BETWEEN = ' \n\r\u2060';

/** What stands behind the last mark that could end a sentence. */
function lastSentence(text: string): string {
  const ends = ['. ', '.\n', '\n\n', '? ', '! '].map((mark) => text.lastIndexOf(mark));
  return text.slice(Math.max(0, ...ends));
}

/** What stands before the first mark that could end a sentence. */
function firstSentence(text: string): string {
  const ends = ['. ', '.\n', '.\r', '\n\n', '? ', '! '].map((mark) => text.indexOf(mark)).filter((at) => at !== -1);
  return text.slice(0, Math.min(text.length, ...ends));
}

function longestWord(phrase: string): string {
  return phrase.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function holdsAny(text: string, words: ReadonlySet<string>): boolean {
  if (!/[a-z]/i.test(text)) return false;
  const lowered = text.toLowerCase().replaceAll('\u2019', "'");
  for (const word of lowered.split(/[^a-z']+/)) if (words.has(word)) return true;
  return false;
}

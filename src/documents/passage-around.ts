import type { Sentence } from '../util/sentences.ts';
import type { Run } from './find-quotation.ts';
import { seenWords } from './passage.ts';
import type { SearchableText } from './searchable.ts';
import { sentencesNear, stretchOf } from './sentence-around.ts';

// A paragraph that is longer says much beyond the quotation, or is no paragraph.
const LONGEST = 2000;

/**
 * The passage that a quotation stands in, sentence by sentence: its paragraph, its item of a list with what leads into the
 * list, or its row of a table. Of a very long paragraph, a sentence on either side.
 */
export function passageAround(text: SearchableText, runs: readonly Run[]): string[] {
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return [];
  const from = stretchOf(text, first).start;
  const to = stretchOf(text, last).end;
  const wordsOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    seenWords(text.source.text.slice(start, end));
  const sentences = sentencesNear(text, from, to);
  const quoted = sentences.filter((sentence) => sentence.end > from && sentence.start < to);
  const [begin] = quoted;
  if (begin === undefined) return [wordsOf({ start: from, end: to })];
  const around = passageOf(sentences, quoted);
  return [...begin.leadIns, ...around].map(wordsOf).filter((words) => words !== '');
}

function passageOf(sentences: readonly Sentence[], quoted: readonly Sentence[]): readonly Sentence[] {
  const start = Math.min(...quoted.map(({ block }) => block.start));
  const end = Math.max(...quoted.map(({ block }) => block.end));
  const inBlocks = sentences.filter(({ block }) => block.start >= start && block.end <= end);
  const [first] = quoted;
  const last = quoted.at(-1);
  if (end - start <= LONGEST || first === undefined || last === undefined) return inBlocks;
  return inBlocks.slice(Math.max(0, inBlocks.indexOf(first) - 1), inBlocks.indexOf(last) + 2);
}

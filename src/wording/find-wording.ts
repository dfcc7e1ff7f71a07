import type { WordingReading } from '../model/wording.ts';
import { type Block, blocksOf } from './blocks.ts';
import { findSearch } from './find-search.ts';
import type { Stretch } from './lines.ts';
import { marksOf } from './marks.ts';
import type { Search } from './match-pattern.ts';
import { rulesMet } from './match-rules.ts';
import { paragraphsOf } from './paragraphs.ts';
import { passageOf, rangeOf, subjectOf, type WordingDocument } from './passage.ts';
import { readySentence } from './ready-sentence.ts';
import type { ReadyWording } from './ready-wording.ts';
import { sentencesOf } from './sentences.ts';
import { type FoundPassage, partBy } from './set-aside.ts';

// Far more than any policy needs, and done in about a second.
const MOST_STEPS = 20_000_000;
// Whoever has mended so many will run this again.
const MOST_PASSAGES = 1000;

/** The sentences of a document that compound harm, and those that somebody has set aside with a reason. */
export function findWording(document: WordingDocument, wording: ReadyWording): WordingReading {
  const { text } = document;
  const search: Search = { slots: wording.slots, left: MOST_STEPS };
  const findsFor = findSearch(text.text, wording);
  const marks = marksOf(text);
  const found: FoundPassage[] = [];
  const foundInSentence = (block: Block, stretch: Stretch): FoundPassage[] => {
    const finds = findsFor(stretch, block.leadIn);
    if (finds.length === 0) return [];
    return readySentence(text.text, block, stretch, marks, wording).flatMap((sentence) =>
      rulesMet(sentence, finds, wording, search).map((rule) => ({
        block,
        passage: passageOf(document, sentence, rule),
      })),
    );
  };
  const foundIn = (block: Block): FoundPassage[] => {
    // Most hold nothing, and need not be parted into sentences.
    if (findsFor(block, block.leadIn).length === 0) return [];
    return sentencesOf(text.text, block).flatMap((stretch) => foundInSentence(block, stretch));
  };
  for (const { start, end, introduction } of paragraphsOf(text)) {
    if (found.length >= MOST_PASSAGES || search.left <= 0) break;
    if (findsFor({ start, end }, introduction).length === 0) continue;
    const blocks = blocksOf(text, { start: introduction?.start ?? start, end });
    for (const block of blocks.filter((one) => one.start >= start)) found.push(...foundIn(block));
  }
  const reading = partBy(marks, found, document, wording);
  if (found.length < MOST_PASSAGES && search.left > 0) return reading;
  const message = `not all of it was looked at: it holds too much${found.length < MOST_PASSAGES ? ' to compare' : ' that a rule finds'}`;
  const range = rangeOf(document, { start: 0, end: 0 });
  return {
    ...reading,
    notes: [{ id: 'document/wording-not-all', message, ...subjectOf(document), at: range }, ...reading.notes],
  };
}

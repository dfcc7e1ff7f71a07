import type { Block } from './blocks.ts';
import type { Stretch } from './lines.ts';
import type { Row } from './match-pattern.ts';
import type { ReadyWording } from './ready-wording.ts';
import { sentencesOf } from './sentences.ts';
import { quotationsOf, type Word, wordsOf, wordTexts } from './words.ts';

/** A sentence ready to be held against rules. */
export interface ReadySentence extends Stretch {
  /** Its words; before them, those that introduce the list that it is an item of. */
  readonly row: Row;
  /** How many of the words introduce it. */
  readonly introducing: number;
  /** The same words with their places. */
  words(): readonly Word[];
  /** What says how the word at an index is to be taken: see `leadsOf`. */
  leads(index: number): readonly Row[];
}

// A sentence with more words is none, and is looked at in pieces, so that what is printed can be read.
const MOST_WORDS = 150;

/** A sentence of a block, made ready; in pieces where it is too long to be one. Words inside of `marks` are no part of it. */
export function readySentence(
  text: string,
  block: Block,
  sentence: Stretch,
  marks: readonly Stretch[],
  wording: ReadyWording,
): ReadySentence[] {
  const introduction = block.leadIn === null ? null : lastSentence(text, block.leadIn);
  const isPlain =
    introduction === null && !marks.some((mark) => mark.start < sentence.end && sentence.start < mark.end);
  const texts = isPlain ? wordTexts(text, sentence) : [];
  const leads = (word: Word | undefined): Row[] =>
    word === undefined ? [] : leadsOf(word.start, text, block, wording);
  if (isPlain && texts.length <= MOST_WORDS) {
    let words: readonly Word[] | null = null;
    const wordsOnce = (): readonly Word[] => (words ??= wordsOf(text, sentence));
    return [
      {
        ...sentence,
        row: toRow(texts, wording),
        introducing: 0,
        words: wordsOnce,
        leads: (i) => leads(wordsOnce()[i]),
      },
    ];
  }
  const before = introduction === null ? [] : wordsOf(text, introduction).slice(-MOST_WORDS);
  return inPieces(sentence, wordsBeside(marks, text, sentence)).map(({ start, end, own }) => {
    const words = [...before, ...own];
    const row = toRow(
      words.map((word) => word.text),
      wording,
    );
    const isOwn = (i: number): boolean => i >= before.length;
    return {
      start,
      end,
      row,
      introducing: before.length,
      words: () => words,
      leads: (i) => (isOwn(i) ? leads(words[i]) : []),
    };
  });
}

interface Piece extends Stretch {
  readonly own: readonly Word[];
}

function inPieces({ start, end }: Stretch, words: readonly Word[]): Piece[] {
  if (words.length <= MOST_WORDS) return [{ start, end, own: words }];
  const pieces: Piece[] = [];
  for (let from = 0; from < words.length; from += MOST_WORDS) {
    const own = words.slice(from, from + MOST_WORDS);
    pieces.push({ start: own[0]?.start ?? start, end: own.at(-1)?.end ?? end, own });
  }
  return pieces;
}

/** The words of a stretch that are no part of a mark. */
function wordsBeside(marks: readonly Stretch[], text: string, stretch: Stretch): Word[] {
  const inside = marks.filter((mark) => mark.start < stretch.end && stretch.start < mark.end);
  return wordsOf(text, stretch).filter(({ start }) => !inside.some((mark) => mark.start <= start && start < mark.end));
}

/** What introduces a list, as the beginning of each of its items. */
function lastSentence(text: string, leadIn: Stretch): Stretch | null {
  return sentencesOf(text, leadIn).at(-1) ?? null;
}

/**
 * What says how the word at an offset is to be taken: the heading above it, the head of its column, what introduces its
 * list, and where it is quoted, what is said around the quotation.
 */
function leadsOf(offset: number, text: string, block: Block, wording: ReadyWording): Row[] {
  const leads = block.leadIn === null ? block.leads : [...block.leads, block.leadIn];
  const rows = leads.map((lead) => toRow(wordTexts(text, lead), wording));
  const quotation = quotationsOf(text, block).find(({ start, end }) => start <= offset && offset < end);
  if (quotation === undefined) return rows;
  const holding = sentencesOf(text, block).filter(({ start, end }) => start < quotation.end && quotation.start < end);
  const around = holding
    .flatMap((sentence) => wordsOf(text, sentence))
    .filter(({ start }) => start < quotation.start || quotation.end <= start);
  const aroundRow = toRow(
    around.map((word) => word.text),
    wording,
  );
  return [...rows, aroundRow];
}

function toRow(texts: readonly string[], wording: ReadyWording): Row {
  return texts.map((text) => wording.kindsOf(text));
}

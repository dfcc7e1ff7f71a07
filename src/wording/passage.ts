import type { DocumentRange, ReadableText } from '../model/document.ts';
import type { WordingRuleId } from '../model/finding.ts';
import type { SentencePiece, WordingPassage } from '../model/wording.ts';
import { shortened } from '../util/words.ts';
import type { Stretch } from './lines.ts';
import type { MetRule } from './match-rules.ts';
import type { ReadySentence } from './ready-sentence.ts';

/** A document to look at. */
export interface WordingDocument {
  /** Its path, as findings name it. */
  readonly name: string;
  readonly text: ReadableText;
  /** The id of the policy that it is, where it is one. */
  readonly subject?: string;
}

const MOST_LETTERS = 300;
const UNSEEN = /[\u2060\u00ad\u200b]/g;

/** A sentence that meets a rule, as a finding and in the pieces in which it is shown. */
export function passageOf(document: WordingDocument, sentence: ReadySentence, { rule, runs }: MetRule): WordingPassage {
  const pieces = piecesOf(document.text.text, sentence, { rule, runs });
  const words = pieces.map(({ text }) => text).join('');
  const title = rule.title.charAt(0).toLowerCase() + rule.title.slice(1);
  return {
    rule,
    pieces,
    draft: {
      // The framework's schema sees to it that a rule's id begins so.
      id: rule.id as WordingRuleId,
      message: `${title}: "${shortened(words, MOST_LETTERS)}"`,
      ...subjectOf(document),
      at: rangeOf(document, sentence),
    },
  };
}

/** A stretch of a document, as findings name it. */
export function rangeOf({ name, text }: WordingDocument, { start, end }: Stretch): DocumentRange {
  return { document: name, unit: text.unit, start: text.placeOf(start), end: text.placeOf(end) };
}

/** The subject of a finding in a document. */
export function subjectOf({ subject }: WordingDocument): { subject?: string } {
  return subject === undefined ? {} : { subject };
}

function piecesOf(text: string, { start, end, words, introducing }: ReadySentence, { runs }: MetRule): SentencePiece[] {
  const all = words();
  const pieces: SentencePiece[] = [];
  const add = (from: number, to: number, isFound: boolean): void => {
    const shown = text.slice(from, to).replace(UNSEEN, '').replace(/\s+/gu, ' ');
    if (shown !== '') pieces.push({ text: shown, isFound });
  };
  let at = start;
  for (const run of runs) {
    if (run.to <= introducing) continue;
    const from = all[Math.max(run.from, introducing)]?.start ?? at;
    const to = all[run.to - 1]?.end ?? from;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  return pieces;
}

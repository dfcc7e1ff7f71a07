import type { ReadableText } from '../model/document.ts';
import type { Stretch } from './lines.ts';

/** A remark in a document that sets a rule aside for the words beside it. */
export interface Mark extends Stretch {
  /** The rules' ids, as they are written there. */
  readonly rules: readonly string[];
  readonly reason: string;
}

const SIGN = 'hpp-ok';
// In a comment where the format has comments, and in square brackets anywhere.
const MARK = /<!--\s*hpp-ok\b([\s\S]{0,500}?)-->|\[\s*hpp-ok\b([^\]]{0,500})\]/g;
const PARTS = /^\s*([^:]*?)\s*(?::([\s\S]*))?$/;
const UNSEEN = /[\s\u2060\u00ad\u200b]+/g;

/** The marks of a document, in order: `hpp-ok wording/closed-door: why these words may stand`. */
export function marksOf({ text, source = text }: ReadableText): Mark[] {
  if (!source.includes(SIGN)) return [];
  const marks: Mark[] = [];
  for (const { index, 0: whole, 1: comment, 2: bracket } of source.matchAll(MARK)) {
    const [, rules = '', reason = ''] = PARTS.exec(comment ?? bracket ?? '') ?? [];
    marks.push({
      start: index,
      end: index + whole.length,
      rules: rules.split(/[\s,]+/).filter((rule) => rule !== '' && rule !== 'and'),
      reason: reason.replace(UNSEEN, ' ').trim(),
    });
  }
  return marks;
}

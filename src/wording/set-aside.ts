import type { ReadableText } from '../model/document.ts';
import type { DocumentFindingDraft } from '../model/finding.ts';
import type { PassageSetAside, WordingPassage, WordingReading } from '../model/wording.ts';
import { whenAsked } from '../util/when-asked.ts';
import type { Stretch } from './lines.ts';
import type { Mark } from './marks.ts';
import { rangeOf, subjectOf, type WordingDocument } from './passage.ts';
import type { ReadyWording } from './ready-wording.ts';

/** A passage with the block that it stands in. */
export interface FoundPassage {
  readonly passage: WordingPassage;
  readonly block: Stretch;
}

const GROUP = 'wording/';
const holdsWord = whenAsked(() => /[\p{L}\p{N}]/u);

/** Parts what was found from what somebody has set aside with a reason, and says which marks do nothing. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: each mark has one of four ends, and they are read best side by side.
export function partBy(
  marks: readonly Mark[],
  found: readonly FoundPassage[],
  document: WordingDocument,
  wording: ReadyWording,
): WordingReading {
  const known = new Set(wording.rules.map(({ rule }) => rule.id));
  const setAside = new Map<WordingPassage, string>();
  const notes: DocumentFindingDraft[] = [];
  for (const mark of marks) {
    const note = (id: 'document/mark-without-reason' | 'document/mark-without-effect', message: string): void => {
      notes.push({ id, message, ...subjectOf(document), at: rangeOf(document, mark) });
    };
    if (mark.rules.length === 0) note('document/mark-without-effect', 'a mark names no rule');
    const near = found.filter(({ block }) => isAbout(mark, block, marks, document.text));
    for (const written of mark.rules) {
      const id = written.startsWith(GROUP) ? written : `${GROUP}${written}`;
      const meant = near.filter(({ passage }) => passage.rule.id === id);
      if (!known.has(id)) note('document/mark-without-effect', `a mark names "${id}", and there is no such rule`);
      else if (meant.length === 0)
        note('document/mark-without-effect', `a mark names ${id}, which finds nothing beside it`);
      else if (!holdsWord().test(mark.reason))
        note('document/mark-without-reason', `a mark would set ${id} aside and gives no reason`);
      else for (const { passage } of meant) setAside.set(passage, mark.reason);
    }
  }
  return {
    passages: found.map(({ passage }) => passage).filter((passage) => !setAside.has(passage)),
    setAside: [...setAside].map(([passage, reason]): PassageSetAside => ({ ...passage, reason })),
    notes,
  };
}

/** Whether a mark is about a block: it stands in it or behind it on a line, or by itself before it. */
function isAbout(mark: Mark, block: Stretch, marks: readonly Mark[], { text }: ReadableText): boolean {
  if (block.start <= mark.start && !/[\r\n]/.test(text.slice(block.end, mark.start))) return true;
  const line = Math.max(text.lastIndexOf('\n', mark.start - 1), text.lastIndexOf('\r', mark.start - 1)) + 1;
  const isAlone = !holdsWords({ start: line, end: mark.start }, marks, text);
  return mark.start < block.start && isAlone && !holdsWords({ start: mark.end, end: block.start }, marks, text);
}

/** Whether a stretch holds words besides marks. */
function holdsWords({ start, end }: Stretch, marks: readonly Mark[], text: string): boolean {
  let at = start;
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= end) continue;
    if (holdsWord().test(text.slice(at, Math.max(at, mark.start)))) return true;
    at = mark.end;
  }
  return holdsWord().test(text.slice(at, Math.max(at, end)));
}

import type { LoadedFramework } from '../framework/load-framework.ts';
import type { DocumentRange, Place } from '../model/document.ts';
import type { WordingRule } from '../model/framework.ts';
import type { WordingPassage } from '../model/wording.ts';
import { loadWording } from './load-wording.ts';
import type { PolicyDocument } from './searched-documents.ts';

/** From where to where a passage goes in its document. */
export type PassageRange = Pick<DocumentRange, 'start' | 'end'>;

/** Gives the rules of wording that find a sentence of a passage, each once; none where no rule does. */
export type HarmsOf = (document: PolicyDocument, passage: PassageRange) => readonly WordingRule[];

/** Makes documents ready to be asked about. Each is looked at once, when it is first asked about. */
export async function harmfulPassages(loaded: LoadedFramework): Promise<HarmsOf> {
  const { findWording } = await import('../wording/find-wording.ts');
  const wording = await loadWording(loaded);
  const readings = new Map<string, readonly WordingPassage[]>();
  return ({ path, text }, passage) => {
    const found = readings.get(path) ?? findWording({ name: path, text }, wording).passages;
    readings.set(path, found);
    return rulesWithin(found, passage);
  };
}

/** The rules that find a sentence which a passage holds a part of, each once. */
export function rulesWithin(found: readonly WordingPassage[], { start, end }: PassageRange): WordingRule[] {
  const within = found.filter(({ draft: { at } }) => isBefore(at.start, end) && isBefore(start, at.end));
  return [...new Set(within.map(({ rule }) => rule))];
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

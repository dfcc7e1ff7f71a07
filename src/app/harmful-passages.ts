import type { LoadedFramework } from '../framework/load-framework.ts';
import type { DocumentRange, Place } from '../model/document.ts';
import { loadWording } from './load-wording.ts';
import type { PolicyDocument } from './searched-documents.ts';

/** Gives the ids of the rules of wording that find a sentence of a passage, each once; none where no rule does. */
export type HarmsOf = (document: PolicyDocument, passage: Pick<DocumentRange, 'start' | 'end'>) => readonly string[];

/** Makes documents ready to be asked about. Each is looked at once, when it is first asked about. */
export async function harmfulPassages(loaded: LoadedFramework): Promise<HarmsOf> {
  const { findWording } = await import('../wording/find-wording.ts');
  const wording = await loadWording(loaded);
  const readings = new Map<string, readonly Harmful[]>();
  const readingOf = ({ path, text }: PolicyDocument): readonly Harmful[] => {
    const known = readings.get(path);
    if (known !== undefined) return known;
    const { passages } = findWording({ name: path, text }, wording);
    const harmful = passages.map(({ rule, draft }) => ({ rule: rule.id, at: draft.at }));
    readings.set(path, harmful);
    return harmful;
  };
  return (document, passage) => {
    const met = readingOf(document).filter(
      ({ at }) => isBefore(at.start, passage.end) && isBefore(passage.start, at.end),
    );
    return [...new Set(met.map(({ rule }) => rule))];
  };
}

interface Harmful {
  readonly rule: string;
  readonly at: DocumentRange;
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

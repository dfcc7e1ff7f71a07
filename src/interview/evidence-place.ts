import type { Element } from '../model/framework.ts';
import type { Choice } from '../model/question.ts';
import type { Evidence, RegisteredEvidence, TrustFile } from '../model/trust-file.ts';
import { nameOf } from './about-element.ts';
import { entryOf } from './entry.ts';
import type { Held } from './machine.ts';

/** What can be answered about practice, or about what people say. */
export interface EvidenceSource {
  readonly use: 'practice' | 'experience';
  /** The kinds that the element accepts, with what each is. */
  readonly kinds: readonly Choice[];
  /** Files of the folder that may be the report. */
  readonly documents: readonly string[];
}

/** How each of the two is asked about. */
export const EVIDENCE_WORDS = {
  practice: {
    looks: 'Has anybody looked at cases or records to see whether this is done?',
    name: 'practice',
    nothing: 'nobody has looked yet',
    result: 'In how many of the cases was it done? Write it as 37 of 42.',
  },
  experience: {
    looks: 'Have the people concerned been asked whether it is so?',
    name: 'feedback',
    nothing: 'nobody has asked them yet',
    result: 'How many of those who were asked said that it is so? Write it as 13 of 17.',
  },
} as const;

/** Where the evidence that is asked for stands in the file. */
export interface EvidencePlace {
  readonly path: readonly string[];
  /** The name under which it is registered, or would be. */
  key(file: TrustFile): string;
  record(file: TrustFile): RegisteredEvidence | undefined;
  list(file: TrustFile): readonly Evidence[] | undefined;
  /** Its result's place in the list; -1 where there is none yet. */
  indexOf(file: TrustFile, held: Held): number;
  item(file: TrustFile, held: Held): Evidence | undefined;
}

/** Finds it. */
export function evidencePlace(element: Element, use: EvidenceSource['use']): EvidencePlace {
  const base = `${nameOf(element)}-${EVIDENCE_WORDS[use].name}`;
  const list = (file: TrustFile): readonly Evidence[] | undefined => entryOf(file, element)?.[use];
  const key = (file: TrustFile): string => {
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? base : `${base}-${number}`;
      const isOwn = list(file)?.some(({ evidence }) => evidence === candidate) ?? false;
      if (isOwn || !isUsed(file, candidate)) return candidate;
    }
  };
  const indexOf = (file: TrustFile, held: Held): number => {
    const names = [held['evidence'], key(file)];
    const own = list(file)?.findLastIndex(({ evidence }) => names.includes(evidence)) ?? -1;
    if (own >= 0 || held['evidence'] !== undefined) return own;
    return list(file)?.findLastIndex((evidence) => lacksWords(evidence, file)) ?? -1;
  };
  return {
    path: ['elements', element.id, use],
    key,
    record: (file) => file.evidence?.[key(file)],
    list,
    indexOf,
    item: (file, held) => list(file)?.[indexOf(file, held)],
  };
}

/** Whether some result of the file rests on evidence of this name. */
function isUsed({ elements, candour }: TrustFile, key: string): boolean {
  const entries = Object.values(elements ?? {}).flatMap(({ practice, experience }) => [practice, experience]);
  const checks = Object.values(candour ?? {}).map(({ practice }) => practice);
  return [...entries, ...checks].some((list) => list?.some(({ evidence }) => evidence === key) ?? false);
}

/** Whether the words of its report are missing, without which nobody can look a figure up. */
export function lacksWords(evidence: Evidence | undefined, { evidence: registered }: TrustFile): boolean {
  if (evidence?.evidence === undefined || evidence.quote !== undefined || evidence.attested !== undefined) return false;
  return registered?.[evidence.evidence]?.document !== undefined;
}

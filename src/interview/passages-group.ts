import type { Element } from '../model/framework.ts';
import type { Provision, TrustFile } from '../model/trust-file.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import { entryOf } from './entry.ts';
import type { Group, Step } from './machine.ts';

/** A passage of a policy that may meet an element. */
export interface CandidatePassage {
  readonly policy: string;
  readonly section: string | null;
  readonly quote: string;
  /** Where it stands, in words: the policy's title, its section and the place in its document. */
  readonly place: string;
  /** What to know before it is accepted, such as that its policy is a draft. */
  readonly caution?: string;
}

/** Offers passages one by one until one is accepted. What is marked as suggested in the file is always settled. */
export function passagesGroup(element: Element, candidates: readonly CandidatePassage[]): Group<TrustFile> {
  const provisions = (file: TrustFile): readonly Provision[] | undefined => entryOf(file, element)?.policy;
  return {
    id: 'passages',
    isOptional: false,
    open: (file) => {
      const now = provisions(file);
      if (now === undefined) return candidates.length === 0 ? null : '1';
      return stepAfter(
        -1,
        candidates.map((candidate) => isMarked(now, candidate)),
      );
    },
    isBegun: (file) => provisions(file) !== undefined,
    steps: Object.fromEntries(
      candidates.map((candidate, i) => [String(i + 1), passageStep(element, candidates, candidate, i)]),
    ),
  };
}

function passageStep(
  element: Element,
  candidates: readonly CandidatePassage[],
  candidate: CandidatePassage,
  index: number,
): Step<TrustFile> {
  const { id, look_for: lookFor } = element;
  const path = ['elements', id, 'policy'] as const;
  const isLast = index === candidates.length - 1;
  const nextMarked = (file: TrustFile): string | null => {
    const now = entryOf(file, element)?.policy ?? [];
    return stepAfter(
      index,
      candidates.map((other) => isMarked(now, other)),
    );
  };
  return {
    ask: (file) => {
      const now = findProvision(entryOf(file, element)?.policy ?? [], candidate)?.provision;
      return {
        words: [
          {
            label: `Passage ${index + 1} of ${candidates.length}, from ${candidate.place}`,
            text: `"${candidate.quote}"`,
          },
          ...(candidate.caution === undefined ? [] : [{ text: candidate.caution }]),
          { label: 'Look for', text: lookFor.find(({ kind }) => kind === 'policy')?.text ?? element.asks },
        ],
        choices: [
          { value: 'yes', words: 'it does; add it to the trust file as read' },
          { value: 'no', words: 'it does not' },
        ],
        isOpen: false,
        asks: 'Does this passage promise what the element asks?',
        ...(now !== undefined && now.suggested !== true ? { now: 'yes' } : {}),
        skips: 'skip the passages',
      };
    },
    take: (value, file) => {
      const all = entryOf(file, element)?.policy;
      const found = findProvision(all ?? [], candidate);
      if (value === 'yes' || value === null)
        return { edits: accepting(candidate, found, path), next: nextMarked(file) };
      const next = isLast ? null : String(index + 2);
      if (found !== undefined) return { edits: [{ kind: 'remove', path: [...path, found.index] }], next };
      // An empty list says that they were looked at, and that none will do.
      return { edits: isLast && all === undefined ? [{ kind: 'set', path, value: [] }] : [], next };
    },
    whenSkipped: null,
  };
}

/** A passage of the file, with its place in its list. */
interface FoundProvision {
  readonly provision: Provision;
  readonly index: number;
}

function accepting(
  { policy, section, quote }: CandidatePassage,
  found: FoundProvision | undefined,
  path: readonly string[],
): YamlEdit[] {
  if (found === undefined) {
    const value = { policy, ...(section === null ? {} : { section }), quote };
    return [{ kind: 'append', path, value }];
  }
  return found.provision.suggested === undefined
    ? []
    : [{ kind: 'remove', path: [...path, found.index, 'suggested'] as const }];
}

function findProvision(
  provisions: readonly Provision[],
  { policy, quote }: CandidatePassage,
): FoundProvision | undefined {
  const index = provisions.findIndex(
    (provision) => provision.policy === policy && provision.quote.trim() === quote.trim(),
  );
  const provision = provisions[index];
  return provision === undefined ? undefined : { provision, index };
}

function isMarked(provisions: readonly Provision[], candidate: CandidatePassage): boolean {
  return findProvision(provisions, candidate)?.provision.suggested === true;
}

/** The step of the first that is marked, after an index; null where none is. */
function stepAfter(index: number, areMarked: readonly boolean[]): string | null {
  const next = areMarked.findIndex((marked, i) => marked && i > index);
  return next === -1 ? null : String(next + 1);
}

import type { CandourCheck, Element, Framework } from '../model/framework.ts';
import type { SubjectSuggestions } from '../model/suggestion.ts';
import type { Trust } from '../model/trust.ts';
import type { SearchSubject } from '../suggest/rank-passages.ts';

/** Something that passages are looked for, and where it stands in the trust file. */
export interface TrustSubject extends SearchSubject, Pick<SubjectSuggestions, 'part'> {
  /** The commitment of an element; `enablers` or `candour` for the others. */
  readonly group: string;
}

type Named = Pick<TrustSubject, 'id' | 'group'>;

/** Every element and enabler, and the candour checks that bind the provider. */
export function searchSubjects(framework: Framework, { organisation }: Trust): TrustSubject[] {
  const { nation, sector } = organisation;
  const checks = framework.candour.find((candidate) => candidate.nation === nation)?.checks ?? [];
  const binding = checks.filter(({ sectors }) => sector === null || sectors === undefined || sectors.includes(sector));
  return [...elementSubjects(framework), ...binding.map(ofCheck)];
}

function elementSubjects({ commitments, enablers }: Framework): TrustSubject[] {
  return [
    ...commitments.flatMap(({ id, elements }) => elements.map((element) => ofElement(element, id))),
    ...enablers.map((element) => ofElement(element, 'enablers')),
  ];
}

/** The ids of the elements that ids mean: of themselves, of a commitment, or `enablers`; or the first that means none. */
export function chosenElements(
  framework: Framework,
  ids: readonly string[],
): { readonly ids: ReadonlySet<string> } | { readonly unknown: string; readonly known: string[] } {
  const choice = chosenSubjects(elementSubjects(framework), ids);
  return 'unknown' in choice ? choice : { ids: new Set(choice.chosen.map(({ id }) => id)) };
}

/** The subjects that ids mean: of themselves, of a commitment, `enablers` or `candour`; or the first id that means none. */
export function chosenSubjects<Subject extends Named>(
  subjects: readonly Subject[],
  ids: readonly string[],
): { readonly chosen: Subject[] } | { readonly unknown: string; readonly known: string[] } {
  if (ids.length === 0) return { chosen: [...subjects] };
  const unknown = ids.find((wanted) => !subjects.some((subject) => namesOf(subject).includes(wanted)));
  if (unknown !== undefined) return { unknown, known: [...new Set(subjects.flatMap(namesOf))] };
  return { chosen: subjects.filter((subject) => namesOf(subject).some((name) => ids.includes(name))) };
}

/** What a subject answers to: its commitment, its id, and the last part of that. */
function namesOf({ id, group }: Named): string[] {
  return [group, id, id.slice(id.indexOf('/') + 1)];
}

function ofElement({ id, title, asks, signals, look_for }: Element, group: string): TrustSubject {
  const lookFor = look_for.filter(({ kind }) => kind === 'policy').map(({ text }) => text);
  return { id, title, asks, signals, lookFor, group, part: 'elements' };
}

function ofCheck({ id, title, asks, signals }: CandourCheck): TrustSubject {
  return { id, title, asks, signals, lookFor: [], group: 'candour', part: 'candour' };
}

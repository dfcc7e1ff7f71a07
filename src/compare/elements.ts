import type { Change } from '../model/comparison.ts';
import { levelValue } from '../model/level.ts';
import type { ElementResult, Report } from '../model/report.ts';
import { capitalised } from '../util/words.ts';
import { change } from './change.ts';
import { evidenceChanges, evidenceReasons } from './evidence.ts';
import { gained, lost, UNKNOWN_NOW } from './meaning.ts';
import { passageChanges, passageReasons } from './passages.ts';

type Kind = 'element' | 'enabler';

/** What moved in the elements and enablers: levels, claims, what was assessed, and what bears them out. */
export function elementChanges(before: Report, after: Report): Change[] {
  return [
    ...changesAmong('element', elementsOf(before), elementsOf(after)),
    ...changesAmong('enabler', before.enablers, after.enablers),
  ];
}

function elementsOf({ commitments }: Report): ElementResult[] {
  return commitments.flatMap(({ elements }) => elements);
}

function changesAmong(kind: Kind, before: readonly ElementResult[], after: readonly ElementResult[]): Change[] {
  const later = new Map(after.map((element) => [element.id, element]));
  const known = new Set(before.map(({ id }) => id));
  return [
    ...before.flatMap((element) => {
      const now = later.get(element.id);
      if (now === undefined) return [missing(kind, element)];
      return [...standingChange(kind, element, now), ...passageChanges(element, now), ...evidenceChanges(element, now)];
    }),
    ...after.filter(({ id }) => !known.has(id)).map((element) => isNew(kind, element)),
  ];
}

function missing(kind: Kind, element: ElementResult): Change {
  const told = { ...about(kind, element), what: 'presence', before: standing(element), after: null } as const;
  const says = `It stood at ${standing(element)}, and is not in the newer report.`;
  return change(
    { ...told, direction: 'worse', says },
    { means: forPeople(element, UNKNOWN_NOW), ask: element.public.ask },
  );
}

function isNew(kind: Kind, element: ElementResult): Change {
  const says = `It is looked at for the first time: ${standing(element)}.`;
  const told = { ...about(kind, element), what: 'presence', before: null, after: standing(element) } as const;
  return change({ ...told, direction: 'neither', says });
}

function standingChange(kind: Kind, before: ElementResult, after: ElementResult): Change[] {
  const [was, is] = [standing(before), standing(after)];
  if (was === is) return claimChange(kind, before, after);
  const direction = directionOf(before, after);
  const told = {
    ...about(kind, after),
    what: 'level',
    before: was,
    after: is,
    direction,
    says: `It was ${was}, and is ${is} now.`,
  } as const;
  if (direction === 'neither') return [change(told), ...claimChange(kind, before, after)];
  const means = forPeople(after, direction === 'worse' ? lost(before, after) : gained(before, after));
  const reasons = direction === 'worse' ? whyWorse(before, after) : after.reasons;
  return [change(told, { means, ask: after.public.ask, reasons }), ...claimChange(kind, before, after)];
}

/** What it means, under the words by which patients and families know the element. */
function forPeople({ public: { topic } }: ElementResult, means: string): string {
  return `${capitalised(topic)}: ${means.charAt(0).toLowerCase()}${means.slice(1)}`;
}

/** How an element stands, in a word or two: its supported level, or why it has none. */
function standing({ state, supported }: ElementResult): string {
  if (state !== 'assessed') return state.replace('-', ' ');
  return supported ?? 'not assessed';
}

/** Knowing less is worse than any level; knowing more is no worse, whatever it shows. */
function directionOf(before: ElementResult, after: ElementResult): Change['direction'] {
  if (before.state !== 'assessed') return after.state === 'assessed' && worthOf(after) > 0 ? 'better' : 'neither';
  if (after.state !== 'assessed') return 'worse';
  return worthOf(after) < worthOf(before) ? 'worse' : 'better';
}

function worthOf({ supported }: ElementResult): number {
  return supported === null ? 0 : levelValue(supported);
}

function whyWorse(before: ElementResult, after: ElementResult): string[] {
  const reasons = [...passageReasons(before, after), ...evidenceReasons(before, after)];
  const notApplicable = after.notApplicable === null ? [] : [`the reason given: ${after.notApplicable}`];
  if (after.state !== 'assessed') return [...notApplicable, ...reasons, ...after.reasons];
  return reasons.length > 0 ? reasons : after.whyNotHigher;
}

function claimChange(kind: Kind, before: ElementResult, after: ElementResult): Change[] {
  if (before.declared === after.declared || before.declared === null || after.declared === null) return [];
  const says = `It was declared ${before.declared}, and is declared ${after.declared} now.`;
  const told = { ...about(kind, after), what: 'declared', before: before.declared, after: after.declared } as const;
  return [change({ ...told, direction: 'neither', says })];
}

function about(
  kind: Kind,
  { id, title }: ElementResult,
): { readonly kind: Kind; readonly id: string; readonly title: string } {
  return { kind, id, title };
}

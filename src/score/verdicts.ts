import type { AssessedElement } from '../model/assessment.ts';
import { LEVELS, type LevelId, levelValue } from '../model/level.ts';
import type { Verdict } from '../model/score.ts';

/** A verdict and what it rests on. */
export interface ReasonedVerdict {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
}

/** Whether a commitment's elements are where they should be by now. Unknown is never a pass. */
export function verdictOf(elements: readonly AssessedElement[], targetNow: LevelId): ReasonedVerdict {
  const failing = elements.flatMap((element) => failuresOf(element, targetNow));
  if (failing.length > 0) return { verdict: 'not-ready', reasons: failing };
  const open = elements.flatMap(unknownsOf);
  if (open.length > 0) return { verdict: 'unknown', reasons: open };
  return { verdict: 'ready', reasons: [`every core element is at least ${targetNow}, and none is absent`] };
}

/** The lowest supported level of the core elements; null when one of them was not assessed. */
export function levelOfCommitment(elements: readonly AssessedElement[]): LevelId | null {
  const levels = elements.filter(({ element }) => element.core).map(({ supported }) => supported);
  if (levels.includes(null)) return null;
  return LEVELS.find((level) => levels.includes(level)) ?? null;
}

function failuresOf(assessed: AssessedElement, targetNow: LevelId): string[] {
  const { element, supported, unresolvedFlags } = assessed;
  if (unresolvedFlags.length > 0) return [`${element.id} has a red flag that is not settled`];
  if (supported === null) return [];
  if (element.core && levelValue(supported) < levelValue(targetNow)) {
    return [`${element.id} is core and ${supported}, below ${targetNow}`];
  }
  return supported === 'absent' ? [`${element.id} is absent`] : [];
}

function unknownsOf({ element, state, restsOnAttestation }: AssessedElement): string[] {
  if (state === 'not-assessed') return [`${element.id} was not assessed`];
  if (element.core && restsOnAttestation) return [`${element.id} is core and rests on somebody's word alone`];
  return [];
}

import type { Outcome } from '../../model/assessment.ts';
import type { Pointer } from '../../model/finding.ts';
import type { Commitment, Rules } from '../../model/framework.ts';
import { liveFrom } from '../../model/phase-days.ts';
import type { Day, Rollout, Scope } from '../../model/trust.ts';
import { daysBetween } from '../../util/days.ts';
import { counted } from '../../util/words.ts';

/** What a roll-out rule reads. */
export interface RolloutFacts {
  readonly rollout: Rollout;
  readonly scope: Scope;
  readonly asOf: Day;
  readonly commitments: readonly Commitment[];
  readonly rules: Rules;
}

/** What a roll-out rule finds. */
export interface RolloutAnswer {
  readonly outcome: Outcome;
  readonly detail: string;
  readonly at: Pointer;
  /** When it was there in the end, but after the day by which it should have been. */
  readonly daysLate?: number;
  /** Set where the plan is unwise and the reader should be told. */
  readonly warns?: 'rollout/communication-not-first' | 'rollout/all-at-once';
}

/** It is there. */
export function met(detail: string, at: Pointer): RolloutAnswer {
  return { outcome: 'met', detail, at };
}

/** It is not there, or not as it should be. */
export function missing(detail: string, at: Pointer): RolloutAnswer {
  return { outcome: 'not-met', detail, at };
}

/** Met on time, or met late with the number of days, when `done` is the day on which it was first there. */
export function metBy(done: Day, deadline: Day | null, detail: string, at: Pointer): RolloutAnswer {
  if (deadline === null || done <= deadline) return met(detail, at);
  const daysLate = daysBetween(deadline, done);
  return { outcome: 'met', detail: `${detail}, ${counted(daysLate, 'day')} late`, at, daysLate };
}

/** The day on which the first phase begins; null where there is none. */
export function firstStart({ rollout }: RolloutFacts): Day | null {
  return rollout.phases[0]?.starts ?? null;
}

/** The first day on which patients meet any of it; null where no phase is planned. */
export function firstLiveDay({ rollout }: RolloutFacts): Day | null {
  return rollout.phases.map(liveFrom).toSorted()[0] ?? null;
}

import { isReviewed } from '../../model/phase-days.ts';
import type { Phase } from '../../model/trust.ts';
import { dayInWords } from '../../util/days.ts';
import { counted, listed } from '../../util/words.ts';
import { met, missing, type RolloutAnswer, type RolloutFacts } from './answer.ts';

/** Whether every phase has something, and there is a phase. */
export function everyPhase(facts: RolloutFacts, what: string, has: (phase: Phase) => boolean): RolloutAnswer {
  const { phases } = facts.rollout;
  if (phases.length === 0) return missing('there are no phases', '/rollout/phases');
  const without = phases.filter((phase) => !has(phase));
  if (without.length === 0)
    return met(`${phases.length === 1 ? 'the phase has' : 'every phase has'} ${what}`, '/rollout/phases');
  return missing(
    `phase ${listed(without.map((phase) => phase.id))} has not got ${what}`,
    without[0]?.at ?? '/rollout/phases',
  );
}

/** Whether each commitment is in a phase, or put off with a reason until a day that has not passed. */
export function everyCommitmentPlaced({ rollout, commitments, asOf }: RolloutFacts): RolloutAnswer {
  const placed = new Set(rollout.phases.flatMap((phase) => phase.commitments));
  const deferred = new Map(rollout.deferred.map((entry) => [entry.commitment, entry]));
  const nowhere = commitments.filter(({ id }) => !placed.has(id) && !deferred.has(id)).map(({ id }) => id);
  if (nowhere.length > 0) return missing(`not planned: ${listed(nowhere)}`, '/rollout/phases');
  const past = rollout.deferred.find((entry) => entry.revisitOn < asOf);
  if (past === undefined) return met('each is in a phase, or put off with a reason and a date', '/rollout/phases');
  return missing(
    `${past.commitment} was put off until ${dayInWords(past.revisitOn)}, which has passed`,
    `${past.at}/revisit_on`,
  );
}

/** Whether every review of a phase that was due was held. */
export function dueReviewsHeld({ rollout, asOf }: RolloutFacts): RolloutAnswer {
  const due = rollout.phases.filter((phase) => phase.reviewOn !== null && phase.reviewOn <= asOf);
  const open = due.filter((phase) => !isReviewed(phase, asOf));
  if (open.length > 0)
    return missing(`the review of phase ${listed(open.map((phase) => phase.id))} was not held`, open[0]?.at ?? '');
  return met(due.length === 0 ? 'no review was due yet' : 'every review that was due was held', '/rollout/phases');
}

/** Whether every phase that was reviewed records what was learned. */
export function learningRecorded({ rollout, asOf }: RolloutFacts): RolloutAnswer {
  const reviewed = rollout.phases.filter((phase) => isReviewed(phase, asOf));
  const without = reviewed.filter((phase) => phase.learning === null);
  if (without.length > 0)
    return missing(`phase ${listed(without.map((phase) => phase.id))} records no learning`, without[0]?.at ?? '');
  return met(reviewed.length === 0 ? 'no phase was reviewed yet' : 'what was learned is recorded', '/rollout/phases');
}

/** Whether a whole organisation begins with fewer than all commitments. */
export function notAllAtOnce({ rollout, scope, commitments }: RolloutFacts): RolloutAnswer {
  const first = rollout.phases[0];
  if (first === undefined) return missing('there are no phases', '/rollout/phases');
  const isAll = commitments.every(({ id }) => first.commitments.includes(id));
  if (isAll && scope.level === 'organisation') {
    return { ...missing('a whole organisation begins all of them at once', first.at), warns: 'rollout/all-at-once' };
  }
  return met(`the first phase holds ${counted(first.commitments.length, 'commitment')}`, first.at);
}

/** Whether the first phase holds the commitment to communication. */
export function communicationInFirstPhase({ rollout }: RolloutFacts): RolloutAnswer {
  const first = rollout.phases[0];
  if (first === undefined) return missing('there are no phases', '/rollout/phases');
  if (first.commitments.includes('communication')) return met(`it is in phase ${first.id}`, first.at);
  return {
    ...missing(`the first phase, ${first.id}, leaves it out`, first.at),
    warns: 'rollout/communication-not-first',
  };
}

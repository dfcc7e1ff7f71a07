import type { ProcessReview } from '../../model/trust.ts';
import { dayInWords } from '../../util/days.ts';
import { counted } from '../../util/words.ts';
import { firstLiveDay, met, metBy, missing, type RolloutAnswer, type RolloutFacts } from './answer.ts';

/** Whether a process was walked through with harmed patients, before patients met any of the roll-out. */
export function processReviewedWithPatients(facts: RolloutFacts): RolloutAnswer {
  const at = '/rollout/process_reviews';
  const first = facts.rollout.processReviews
    .flatMap((review) => (review.withPatients && review.reviewedOn !== null ? [{ on: review.reviewedOn, review }] : []))
    .filter(({ on }) => on <= facts.asOf)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))[0];
  if (first === undefined) return missing('no process was reviewed with harmed patients', at);
  return metBy(first.on, firstLiveDay(facts), `${first.review.process}, on ${dayInWords(first.on)}`, first.review.at);
}

/** Whether more than one process was reviewed. */
export function severalProcessesReviewed(facts: RolloutFacts): RolloutAnswer {
  const done = reviewsHeld(facts);
  const at = '/rollout/process_reviews';
  return done.length > 1
    ? met(`${done.length} processes reviewed`, at)
    : missing(`${counted(done.length, 'process', 'processes')} reviewed`, at);
}

/** Whether each review says what was found, and what of it was fixed. */
export function processFindingsTracked(facts: RolloutFacts): RolloutAnswer {
  const at = '/rollout/process_reviews';
  const held = reviewsHeld(facts);
  const tracked = held.filter((review) => review.findings !== null && review.fixed !== null);
  if (held.length === 0 || tracked.length < held.length) {
    return missing('what was found and what was fixed is not recorded for each review', at);
  }
  const found = tracked.reduce((sum, review) => sum + (review.findings ?? 0), 0);
  const fixed = tracked.reduce((sum, review) => sum + (review.fixed ?? 0), 0);
  return met(`${fixed} of ${found} findings fixed`, at);
}

function reviewsHeld({ rollout, asOf }: RolloutFacts): ProcessReview[] {
  return rollout.processReviews.filter((review) => review.reviewedOn !== null && review.reviewedOn <= asOf);
}

import type { Day, Phase } from './trust.ts';

/** The day from which a phase is lived: its go-live, or its start where none is set, so that leaving it out asks no less. */
export function liveFrom(phase: Phase): Day {
  return phase.goesLive ?? phase.starts;
}

/** Whether the review of a phase was held by a day. */
export function isReviewed(phase: Phase, asOf: Day): boolean {
  return phase.reviewedOn !== null && phase.reviewedOn <= asOf;
}

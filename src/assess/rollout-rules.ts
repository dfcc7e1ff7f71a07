import type { RolloutAnswer, RolloutFacts } from './rollout-rules/answer.ts';
import {
  baselineTaken,
  boardApproved,
  contactStandardSet,
  measureFrom,
  outsideHelpSought,
  textUnlessWhole,
} from './rollout-rules/groundwork.ts';
import { livedExperiencePartner, moreThanOnePartner, partnersSupported } from './rollout-rules/partners.ts';
import {
  communicationInFirstPhase,
  dueReviewsHeld,
  everyCommitmentPlaced,
  everyPhase,
  learningRecorded,
  notAllAtOnce,
} from './rollout-rules/phases.ts';
import {
  processFindingsTracked,
  processReviewedWithPatients,
  severalProcessesReviewed,
} from './rollout-rules/process-reviews.ts';
import { trainedIn, trainingDesignedWithPatients } from './rollout-rules/training.ts';

/** A roll-out rule: the plan in, an answer out. */
type RolloutRule = (facts: RolloutFacts) => RolloutAnswer;

/** The rules that roll-out checks name in the framework's rollout.yaml. */
export const ROLLOUT_RULES: Readonly<Record<string, RolloutRule>> = {
  'measure-from-patients-or-families': (facts) => measureFrom(facts, ['patients', 'families']),
  'measure-from-staff': (facts) => measureFrom(facts, ['staff']),
  'outside-scope-served': (facts) => textUnlessWhole(facts, 'outside_scope'),
  'spread-decided': (facts) => textUnlessWhole(facts, 'spread'),
  'every-commitment-placed': everyCommitmentPlaced,
  'every-phase-has-owner': (facts) => everyPhase(facts, 'an owner', (phase) => phase.owner !== null),
  'every-phase-has-go-live': (facts) => everyPhase(facts, 'a go-live date', (phase) => phase.goesLive !== null),
  'every-phase-has-exit-criteria': (facts) =>
    everyPhase(facts, 'exit criteria', (phase) => phase.exitCriteria !== null),
  'every-phase-has-review-date': (facts) =>
    everyPhase(facts, 'a date for its review', (phase) => phase.reviewOn !== null),
  'due-reviews-held': dueReviewsHeld,
  'learning-recorded': learningRecorded,
  'not-all-at-once': notAllAtOnce,
  'communication-in-first-phase': communicationInFirstPhase,
  'contact-standard-set': contactStandardSet,
  'baseline-taken': baselineTaken,
  'trained-in-restorative-practice': (facts) => trainedIn(facts, 'restorative-practice'),
  'trained-in-difficult-conversations': (facts) => trainedIn(facts, 'difficult-conversations'),
  'training-designed-with-patients': trainingDesignedWithPatients,
  'lived-experience-partner-from-start': livedExperiencePartner,
  'partners-supported': partnersSupported,
  'more-than-one-partner': moreThanOnePartner,
  'process-reviewed-with-patients': processReviewedWithPatients,
  'several-processes-reviewed': severalProcessesReviewed,
  'process-findings-tracked': processFindingsTracked,
  'board-approved': boardApproved,
  'outside-help-sought': outsideHelpSought,
};

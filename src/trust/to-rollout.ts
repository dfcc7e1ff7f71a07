import type { Pointer } from '../model/finding.ts';
import type * as model from '../model/trust.ts';
import type * as file from '../model/trust-file.ts';
import { pointerTo } from '../util/pointer.ts';
import { readPercent } from './result.ts';

/** The roll-out of a trust file that has been checked; its phases in the order in which they begin. */
export function toRollout(rollout: file.Rollout): model.Rollout {
  return {
    texts: toTexts(rollout),
    boardApprovedOn: rollout.board_approved_on ?? null,
    contactStandard: {
      firstContactDays: rollout.contact_standard?.first_contact_within_days ?? null,
      updateDays: rollout.contact_standard?.update_at_least_every_days ?? null,
    },
    baseline:
      rollout.baseline === undefined
        ? null
        : { date: rollout.baseline.date, document: rollout.baseline.document ?? null },
    measures: rollout.measures ?? [],
    partners: (rollout.partners ?? []).map(toPartner),
    processReviews: (rollout.process_reviews ?? []).map(toProcessReview),
    training: (rollout.training ?? []).map(toTraining),
    externalSupport: rollout.external_support ?? [],
    phases: (rollout.phases ?? []).map((phase, i) => toPhase(phase, pointerTo('/rollout/phases', i))).toSorted(byStart),
    deferred: (rollout.deferred ?? []).map((entry, i) => ({
      commitment: entry.commitment,
      reason: entry.reason,
      revisitOn: entry.revisit_on,
      at: pointerTo('/rollout/deferred', i),
    })),
  };
}

function toTexts(rollout: file.Rollout): model.Rollout['texts'] {
  return {
    vision: rollout.vision ?? null,
    rationale: rollout.rationale ?? null,
    already_harmed: rollout.already_harmed ?? null,
    outside_scope: rollout.outside_scope ?? null,
    spread: rollout.spread ?? null,
    sponsor: rollout.sponsor ?? null,
    lead: rollout.lead ?? null,
    resources: rollout.resources ?? null,
    staff_support: rollout.staff_support ?? null,
  };
}

function toPartner(partner: file.Partner): model.Partner {
  const { role, since, lived_experience, support } = partner;
  return { role, since, livedExperience: lived_experience ?? false, support: support ?? null };
}

function toProcessReview(review: file.ProcessReview, index: number): model.ProcessReview {
  return {
    process: review.process,
    reviewedOn: review.reviewed_on ?? null,
    withPatients: review.with_patients ?? false,
    findings: review.findings ?? null,
    fixed: review.fixed ?? null,
    at: pointerTo('/rollout/process_reviews', index),
  };
}

function toTraining(training: file.Training, index: number): model.Training {
  return {
    topic: training.topic,
    audience: training.audience,
    percent: readPercent(training.completed) ?? 0,
    asOf: training.as_of,
    designedWithPatients: training.designed_with_patients ?? false,
    at: pointerTo('/rollout/training', index),
  };
}

function toPhase(phase: file.Phase, at: Pointer): model.Phase {
  return {
    id: phase.id,
    name: phase.name ?? null,
    commitments: phase.commitments,
    owner: phase.owner ?? null,
    starts: phase.starts,
    goesLive: phase.goes_live ?? null,
    reviewOn: phase.review_on ?? null,
    reviewedOn: phase.reviewed_on ?? null,
    learning: phase.learning ?? null,
    target: phase.target,
    exitCriteria: phase.exit_criteria ?? null,
    at,
  };
}

/** By start, then by id, so that the order in the file makes no difference. */
function byStart(one: model.Phase, other: model.Phase): number {
  if (one.starts !== other.starts) return one.starts < other.starts ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

import type { Assessment } from '../model/assessment.ts';
import { isReviewed } from '../model/phase-days.ts';
import type { Effort, GatePlan, PlanStep, StepKind } from '../model/plan.ts';
import type { CommitmentScore, Score } from '../model/score.ts';
import type { Phase } from '../model/trust.ts';
import { stepsForElement } from './element-steps.ts';

const KIND_ORDER: Readonly<Record<StepKind, number>> = {
  'red-flag': 0,
  quotation: 0,
  candour: 1,
  rollout: 2,
  element: 3,
};
const EFFORT_ORDER: Readonly<Record<Effort, number>> = { low: 0, medium: 1, high: 2 };

/**
 * The shortest list of steps that opens the judged phase's gate. Applying all of them opens it; leaving out any one
 * keeps it shut. Earlier phases come first, with their reviews.
 */
export function plan(assessment: Assessment, score: Score): GatePlan {
  const { judged } = score;
  if (judged === null) return { phase: null, steps: [firstPhaseStep()] };
  const upTo = score.phases.findIndex(({ phase }) => phase === judged);
  const phases = score.phases.slice(0, upTo + 1).map(({ phase }) => phase);
  const everywhere = inOrder([...candourSteps(assessment), ...rolloutSteps(assessment)]);
  const steps = phases.flatMap((phase, i) => [
    ...phaseSteps(phase, score, i === 0 ? everywhere : []),
    ...(phase === judged || isReviewed(phase, assessment.asOf) ? [] : [reviewStep(phase)]),
  ]);
  return { phase: judged.id, steps };
}

function phaseSteps(phase: Phase, score: Score, everywhere: readonly PlanStep[]): PlanStep[] {
  const own = score.commitments
    .filter((commitment) => commitment.phase === phase)
    .flatMap((commitment) => commitmentSteps(commitment));
  return inOrder([...own, ...everywhere]);
}

function commitmentSteps({ elements, targetNow }: CommitmentScore): PlanStep[] {
  return elements.flatMap((element) => stepsForElement(element, targetNow));
}

/** Sorting keeps the framework's order among equals. */
function inOrder(steps: readonly PlanStep[]): PlanStep[] {
  return steps.toSorted(
    (one, other) =>
      KIND_ORDER[one.kind] - KIND_ORDER[other.kind] || EFFORT_ORDER[one.effort] - EFFORT_ORDER[other.effort],
  );
}

function candourSteps({ candour }: Assessment): PlanStep[] {
  return candour.checks
    .filter(({ outcome, isAdvisory }) => outcome !== 'met' && !isAdvisory)
    .map(({ check, outcome, reasons }) => ({
      id: `${check.id}:candour`,
      kind: 'candour',
      subject: check.id,
      title: check.title,
      from: outcome,
      to: 'met',
      do: outcome === 'not-met' ? `${check.next_step} Now: ${reasons.join('; ')}.` : check.next_step,
      effort: check.effort,
    }));
}

function rolloutSteps({ rollout }: Assessment): PlanStep[] {
  return rollout
    .flatMap(({ checks }) => checks)
    .filter(({ check, outcome }) => check.gate && outcome !== 'met')
    .map(({ check, outcome, detail }) => ({
      id: `${check.id}:rollout`,
      kind: 'rollout',
      subject: check.id,
      title: check.title,
      from: outcome,
      to: 'met',
      do: `${check.fix} Now: ${detail}.`,
      effort: check.effort,
    }));
}

function reviewStep(phase: Phase): PlanStep {
  return {
    id: `${phase.id}:review`,
    kind: 'rollout',
    subject: phase.id,
    title: `Review of phase ${phase.id}`,
    from: 'not-met',
    to: 'met',
    do: 'Hold the review with patient partners, and record the day and what was learned.',
    effort: 'medium',
  };
}

function firstPhaseStep(): PlanStep {
  return {
    id: 'phases:rollout',
    kind: 'rollout',
    subject: 'phases',
    title: 'A first phase of the roll-out',
    from: 'unknown',
    to: 'met',
    do: 'Write a roll-out plan into the trust file with a first phase: the service to begin with, communication first, its start, its go-live and its review. Then run hpp plan again.',
    effort: 'medium',
  };
}

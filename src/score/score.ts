import type { AssessedElement, Assessment } from '../model/assessment.ts';
import type { Commitment, Framework } from '../model/framework.ts';
import type { CommitmentScore, Counts, PhaseScore, Score, Verdict } from '../model/score.ts';
import type { Phase, Rollout } from '../model/trust.ts';
import { figuresOf, pointsOf, wholeFigures } from './figures.ts';
import { gatesOf } from './gates.ts';
import { judgedPhase, placingOf } from './phases.ts';
import { levelOfCommitment, verdictOf } from './verdicts.ts';

/** The figures, verdicts and gates; `phaseId` judges another phase than the one that the day points to. */
export function score(assessment: Assessment, rollout: Rollout | null, framework: Framework, phaseId?: string): Score {
  const judged = rollout?.phases.find((phase) => phase.id === phaseId) ?? judgedPhase(rollout, assessment.asOf);
  const commitments = framework.commitments.map((commitment) =>
    scoreCommitment(commitment, assessment, rollout, framework, judged),
  );
  const phases = gatesOf(assessment, rollout, commitments, judged);
  return {
    verdict: wholeVerdict(rollout, phases, judged),
    judged,
    commitments,
    phases,
    counts: countLevels(assessment.elements),
    ...wholeFigures(commitments, framework.rules),
  };
}

function scoreCommitment(
  commitment: Commitment,
  assessment: Assessment,
  rollout: Rollout | null,
  framework: Framework,
  judged: Phase | null,
): CommitmentScore {
  const ids = new Set(commitment.elements.map((element) => element.id));
  const elements = assessment.elements.filter(({ element }) => ids.has(element.id));
  const placing = placingOf(commitment.id, rollout, judged, assessment.asOf, framework);
  const points = pointsOf(elements);
  const { verdict, reasons } =
    placing.phase === null
      ? { verdict: 'not-scheduled' as const, reasons: ['no phase of the roll-out holds it'] }
      : verdictOf(elements, placing.targetNow);
  return {
    commitment,
    elements,
    ...placing,
    verdict,
    verdictReasons: reasons,
    level: levelOfCommitment(elements),
    points,
    ...figuresOf(elements, points, framework.rules),
  };
}

/** The verdict of the whole is that of the judged phase's gate. */
function wholeVerdict(rollout: Rollout | null, phases: readonly PhaseScore[], judged: Phase | null): Verdict {
  const gate = phases.find(({ phase }) => phase === judged)?.gate;
  if (gate === undefined) return rollout === null ? 'unknown' : 'not-ready';
  if (gate === 'open') return 'ready';
  return gate === 'closed' ? 'not-ready' : 'unknown';
}

function countLevels(elements: readonly AssessedElement[]): Counts {
  const counts = { absent: 0, intended: 0, written: 0, practised: 0, experienced: 0, notAssessed: 0, notApplicable: 0 };
  for (const { state, supported } of elements) {
    if (supported !== null) counts[supported]++;
    else if (state === 'not-applicable') counts.notApplicable++;
    else counts.notAssessed++;
  }
  return counts;
}

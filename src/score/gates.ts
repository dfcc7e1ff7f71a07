import type { Assessment } from '../model/assessment.ts';
import { isReviewed } from '../model/phase-days.ts';
import type { CommitmentScore, PhaseScore } from '../model/score.ts';
import type { Day, Phase, Rollout } from '../model/trust.ts';
import { dueOf } from './phases.ts';

type Gate = PhaseScore['gate'];

/** What keeps a gate from being open: shut by it, or unknown because of it. */
interface Blocker {
  readonly gate: Exclude<Gate, 'open'>;
  readonly because: string;
}

/** Each phase's gate, in order: a later one opens only after the one before it, reviewed. */
export function gatesOf(
  assessment: Assessment,
  rollout: Rollout | null,
  commitments: readonly CommitmentScore[],
  judged: Phase | null,
): PhaseScore[] {
  if (rollout === null) return [];
  const everywhere = [...candourBlockers(assessment), ...rolloutBlockers(assessment)];
  const scores: PhaseScore[] = [];
  for (const phase of rollout.phases) {
    const own = commitments.filter((score) => score.phase === phase).flatMap(commitmentBlockers);
    const blockers = [...own, ...everywhere, ...earlierBlockers(scores.at(-1), assessment.asOf)];
    const gate = gateFrom(blockers);
    scores.push({ phase, due: dueOf(phase, judged, rollout), gate, blockedBy: blockers.map(({ because }) => because) });
  }
  return scores;
}

function gateFrom(blockers: readonly Blocker[]): Gate {
  if (blockers.some(({ gate }) => gate === 'closed')) return 'closed';
  return blockers.length > 0 ? 'unknown' : 'open';
}

function commitmentBlockers({ commitment, verdict }: CommitmentScore): Blocker[] {
  if (verdict === 'ready') return [];
  const isUnknown = verdict === 'unknown';
  return [
    { gate: isUnknown ? 'unknown' : 'closed', because: `${commitment.id} is ${isUnknown ? 'unknown' : 'not ready'}` },
  ];
}

function candourBlockers({ candour }: Assessment): Blocker[] {
  return candour.checks
    .filter(({ outcome, isAdvisory }) => outcome !== 'met' && !isAdvisory)
    .map(({ check, outcome }) => blockedBy(`candour check ${check.id}`, outcome));
}

function rolloutBlockers({ rollout }: Assessment): Blocker[] {
  return rollout
    .flatMap(({ checks }) => checks)
    .filter(({ check, outcome }) => check.gate && outcome !== 'met')
    .map(({ check, outcome }) => blockedBy(`roll-out check ${check.id}`, outcome));
}

function blockedBy(what: string, outcome: string): Blocker {
  return outcome === 'unknown'
    ? { gate: 'unknown', because: `${what} is unknown` }
    : { gate: 'closed', because: `${what} is not met` };
}

function earlierBlockers(before: PhaseScore | undefined, asOf: Day): Blocker[] {
  if (before === undefined) return [];
  const { phase, gate } = before;
  const blockers: Blocker[] = gate === 'open' ? [] : [{ gate, because: `the gate of phase ${phase.id} is ${gate}` }];
  if (!isReviewed(phase, asOf)) blockers.push({ gate: 'closed', because: `phase ${phase.id} was not reviewed` });
  return blockers;
}

import type { Framework } from '../model/framework.ts';
import { type LevelId, lowerLevel } from '../model/level.ts';
import { liveFrom } from '../model/phase-days.ts';
import type { Due } from '../model/score.ts';
import type { Day, Phase, Rollout } from '../model/trust.ts';

/** The phase that is judged: the last that has started, else the first; null without phases. */
export function judgedPhase(rollout: Rollout | null, asOf: Day): Phase | null {
  const phases = rollout?.phases ?? [];
  return phases.findLast((phase) => phase.starts <= asOf) ?? phases[0] ?? null;
}

/** When a phase is due, seen from the one that is judged. */
export function dueOf(phase: Phase, judged: Phase | null, rollout: Rollout): Due {
  const distance = rollout.phases.indexOf(phase) - (judged === null ? 0 : rollout.phases.indexOf(judged));
  if (distance <= 0) return 'now';
  return distance === 1 ? 'next' : 'later';
}

/** Where a commitment stands in the roll-out. */
export interface Placing {
  readonly phase: Phase | null;
  readonly due: Due;
  readonly target: LevelId;
  readonly targetNow: LevelId;
}

/** The phase, due and target of a commitment. Until its phase goes live no more than `written` is asked. */
export function placingOf(
  commitment: string,
  rollout: Rollout | null,
  judged: Phase | null,
  asOf: Day,
  framework: Framework,
): Placing {
  const phase = rollout?.phases.find((candidate) => candidate.commitments.includes(commitment)) ?? null;
  if (rollout === null || phase === null) {
    const target = framework.default_target;
    const isDeferred = rollout?.deferred.some((entry) => entry.commitment === commitment) ?? false;
    return { phase: null, due: isDeferred ? 'deferred' : 'unplanned', target, targetNow: target };
  }
  const isLive = liveFrom(phase) <= asOf;
  return {
    phase,
    due: dueOf(phase, judged, rollout),
    target: phase.target,
    targetNow: isLive ? phase.target : lowerLevel(phase.target, framework.target_before_go_live),
  };
}

import type { AssessedElement } from './assessment.ts';
import type { Commitment } from './framework.ts';
import type { LevelId } from './level.ts';
import type { Phase } from './trust.ts';

/** Whether a commitment, or the whole, is where it should be by now. */
export type Verdict = 'ready' | 'not-ready' | 'unknown' | 'not-scheduled';

/** When something is to be done, seen from the phase that is judged. */
export type Due = 'now' | 'next' | 'later' | 'deferred' | 'unplanned';

/** The sum behind the figures: each applicable element brings 0 to 4 points. */
export interface Points {
  readonly declared: number;
  readonly supported: number;
  readonly gap: number;
  readonly possible: number;
}

/** Figures in per cent with one decimal; all null when nothing was assessed. */
export interface Figures {
  readonly declared: number | null;
  readonly supported: number | null;
  readonly assuranceGap: number | null;
  /** 0 to 1, three decimals. */
  readonly coverage: number;
  /** Fewer than half of the applicable elements were assessed. */
  readonly isProvisional: boolean;
}

/** One commitment's figures and verdict. */
export interface CommitmentScore extends Figures {
  readonly commitment: Commitment;
  readonly elements: readonly AssessedElement[];
  readonly phase: Phase | null;
  readonly due: Due;
  readonly target: LevelId;
  /** What is asked on the day: until go-live, the lower of the target and written. */
  readonly targetNow: LevelId;
  readonly verdict: Verdict;
  readonly verdictReasons: readonly string[];
  /** The lowest supported level of the core elements; null when one of them was not assessed. */
  readonly level: LevelId | null;
  readonly points: Points;
}

/** Whether a phase's gate is open, and what keeps it shut or unknown. */
export interface PhaseScore {
  readonly phase: Phase;
  readonly due: Due;
  readonly gate: 'open' | 'closed' | 'unknown';
  readonly blockedBy: readonly string[];
}

/** How many elements of the commitments stand at each level. */
export interface Counts extends Record<LevelId, number> {
  readonly notAssessed: number;
  readonly notApplicable: number;
}

/** The figures, verdicts and gates of one audit. */
export interface Score extends Figures {
  readonly verdict: Verdict;
  /** The phase that is judged, or null where there is none. */
  readonly judged: Phase | null;
  readonly commitments: readonly CommitmentScore[];
  readonly phases: readonly PhaseScore[];
  readonly counts: Counts;
}

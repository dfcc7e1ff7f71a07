// The words in which people's reports say what the JSON says in ids.
import type { CommitmentResult, PhaseResult, Summary } from '../../model/report.ts';
import { type Tone, type Toned, toned } from './blocks.ts';

type Verdict = Summary['verdict'];
type Due = CommitmentResult['due'];

const VERDICT_WORDS: Readonly<Record<Verdict, Toned>> = {
  ready: toned('ready', 'good'),
  'not-ready': toned('not ready', 'bad'),
  unknown: toned('unknown', 'caution'),
  'not-scheduled': toned('not scheduled', 'quiet'),
};

/** A verdict in words. */
export function verdictWords(verdict: Verdict): Toned {
  return VERDICT_WORDS[verdict];
}

/** When something is due, as a heading says it. */
export const DUE_WORDS: Readonly<Record<Due, string>> = {
  now: 'now',
  next: 'in the next phase',
  later: 'in later phases',
  deferred: 'put off',
  unplanned: 'not planned',
};

/** A figure as people read it: a whole number, or words where nothing was assessed. */
export function percentWords(figure: number | null): string {
  return figure === null ? 'not assessed' : `${Math.round(figure)}%`;
}

/** An id as words: `patient-or-family` as `patient or family`. */
export function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}

/** A level in words, where there may be none. */
export function levelWords(level: string | null): string {
  return level ?? 'not assessed';
}

/** Whether a gate is open, in words. */
export function gateWords(gate: PhaseResult['gate']): Toned {
  const tones: Record<typeof gate, Tone> = { open: 'good', closed: 'bad', unknown: 'caution' };
  return toned(gate, tones[gate]);
}

/** The outcome of a check in words. */
export function outcomeWords(outcome: 'met' | 'not-met' | 'unknown'): Toned {
  const tones: Record<typeof outcome, Tone> = { met: 'good', 'not-met': 'bad', unknown: 'caution' };
  return toned(outcome === 'not-met' ? 'not met' : outcome, tones[outcome]);
}

/** The first of a list, with a word on how many more there are. */
export function firstOf(texts: readonly string[], most: number): string[] {
  if (texts.length <= most) return [...texts];
  return [...texts.slice(0, most), moreWords(texts.length - most)];
}

/** That there is more, and where. */
export function moreWords(count: number): string {
  return `and ${count} more, in the full report`;
}

const FEWEST_SHOWN = 5;

/** A count of people where anybody may read it: a small one could point at somebody. */
export function peopleCount(count: number): string {
  return count < FEWEST_SHOWN ? `fewer than ${FEWEST_SHOWN}` : String(count);
}

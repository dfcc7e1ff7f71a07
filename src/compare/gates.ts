import type { Change } from '../model/comparison.ts';
import { levelValue } from '../model/level.ts';
import type { CommitmentResult, PhaseResult, Report } from '../model/report.ts';
import { dayInWords, isDay } from '../util/days.ts';
import { change } from './change.ts';

/** What moved in the phases of the roll-out, their gates and targets, and in the verdicts of the commitments. */
export function gateChanges(before: Report, after: Report): Change[] {
  return [...phaseChanges(before.rollout.phases, after.rollout.phases), ...commitmentChanges(before, after)];
}

function phaseChanges(before: readonly PhaseResult[], after: readonly PhaseResult[]): Change[] {
  const later = new Map(after.map((phase) => [phase.id, phase]));
  const known = new Set(before.map(({ id }) => id));
  return [
    ...before.flatMap((phase) => {
      const now = later.get(phase.id);
      return now === undefined ? [missingPhase(phase)] : changesOf(phase, now);
    }),
    ...after
      .filter(({ id }) => !known.has(id))
      .map((phase) => {
        const told = { ...about(phase), what: 'presence', before: null, after: phase.gate } as const;
        return change({ ...told, direction: 'neither', says: `The phase is new. Its gate is ${phase.gate}.` });
      }),
  ];
}

function missingPhase(phase: PhaseResult): Change {
  const told = { ...about(phase), what: 'presence', before: phase.gate, after: null, direction: 'worse' } as const;
  const means = 'What was to begin in it has no day any more.';
  return change({ ...told, says: 'The phase has gone from the roll-out.' }, { means });
}

function changesOf(before: PhaseResult, after: PhaseResult): Change[] {
  const changes: Change[] = [];
  if (before.gate !== after.gate) changes.push(gateChange(before, after));
  if (before.target !== after.target) {
    const isLower = levelValue(after.target) < levelValue(before.target);
    const told = { ...about(after), what: 'target', before: before.target, after: after.target } as const;
    const says = `Its target was ${before.target}, and is ${after.target} now.`;
    const means = isLower ? { means: 'Less is asked before people are told that it is ready.' } : {};
    changes.push(change({ ...told, direction: isLower ? 'worse' : 'neither', says }, means));
  }
  for (const day of ['starts', 'goesLive', 'reviewedOn'] as const) {
    if (before[day] !== after[day]) changes.push(dayChange(day, before, after));
  }
  return changes;
}

function gateChange(before: PhaseResult, after: PhaseResult): Change {
  const direction = after.gate === 'open' ? 'better' : before.gate === 'open' ? 'worse' : 'neither';
  const told = { ...about(after), what: 'gate', before: before.gate, after: after.gate, direction } as const;
  const says = `Its gate was ${before.gate}, and is ${after.gate} now.`;
  const means =
    direction === 'worse' ? { means: 'The phase is not ready any more for the people whom it is for.' } : {};
  return change({ ...told, says }, { ...means, reasons: after.blockedBy });
}

const DAY_WORDS = { starts: 'begins', goesLive: 'goes live', reviewedOn: 'was reviewed' } as const;

function dayChange(day: keyof typeof DAY_WORDS, before: PhaseResult, after: PhaseResult): Change {
  const words = (value: string | null): string =>
    value === null ? 'on no day' : `on ${isDay(value) ? dayInWords(value) : value}`;
  const told = { ...about(after), what: 'days', before: before[day], after: after[day], direction: 'neither' } as const;
  return change({ ...told, says: `It ${DAY_WORDS[day]} ${words(after[day])}; before, ${words(before[day])}.` });
}

function commitmentChanges(before: Report, after: Report): Change[] {
  const later = new Map(after.commitments.map((commitment) => [commitment.id, commitment]));
  return before.commitments.flatMap((commitment) => {
    const now = later.get(commitment.id);
    if (now === undefined) {
      const told = {
        ...aboutCommitment(commitment),
        what: 'presence',
        before: commitment.verdict,
        after: null,
      } as const;
      const says = 'The commitment is not in the newer report.';
      return [change({ ...told, direction: 'worse', says }, { means: 'Nobody can tell any more how it stands.' })];
    }
    return [...verdictChange(commitment, now), ...planChange(commitment, now)];
  });
}

function verdictChange(before: CommitmentResult, after: CommitmentResult): Change[] {
  if (before.verdict === after.verdict) return [];
  const direction = after.verdict === 'ready' ? 'better' : before.verdict === 'ready' ? 'worse' : 'neither';
  const [was, is] = [before.verdict.replace('-', ' '), after.verdict.replace('-', ' ')];
  const told = { ...aboutCommitment(after), what: 'verdict', before: was, after: is, direction } as const;
  return [change({ ...told, says: `It was ${was}, and is ${is} now.` }, { reasons: after.verdictReasons })];
}

/** A commitment that stands in no phase any more has no day on which it begins. */
function planChange(before: CommitmentResult, after: CommitmentResult): Change[] {
  if (before.phase === after.phase) return [];
  const words = ({ phase, due }: CommitmentResult): string => phase ?? (due === 'deferred' ? 'put off' : 'not planned');
  const isTakenOut = before.phase !== null && after.phase === null;
  const told = { ...aboutCommitment(after), what: 'plan', before: words(before), after: words(after) } as const;
  const says = `Its phase was "${words(before)}", and is "${words(after)}" now.`;
  const means = isTakenOut ? { means: 'People who wait for it have no day any more.' } : {};
  return [change({ ...told, direction: isTakenOut ? 'worse' : 'neither', says }, means)];
}

function about({ id, name }: PhaseResult): { readonly kind: 'phase'; readonly id: string; readonly title: string } {
  return { kind: 'phase', id, title: name ?? id };
}

function aboutCommitment({ id, title }: CommitmentResult): {
  readonly kind: 'commitment';
  readonly id: string;
  readonly title: string;
} {
  return { kind: 'commitment', id, title };
}

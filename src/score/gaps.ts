import type { AssessedElement, Assessment } from '../model/assessment.ts';
import { dutiesOf } from '../model/duties.ts';
import type { Duty } from '../model/framework.ts';
import type { GapFound } from '../model/gap.ts';
import { levelAbove, levelValue } from '../model/level.ts';
import type { CommitmentScore, Due, Score } from '../model/score.ts';
import type { Nation, Recommendation, Trust } from '../model/trust.ts';
import { shortened } from '../util/words.ts';

/** What is due first comes first. */
export const DUE_ORDER: Readonly<Record<Due, number>> = { now: 0, next: 1, later: 2, deferred: 3, unplanned: 4 };
const NO_OBLIGATION: GapFound['obligation'] = { what: null, owner: null, due: null, status: null };

/** Every gap, what is due first; within that, core before others and the larger shortfall first. */
export function gapsOf(score: Score, assessment: Assessment, trust: Trust): GapFound[] {
  const gaps = [
    ...score.commitments.flatMap((commitment) => elementGaps(commitment, trust.organisation.nation)),
    ...candourGaps(assessment),
    ...rolloutGaps(assessment),
    ...trust.recommendations.flatMap((entry, i) =>
      isOutstanding(entry, assessment.asOf) ? [recommendationGap(entry, i)] : [],
    ),
  ];
  // Sorting keeps the framework's order among equals.
  return gaps.toSorted(
    (one, other) =>
      DUE_ORDER[one.due] - DUE_ORDER[other.due] ||
      Number(other.core) - Number(one.core) ||
      shortfall(other) - shortfall(one),
  );
}

function shortfall({ supported, target }: GapFound): number {
  if (target === null) return 0;
  // What was not assessed is the largest shortfall of all: nobody knows.
  return supported === null ? levelValue(target) + 1 : levelValue(target) - levelValue(supported);
}

function elementGaps(score: CommitmentScore, nation: Nation): GapFound[] {
  return score.elements
    .filter(({ state, supported }) => state !== 'not-applicable' && isBelow(supported, score))
    .map((assessed) => elementGap(assessed, score, nation));
}

function isBelow(supported: AssessedElement['supported'], { targetNow }: CommitmentScore): boolean {
  return supported === null || levelValue(supported) < levelValue(targetNow);
}

function elementGap(assessed: AssessedElement, score: CommitmentScore, nation: Nation): GapFound {
  const { element, entry } = assessed;
  return {
    kind: 'element',
    id: element.id,
    title: element.title,
    commitment: score.commitment.id,
    due: score.due,
    core: element.core,
    supported: assessed.supported,
    target: score.targetNow,
    question: element.question,
    affected: element.affected,
    need: element.need,
    obligation: entry?.action ?? NO_OBLIGATION,
    nextStep: nextStep(assessed),
    statutory: dutiesOf(element, nation).map(dutyInWords),
    ...(element.conversation === undefined ? {} : { conversation: element.conversation }),
  };
}

/** A duty with how sure we are of it: only what was seen in full is named without a warning. */
function dutyInWords({ ref, verified }: Duty): string {
  if (verified === 'full') return ref;
  return `${ref} (${verified === 'title' ? 'only its title was seen' : 'not checked against a source'})`;
}

function nextStep({ element, supported, capped, contrary, unresolvedFlags, provisions }: AssessedElement): string {
  const flag = unresolvedFlags[0];
  if (flag !== undefined)
    return `First settle what went wrong, and tell the patient or family: ${shortened(flag.what, 160)}`;
  if (capped === 'contrary-experience') {
    return `Ask the people who said that it is not so (${contrary.map(({ result }) => result.text).join(', ')}) what happened, mend it, and ask again.`;
  }
  if (supported === null) return `Look at what is in place and record it. ${element.next_steps.intended}`;
  const next = levelAbove(supported);
  const lost = provisions.find(({ status }) => status === 'not-found');
  if (next === 'written' && lost !== undefined) {
    return `"${lost.provision.policy.title}" does not hold the words quoted. Correct the quotation, or put the promise back.`;
  }
  return next === null || next === 'absent' ? element.next_steps.experienced : element.next_steps[next];
}

function candourGaps({ candour }: Assessment): GapFound[] {
  return candour.checks
    .filter(({ outcome }) => outcome === 'not-met')
    .map(({ check, isAdvisory, reasons }) => ({
      kind: 'candour',
      id: check.id,
      title: check.title,
      commitment: null,
      due: 'now',
      core: !isAdvisory,
      supported: null,
      target: null,
      question: check.question,
      affected: check.affected,
      need: check.need,
      obligation: NO_OBLIGATION,
      nextStep: `${check.next_step} Now: ${reasons.join('; ')}.`,
      statutory: check.kind === 'statutory' ? [candour.nation.basis] : [],
    }));
}

function rolloutGaps({ rollout }: Assessment): GapFound[] {
  return rollout.flatMap(({ principle, checks }) =>
    checks
      .filter(({ outcome }) => outcome === 'not-met')
      .map(({ check, detail }) => ({
        kind: 'rollout' as const,
        id: check.id,
        title: check.title,
        commitment: null,
        due: 'now' as const,
        core: check.gate,
        supported: null,
        target: null,
        question: principle.question,
        affected: 'Harmed patients and families whom the roll-out is for, and the staff who carry it.',
        need: check.why,
        obligation: NO_OBLIGATION,
        nextStep: `${check.fix} Now: ${detail}.`,
        statutory: [],
      })),
  );
}

function isOutstanding({ accepted, status, due }: Recommendation, asOf: string): boolean {
  if (accepted === false) return true;
  return status !== 'implemented' && status !== 'closed' && due !== null && due < asOf;
}

function recommendationGap(entry: Recommendation, index: number): GapFound {
  const isRefused = entry.accepted === false;
  return {
    kind: 'recommendation',
    id: `recommendation-${index + 1}`,
    title: shortened(entry.recommendation, 160),
    commitment: null,
    due: 'now',
    core: false,
    supported: null,
    target: null,
    question: 'Was what was recommended after this harm carried out?',
    affected: 'The people whose harm led to the recommendation, and those who could be harmed in the same way.',
    need: isRefused
      ? 'To be told why it was not accepted.'
      : 'To see it carried out, or to be told honestly why it is late.',
    obligation: { what: entry.recommendation, owner: entry.owner, due: entry.due, status: entry.status },
    nextStep: isRefused
      ? 'Publish the reasons, and tell the people whose harm led to it.'
      : 'Carry it out, or agree a new date and tell those who are waiting.',
    statutory: [],
  };
}

import type { PhaseResult, Report } from '../../model/report.ts';
import { dayInWords } from '../../util/days.ts';
import { counted, listed } from '../../util/words.ts';
import { numbered, paragraph, plainItem, type Section } from './blocks.ts';
import { isUrgent } from './gaps.ts';

/** What the roll-out lacks that only a board can give, by the check that misses it. */
const FROM_THE_BOARD: Readonly<Record<string, string>> = {
  sponsor: 'a sponsor',
  lead: 'a lead for the daily work',
  resources: 'staff time and money',
  'board-approval': "the board's approval",
};

/** What the board is asked to decide: each line follows from something that the report found. */
export function decisionsSection(report: Report): Section {
  const decisions = [
    ...phaseDecisions(report),
    ...harmDecisions(report),
    ...gapDecisions(report),
    ...rolloutDecisions(report),
    ...assessmentDecisions(report),
  ];
  const blocks =
    decisions.length > 0
      ? [numbered(decisions.map((decision) => plainItem(decision)))]
      : [paragraph('This report asks for none.')];
  return { title: 'Decisions asked of the board', blocks };
}

function phaseDecisions({ summary, rollout, asOf }: Report): string[] {
  const phase = rollout.phases.find(({ id }) => id === summary.phase);
  if (phase === undefined)
    return [
      'Agree a first phase of the roll-out: where it begins, when, who leads it, and which commitments it holds.',
    ];
  if (phase.gate === 'open') return [afterPhase(phase, rollout.phases)];
  const state = phase.gate === 'closed' ? 'closed' : 'not known to be open';
  if (phase.goesLive !== null && phase.goesLive > asOf)
    return [
      `Decide whether phase "${phase.id}" goes live on ${dayInWords(phase.goesLive)} as planned, while its gate is ${state}.`,
    ];
  return [`Agree what opens the gate of phase "${phase.id}", which is ${state}, who sees to it, and by when.`];
}

function afterPhase({ id }: PhaseResult, phases: readonly PhaseResult[]): string {
  const next = phases.find(({ due }) => due === 'next');
  if (next === undefined) return `Decide what follows phase "${id}", whose gate is open.`;
  return `Confirm that phase "${next.id}" begins on ${dayInWords(next.starts)}: the gate of phase "${id}" is open.`;
}

function harmDecisions({ redFlags, candour }: Report): string[] {
  const decisions: string[] = [];
  const flags = redFlags.filter(({ resolved }) => !resolved);
  if (flags.length > 0)
    decisions.push(
      `Ask that ${counted(flags.length, 'red flag')} be settled, and that each patient or family concerned be told what was done.`,
    );
  const missed = candour.checks.filter(({ outcome, advisory }) => outcome === 'not-met' && !advisory);
  if (missed.length > 0)
    decisions.push(
      `Ask how ${counted(missed.length, 'candour check')} that ${missed.length === 1 ? 'is' : 'are'} not met will be met. Candour is never put off.`,
    );
  return decisions;
}

function gapDecisions({ gaps, findings }: Report): string[] {
  const decisions: string[] = [];
  const urgent = gaps.filter(isUrgent);
  const unowned = urgent.filter(({ obligation }) => obligation.owner === null);
  if (unowned.length > 0) {
    const all = counted(urgent.length, 'gap');
    const which = unowned.length === urgent.length ? `the ${all}` : `${unowned.length} of the ${all}`;
    decisions.push(`Name somebody to answer for ${which} due now, with a day for each: nobody is named yet.`);
  }
  const late = findings.filter(({ id }) => id === 'action/overdue' || id === 'recommendation/overdue').length;
  if (late > 0)
    decisions.push(`Agree a new day for ${counted(late, 'action')} whose day has passed, and what stands in the way.`);
  return decisions;
}

function rolloutDecisions({ rollout, recommendations, findings }: Report): string[] {
  const decisions: string[] = [];
  const stale = findings.filter(({ id }) => id === 'policy/review-overdue').length;
  if (stale > 0)
    decisions.push(
      `See that ${counted(stale, 'policy', 'policies')} past the review date ${stale === 1 ? 'is' : 'are'} reviewed, and by when.`,
    );
  const lacking = rollout.principles
    .flatMap(({ checks }) => checks)
    .flatMap(({ id, outcome }) =>
      outcome === 'not-met' && Object.hasOwn(FROM_THE_BOARD, id) ? [FROM_THE_BOARD[id]] : [],
    );
  if (lacking.length > 0)
    decisions.push(`Give the roll-out what it still lacks: ${listed(lacking.filter((words) => words !== undefined))}.`);
  const refused = recommendations.filter(({ accepted }) => accepted === false);
  if (refused.length > 0) decisions.push(`Accept ${counted(refused.length, 'recommendation')}, or publish why not.`);
  return decisions;
}

function assessmentDecisions({ summary, assessors }: Report): string[] {
  const decisions: string[] = [];
  if (summary.provisional && summary.counts.notAssessed > 0)
    decisions.push(
      `Set a day by which ${counted(summary.counts.notAssessed, 'element')} not yet assessed will be looked at.`,
    );
  if (!assessors.some(({ livedExperience }) => livedExperience))
    decisions.push('Ask that people who were harmed take part in the next assessment.');
  return decisions;
}

import type { CandourResult, PhaseResult, Report, RolloutCheckResult } from '../../model/report.ts';
import { dayInWords } from '../../util/days.ts';
import { counted, listed } from '../../util/words.ts';
import type { Depth } from './audience.ts';
import { type Block, bullets, type Item, paragraph, plainItem, type Section, toned } from './blocks.ts';
import { timelineFigure } from './figures.ts';
import { gateWords, outcomeWords } from './words.ts';

/** The phases with their gates, and the roll-out checks. */
export function rolloutSection(report: Report, depth: Depth): Section {
  const { rollout, summary } = report;
  const checks = rollout.principles.flatMap((principle) => principle.checks);
  const shown = checks.filter(
    ({ outcome, gate }) =>
      depth === 'full' ||
      (outcome === 'not-met' && gate) ||
      (outcome === 'unknown' && gate && rollout.phases.length > 0),
  );
  const timeline = timelineFigure(report);
  const blocks: Block[] = timeline === null ? [] : [timeline];
  if (rollout.phases.length > 0)
    blocks.push(bullets(rollout.phases.map((phase) => phaseItem(phase, phase.id === summary.phase))));
  else blocks.push(paragraph('The file plans no phase.'));
  blocks.push(paragraph(outcomeCounts('Roll-out checks', checks)));
  if (shown.length > 0) blocks.push(bullets(shown.map(checkItem)));
  return { id: 'roll-out', title: 'Roll-out', blocks };
}

/** The candour checks of the nation, apart from the commitments. */
export function candourSection({ candour }: Report, depth: Depth): Section {
  const { checks, statutory } = candour;
  const notMet = checks.filter(({ outcome }) => outcome === 'not-met');
  const unknown = checks.filter(({ outcome }) => outcome === 'unknown');
  const noStatute = statutory ? '' : ' In this nation no statutory duty was in force when last seen.';
  const blocks: Block[] = [
    paragraph('This shows what policy says, not that the law was kept.', noStatute),
    paragraph(outcomeCounts('Checks', checks)),
  ];
  const shown = depth === 'full' ? checks : notMet;
  if (shown.length > 0) blocks.push(bullets(shown.map(candourItem)));
  if (depth === 'full') {
    blocks.push(paragraph(`Basis: ${candour.basis}`), bullets(candour.cautions.map((caution) => plainItem(caution))));
  } else if (unknown.length > 0) {
    blocks.push(paragraph(toned('Unknown', 'caution'), `: ${listed(unknown.map(({ id }) => id))}.`));
  }
  return { id: 'candour', title: `Candour in ${nationWords(candour)}`, blocks };
}

/** A nation as people write it. */
export function nationWords({ nation }: { readonly nation: string }): string {
  return nation
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}

/** How many checks came out how. */
export function outcomeCounts(what: string, checks: readonly { outcome: RolloutCheckResult['outcome'] }[]): string {
  const count = (outcome: string): number => checks.filter((check) => check.outcome === outcome).length;
  return `${what}: ${count('met')} met, ${count('not-met')} not met, ${count('unknown')} unknown.`;
}

function phaseItem(phase: PhaseResult, isJudged: boolean): Item {
  const live = phase.goesLive === null ? '' : `, live from ${dayInWords(phase.goesLive)}`;
  const judged = isJudged ? ' The phase judged here.' : '';
  const reviewed = phase.reviewedOn === null ? '' : ` Reviewed on ${dayInWords(phase.reviewedOn)}.`;
  const blocked =
    phase.blockedBy.length === 0 || isJudged
      ? []
      : [
          {
            label: 'Kept so by',
            text: `${counted(phase.blockedBy.length, 'thing')}: ${phase.blockedBy[0]}${phase.blockedBy.length > 1 ? ' and others' : ''}`,
          },
        ];
  const title = phase.name ?? phase.id;
  const text = `Begins ${dayInWords(phase.starts)}${live}. Holds ${listed(phase.commitments)}, target ${phase.target}.${judged}${reviewed}`;
  return {
    lead: [toned(title, 'strong'), ` (${phase.id}): gate `, gateWords(phase.gate), `. ${text}`],
    lines: blocked,
    entry: {
      anchor: `phase/${phase.id}`,
      title,
      notes: [phase.id],
      states: [{ label: 'Gate', value: gateWords(phase.gate) }],
      text,
    },
  };
}

function checkItem({ id, title, outcome, gate, detail }: RolloutCheckResult): Item {
  return outcomeItem(id, title, outcome, gate ? [id, 'holds the gate'] : [id], detail);
}

function candourItem({ id, title, outcome, advisory, reasons }: CandourResult['checks'][number]): Item {
  return outcomeItem(id, title, outcome, advisory ? [id, 'advises only'] : [id], reasons.join('; '));
}

function outcomeItem(
  id: string,
  title: string,
  outcome: RolloutCheckResult['outcome'],
  notes: readonly string[],
  text: string,
): Item {
  const value = outcomeWords(outcome);
  return {
    lead: [value, `: ${title} (${notes.join(', ')}): ${text}`],
    lines: [],
    entry: { anchor: id, title, notes, states: [{ label: '', value }], text },
  };
}

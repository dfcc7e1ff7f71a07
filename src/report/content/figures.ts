// Pictures of what the words and tables say, each with the table behind it.
import { LEVELS } from '../../model/level.ts';
import type { CommitmentResult, ElementResult, PhaseResult, Report } from '../../model/report.ts';
import { dayInWords } from '../../util/days.ts';
import { capitalised } from '../../util/words.ts';
import { type Figure, type Headline, type LevelCounts, type Tone, toned } from './blocks.ts';
import { gateWords, percentWords } from './words.ts';

const NOT_ASSESSED = 'not assessed';
const NOT_APPLICABLE = 'not applicable';
/** Highest first, so that what is shown stands at the left of every bar. */
const STATES: readonly string[] = [...LEVELS.toReversed(), NOT_ASSESSED, NOT_APPLICABLE];

/** The figures of the whole, to be seen first. */
export function headline({ summary, commitments }: Report): Headline {
  const { declared, supported, assuranceGap, provisional } = summary;
  const note = provisional ? 'provisional' : '';
  const elements = commitments.flatMap((commitment) => commitment.elements);
  const figures = [
    { label: 'Declared', value: percentWords(declared), note: note || 'what the assessors say' },
    { label: 'Supported', value: percentWords(supported), note: note || 'what the evidence bears out' },
    { label: 'Assurance gap', value: percentWords(assuranceGap), note },
  ];
  return {
    kind: 'headline',
    facts: [
      ...(supported === null ? [] : figures.map((fact) => ({ ...fact, value: toned(fact.value, 'plain') }))),
      {
        label: 'Assessed',
        value: toned(`${assessedOf(elements).assessed} of ${elements.length}`, 'plain'),
        note: 'elements',
      },
    ],
  };
}

/** How many elements of each commitment stand at each level, declared above supported. */
export function levelsFigure({ commitments }: Report): Figure {
  const groups = commitments.map(levelCounts);
  return {
    kind: 'figure',
    drawing: { kind: 'levels', levels: STATES, groups },
    description:
      'Two bars for each commitment. The upper counts its elements by the level that is declared, the lower by the level that the evidence supports.',
    table: {
      kind: 'table',
      caption: 'How many elements stand at each level, declared and supported',
      head: ['Commitment', 'Figure', ...STATES.map(capitalised)],
      numeric: [false, false, ...STATES.map(() => true)],
      rows: groups.flatMap(({ label, bars }) => bars.map((bar) => [label, bar.label, ...bar.counts.map(String)])),
    },
  };
}

/** How many of each commitment's elements were assessed. */
export function coverageFigure({ commitments }: Report): Figure {
  const rows = commitments.map((commitment) => ({ label: labelOf(commitment), ...assessedOf(commitment.elements) }));
  return {
    kind: 'figure',
    drawing: {
      kind: 'shares',
      rows: rows.map(({ label, assessed, applicable }) => ({ label, part: assessed, whole: applicable })),
    },
    description: 'One bar for each commitment, filled as far as its elements were assessed.',
    table: {
      kind: 'table',
      caption: 'How much was assessed',
      head: ['Commitment', 'Assessed', 'Elements that apply'],
      numeric: [false, true, true],
      rows: rows.map(({ label, assessed, applicable }) => [label, String(assessed), String(applicable)]),
    },
  };
}

/** The phases of the roll-out on a line of time, with their gates; null when none is planned. */
export function timelineFigure({ rollout, asOf }: Report): Figure | null {
  const { phases } = rollout;
  if (phases.length === 0) return null;
  return {
    kind: 'figure',
    drawing: {
      kind: 'timeline',
      on: asOf,
      phases: phases.map((phase) => ({ ...phase, label: nameOf(phase), gate: gateWords(phase.gate) })),
    },
    description: `One line for each phase, from the day on which it begins, with its gate. A line stands at the day of this audit, ${dayInWords(asOf)}.`,
    table: {
      kind: 'table',
      caption: 'The phases of the roll-out and their gates',
      head: ['Phase', 'Begins', 'Live from', 'Reviewed', 'Target', 'Gate'],
      numeric: [false, false, false, false, false, false],
      rows: phases.map((phase) => [
        nameOf(phase),
        dayInWords(phase.starts),
        dayCell(phase.goesLive),
        dayCell(phase.reviewedOn),
        phase.target,
        gateWords(phase.gate),
      ]),
    },
  };
}

function levelCounts(commitment: CommitmentResult): LevelCounts {
  const { elements } = commitment;
  const counted = (levelOf: (element: ElementResult) => string | null): number[] =>
    STATES.map((state) => elements.filter((element) => stateOf(element, levelOf(element)) === state).length);
  return {
    label: labelOf(commitment),
    bars: [
      { label: 'Declared', counts: counted(({ declared }) => declared) },
      { label: 'Supported', counts: counted(({ supported }) => supported) },
    ],
  };
}

function stateOf({ state }: ElementResult, level: string | null): string {
  return state === 'not-applicable' ? NOT_APPLICABLE : (level ?? NOT_ASSESSED);
}

function assessedOf(elements: readonly ElementResult[]): { assessed: number; applicable: number } {
  return {
    assessed: elements.filter(({ state }) => state === 'assessed').length,
    applicable: elements.filter(({ state }) => state !== 'not-applicable').length,
  };
}

function labelOf({ number, shortTitle }: CommitmentResult): string {
  return `${number} ${shortTitle}`;
}

function nameOf({ name, id }: PhaseResult): string {
  return name ?? id;
}

function dayCell(day: string | null): string | { text: string; tone: Tone } {
  return day === null ? toned('no date', 'quiet') : dayInWords(day);
}

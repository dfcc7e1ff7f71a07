import type { IndicatorResult, RecommendationResult, Report } from '../../model/report.ts';
import { dayInWords } from '../../util/days.ts';
import { bullets, type Item, type Section, toned } from './blocks.ts';

const DIRECTIONS: Readonly<Record<IndicatorResult['direction'], string>> = {
  up: 'should rise',
  down: 'should fall',
  zero: 'should be none',
};

const MOVEMENTS: Readonly<Record<IndicatorResult['movement'], string>> = {
  'as-hoped': 'moves as hoped',
  'not-as-hoped': 'does not move as hoped',
  unchanged: 'has not moved',
  unknown: 'cannot be compared yet',
};

const STATES: Readonly<Record<RecommendationResult['state'], string>> = {
  done: 'done',
  'on-time': 'not yet due',
  overdue: 'overdue',
  'not-accepted': 'not accepted',
  unknown: 'without a date',
};

/** Indicators, which are shown and never scored. */
export function indicatorsSection({ indicators }: Report): Section | null {
  if (indicators.length === 0) return null;
  return {
    id: 'indicators',
    title: 'Indicators (shown, never scored)',
    blocks: [bullets(indicators.map(indicatorItem))],
  };
}

/** Recommendations made to the provider, and how far they have got. */
export function recommendationsSection({ recommendations }: Report): Section | null {
  if (recommendations.length === 0) return null;
  return {
    id: 'recommendations',
    title: 'Recommendations',
    blocks: [bullets(recommendations.map(recommendationItem))],
  };
}

function indicatorItem({ title, direction, values, movement }: IndicatorResult): Item {
  const series = values.map(({ period, value }) => `${period}: ${value}`).join(', ');
  return {
    lead: [toned(title, 'strong'), ` (${DIRECTIONS[direction]}): ${series}. It ${MOVEMENTS[movement]}.`],
    lines: [],
  };
}

function recommendationItem({ recommendation, source, state, owner, due }: RecommendationResult, index: number): Item {
  const by = due === null ? '' : `, due ${dayInWords(due)}`;
  const value = toned(STATES[state], state === 'overdue' || state === 'not-accepted' ? 'bad' : 'plain');
  const rest = `Owner: ${owner ?? 'nobody named'}.${source === null ? '' : ` From: ${source}.`}`;
  return {
    lead: [recommendation, ': ', value, `${by}. ${rest}`],
    lines: [],
    entry: {
      anchor: `recommendation-${index + 1}`,
      title: recommendation,
      notes: [],
      states: [{ label: '', value }],
      text: due === null ? rest : `Due ${dayInWords(due)}. ${rest}`,
    },
  };
}

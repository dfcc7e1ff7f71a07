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
  return { title: 'Indicators (shown, never scored)', blocks: [bullets(indicators.map(indicatorItem))] };
}

/** Recommendations made to the provider, and how far they have got. */
export function recommendationsSection({ recommendations }: Report): Section | null {
  if (recommendations.length === 0) return null;
  return { title: 'Recommendations', blocks: [bullets(recommendations.map(recommendationItem))] };
}

function indicatorItem({ title, direction, values, movement }: IndicatorResult): Item {
  const series = values.map(({ period, value }) => `${period}: ${value}`).join(', ');
  return {
    lead: [toned(title, 'strong'), ` (${DIRECTIONS[direction]}): ${series}. It ${MOVEMENTS[movement]}.`],
    lines: [],
  };
}

function recommendationItem({ recommendation, source, state, owner, due }: RecommendationResult): Item {
  const by = due === null ? '' : `, due ${dayInWords(due)}`;
  const tone = state === 'overdue' || state === 'not-accepted' ? 'bad' : 'plain';
  return {
    lead: [
      recommendation,
      ': ',
      toned(STATES[state], tone),
      `${by}. Owner: ${owner ?? 'nobody named'}.${source === null ? '' : ` From: ${source}.`}`,
    ],
    lines: [],
  };
}

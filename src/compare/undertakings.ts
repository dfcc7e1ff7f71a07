import type { Change } from '../model/comparison.ts';
import type { ElementResult, IndicatorResult, RecommendationResult, Report } from '../model/report.ts';
import { dayInWords, isDay } from '../util/days.ts';
import { foldedLetters } from '../util/letters.ts';
import { change } from './change.ts';
import { paired } from './pair.ts';

/** What moved in what was undertaken and said: open actions, recommendations, indicators, and what people see differently. */
export function undertakingChanges(before: Report, after: Report): Change[] {
  return [
    ...elementPairs(before, after).flatMap(([was, is]) => [...actionChanges(was, is), ...dissentChanges(was, is)]),
    ...recommendationChanges(before, after),
    ...indicatorChanges(before, after),
  ];
}

function elementPairs(before: Report, after: Report): [ElementResult, ElementResult][] {
  const now = new Map(elementsOf(after).map((element) => [element.id, element]));
  return elementsOf(before).flatMap((element) => {
    const is = now.get(element.id);
    return is === undefined ? [] : [[element, is]];
  });
}

function elementsOf({ commitments, enablers }: Report): ElementResult[] {
  return [...commitments.flatMap(({ elements }) => elements), ...enablers];
}

/** An open action that has gone without being done is worse: somebody was told that it would be. */
function actionChanges({ id, title, action: was }: ElementResult, { action: is }: ElementResult): Change[] {
  if (was === null || was.status === 'done') return [];
  const about = { kind: 'action', id, title: was.what ?? title } as const;
  if (is === null) {
    const told = { ...about, what: 'presence', before: 'open', after: null, direction: 'worse' } as const;
    const means = 'What somebody was to do for it is with nobody any more.';
    const reasons = ['Where it was done, keep it and write status: done.'];
    return [change({ ...told, says: 'The open action has gone.' }, { means, reasons })];
  }
  if (is.status === 'done') {
    const told = { ...about, what: 'settled', before: 'open', after: 'done', direction: 'better' } as const;
    return [change({ ...told, says: 'The action is done.' })];
  }
  if (was.due === is.due) return [];
  const told = { ...about, what: 'days', before: was.due, after: is.due, direction: 'neither' } as const;
  return [change({ ...told, says: `The action is due ${dueWords(is.due)}; before, ${dueWords(was.due)}.` })];
}

function dueWords(due: string | null): string {
  return due === null ? 'on no day' : `on ${isDay(due) ? dayInWords(due) : due}`;
}

/** What somebody who took part sees differently must stay, or be answered where all can see it. */
function dissentChanges({ id, title, dissent: was }: ElementResult, { dissent: is }: ElementResult): Change[] {
  const exact = ({ by, says }: ElementResult['dissent'][number]): string => `${by}\n${foldedLetters(says)}`;
  const { both, gone, added } = paired(was, is, [exact, ({ by }) => by]);
  const about = { kind: 'dissent', id, title, what: 'presence' } as const;
  return [
    ...gone.map(({ by }) =>
      change(
        { ...about, before: by, after: null, direction: 'worse', says: `What was said against it has gone (${by}).` },
        { means: 'A voice that saw it differently is not heard any more.' },
      ),
    ),
    ...both
      .filter(([one, other]) => exact(one) !== exact(other))
      .map(([{ by }, { says }]) =>
        change({
          ...about,
          before: by,
          after: by,
          direction: 'neither',
          says: `It is put otherwise now (${by}): ${says}`,
        }),
      ),
    ...added.map(({ by, says }) =>
      change({
        ...about,
        before: null,
        after: by,
        direction: 'neither',
        says: `It is seen differently (${by}): ${says}`,
      }),
    ),
  ];
}

const STATE_RANK: Readonly<Record<RecommendationResult['state'], number>> = {
  done: 2,
  'on-time': 1,
  overdue: 0,
  'not-accepted': 0,
  unknown: 0,
};

const STATE_WORDS: Readonly<Record<RecommendationResult['state'], string>> = {
  done: 'done',
  'on-time': 'not yet due',
  overdue: 'overdue',
  'not-accepted': 'not accepted',
  unknown: 'without a date',
};

function recommendationChanges(before: Report, after: Report): Change[] {
  const key = ({ source, recommendation }: RecommendationResult): string =>
    `${source ?? ''}\n${foldedLetters(recommendation)}`;
  const { both, gone, added } = paired(before.recommendations, after.recommendations, [key]);
  const about = ({ source, recommendation }: RecommendationResult) =>
    ({ kind: 'recommendation', id: source ?? 'recommendation', title: recommendation }) as const;
  const words = ({ state }: RecommendationResult): string => STATE_WORDS[state];
  return [
    ...gone.map((one) => {
      const told = { ...about(one), what: 'presence', before: words(one), after: null, direction: 'worse' } as const;
      return change({ ...told, says: 'The recommendation has gone.' }, { means: 'Nobody answers for it any more.' });
    }),
    ...both
      .filter(([was, is]) => was.state !== is.state)
      .map(([was, is]) => {
        const step = STATE_RANK[is.state] - STATE_RANK[was.state];
        const direction = step > 0 ? 'better' : step < 0 ? 'worse' : 'neither';
        const told = { ...about(is), what: 'status', before: words(was), after: words(is), direction } as const;
        return change({ ...told, says: `It was ${words(was)}, and is ${words(is)} now.` });
      }),
    ...added.map((one) => {
      const told = { ...about(one), what: 'presence', before: null, after: words(one), direction: 'neither' } as const;
      return change({ ...told, says: `The recommendation is new: ${words(one)}.` });
    }),
  ];
}

/** Indicators are shown and never scored, so their movement is no worse; a figure that is given no more is. */
function indicatorChanges(before: Report, after: Report): Change[] {
  const now = new Map(after.indicators.map((indicator) => [indicator.id, indicator]));
  return before.indicators.flatMap((was) => {
    const is = now.get(was.id);
    const about = { kind: 'indicator', id: was.id, title: was.title } as const;
    const gone = was.values.filter(({ period }) => !periodsOf(is).has(period)).map(({ period }) => period);
    if (gone.length > 0) {
      const told = { ...about, what: 'presence', before: gone.join(', '), after: null, direction: 'worse' } as const;
      const says = `The figure of ${gone.join(', ')} is given no more.`;
      return [change({ ...told, says }, { means: 'Nobody can see any more how it was.' })];
    }
    if (is === undefined || is.movement === was.movement) return [];
    const [from, to] = [was.movement.replaceAll('-', ' '), is.movement.replaceAll('-', ' ')];
    const told = { ...about, what: 'status', before: from, after: to, direction: 'neither' } as const;
    return [change({ ...told, says: `Its movement was ${from}, and is ${to} now.` })];
  });
}

function periodsOf(indicator: IndicatorResult | undefined): ReadonlySet<string> {
  return new Set((indicator?.values ?? []).map(({ period }) => period));
}

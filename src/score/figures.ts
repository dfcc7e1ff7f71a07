import type { AssessedElement } from '../model/assessment.ts';
import type { Rules } from '../model/framework.ts';
import { type LevelId, levelValue } from '../model/level.ts';
import type { Figures, Points } from '../model/score.ts';
import { type Fraction, meanOf, percentOf, threeDecimals } from '../util/figures.ts';

const HIGHEST = levelValue('experienced');

/** The points of some elements: what is declared and supported, out of what is possible. Not assessed counts 0. */
export function pointsOf(elements: readonly AssessedElement[]): Points {
  let declared = 0;
  let supported = 0;
  let gap = 0;
  let possible = 0;
  for (const element of elements) {
    if (element.state === 'not-applicable') continue;
    possible += HIGHEST;
    const claimed = worthOf(element.declared);
    const shown = worthOf(element.supported);
    declared += claimed;
    supported += shown;
    gap += Math.max(0, claimed - shown);
  }
  return { declared, supported, gap, possible };
}

/** The figures of some elements; null when none of them was assessed. */
export function figuresOf(elements: readonly AssessedElement[], points: Points, rules: Rules): Figures {
  const covered = coverageOf(elements);
  if (covered.top === 0) return noFigures(covered, rules);
  const percent = (top: number): number => percentOf({ top, bottom: points.possible });
  return {
    declared: percent(points.declared),
    supported: percent(points.supported),
    assuranceGap: percent(points.gap),
    ...coverageFigures(covered, rules),
  };
}

/** The figures of the whole: the mean of the commitments, one with nothing assessed counting 0. */
export function wholeFigures(
  commitments: readonly { readonly elements: readonly AssessedElement[]; readonly points: Points }[],
  rules: Rules,
): Figures {
  const covered = coverageOf(commitments.flatMap(({ elements }) => elements));
  if (covered.top === 0) return noFigures(covered, rules);
  const mean = (pick: (points: Points) => number): number =>
    percentOf(meanOf(commitments.map(({ points }) => ({ top: pick(points), bottom: Math.max(1, points.possible) }))));
  return {
    declared: mean((points) => points.declared),
    supported: mean((points) => points.supported),
    assuranceGap: mean((points) => points.gap),
    ...coverageFigures(covered, rules),
  };
}

function worthOf(level: LevelId | null): number {
  return level === null ? 0 : levelValue(level);
}

function coverageOf(elements: readonly AssessedElement[]): Fraction {
  const applicable = elements.filter((element) => element.state !== 'not-applicable').length;
  return { top: elements.filter((element) => element.state === 'assessed').length, bottom: Math.max(1, applicable) };
}

function coverageFigures(covered: Fraction, rules: Rules): Pick<Figures, 'coverage' | 'isProvisional'> {
  const isProvisional = covered.top * 100 < rules.provisional_below.value * covered.bottom;
  return { coverage: threeDecimals(covered), isProvisional };
}

function noFigures(covered: Fraction, rules: Rules): Figures {
  return { declared: null, supported: null, assuranceGap: null, ...coverageFigures(covered, rules) };
}

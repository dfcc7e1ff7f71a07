import type { Comparison } from '../../model/comparison.ts';
import { counted } from '../../util/words.ts';
import { namesOfWorse } from '../names-of-worse.ts';
import type { Failure } from './gate.ts';

/** What is worse than in a baseline, named by id. Whatever else rose does not make up for it. */
export function regressionFailures({ regressions, before }: Comparison): Failure[] {
  const [first] = regressions;
  if (first === undefined) return [];
  const than = before === null ? '' : ` than in ${before.label}`;
  const isAre = regressions.length === 1 ? 'thing is' : 'things are';
  const means = first.means === null ? '' : ` ${first.means}`;
  return [
    {
      gate: 'regression',
      says: `${counted(regressions.length, isAre, isAre)} worse${than}: ${namesOfWorse(regressions)}. The first: ${first.says}${means}`,
      first:
        'Put it back, or mend it in another way. If it is meant to be so, hpp audit --update-baseline records the decision.',
    },
  ];
}

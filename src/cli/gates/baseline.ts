import type { Comparison } from '../../model/comparison.ts';
import { counted, listed } from '../../util/words.ts';
import type { Failure } from './gate.ts';

// Enough to know what happened; hpp compare shows all.
const MOST_NAMED = 3;

/** What is worse than in a baseline, named by id. Whatever else rose does not make up for it. */
export function regressionFailures({ regressions, before }: Comparison): Failure[] {
  const [first] = regressions;
  if (first === undefined) return [];
  const names = [...new Set(regressions.map(({ id }) => id))];
  const shown =
    names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`] : names;
  const than = before === null ? '' : ` than in ${before.label}`;
  const isAre = regressions.length === 1 ? 'thing is' : 'things are';
  const means = first.means === null ? '' : ` ${first.means}`;
  return [
    {
      gate: 'regression',
      says: `${counted(regressions.length, isAre, isAre)} worse${than}: ${listed(shown)}. The first: ${first.says}${means}`,
      first:
        'Put it back, or mend it in another way. If it is meant to be so, hpp audit --update-baseline records the decision.',
    },
  ];
}

import { UserError } from '../user-error.ts';
import { readFailOn } from './fail-on.ts';
import type { Asked } from './judge.ts';
import { readMinSupported, readMonths, readPercent } from './thresholds.ts';

/** The options that say what ends the run with code 1, as the command line gives them. */
export interface AskedOptions {
  readonly failOn?: string;
  readonly minSupported?: readonly string[];
  readonly maxAssuranceGap?: string;
  readonly maxAge?: string;
}

/** What the command line asks of an audit; throws a UserError for what cannot be asked. */
export function readAsked({ failOn, minSupported = [], maxAssuranceGap, maxAge }: AskedOptions): Asked {
  const asked: Asked = {
    failOn: readFailOn(failOn ?? 'error'),
    minSupported: readMinSupported(minSupported),
    maxAssuranceGap: maxAssuranceGap === undefined ? null : readPercent(maxAssuranceGap, '--max-assurance-gap'),
    maxAge: maxAge === undefined ? null : readMonths(maxAge, '--max-age'),
  };
  const isAnythingElse = asked.minSupported.size > 0 || asked.maxAssuranceGap !== null || asked.maxAge !== null;
  if (asked.failOn.includes('never') && isAnythingElse)
    throw new UserError(
      '--fail-on never lets nothing end the run, so it does not go with another gate. Leave one of them out.',
    );
  return asked;
}

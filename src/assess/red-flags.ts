import type { Day, RedFlag } from '../model/trust.ts';

/** Whether a red flag is settled on a day: with a date, and in words what was done. */
export function isResolved(flag: RedFlag, asOf: Day): boolean {
  return flag.resolvedOn !== null && flag.resolvedOn <= asOf && flag.resolution !== null;
}

/** The red flags on an element or check that were known on a day and are not settled. */
export function unresolvedFlags(flags: readonly RedFlag[], subject: string, asOf: Day): RedFlag[] {
  return flags.filter((flag) => flag.subject === subject && flag.foundOn <= asOf && !isResolved(flag, asOf));
}

// What patients, families and staff lose or gain when an element moves, told by what no longer bears it out.
import type { ElementResult } from '../model/report.ts';

type Condition = keyof ElementResult['conditions'];

/** What it means when what was known is known no more. */
export const UNKNOWN_NOW = 'Nobody can tell any more how this stands.';

const LOST: Readonly<Record<Condition, string>> = {
  provision: 'No policy in force promises it any more.',
  practice: 'Nothing shows any more that it is done.',
  experience: 'The people concerned no longer confirm it.',
};
const GAINED: Readonly<Record<Condition, string>> = {
  provision: 'A policy in force promises it now.',
  practice: 'There is something now to show that it is done.',
  experience: 'The people concerned confirm it now.',
};
const CONDITIONS: readonly Condition[] = ['provision', 'practice', 'experience'];

/** What is lost when an element falls. */
export function lost(before: ElementResult, after: ElementResult): string {
  if (after.state === 'not-applicable') return 'It is said not to apply any more, so nobody looks at it.';
  if (after.state === 'not-assessed') return UNKNOWN_NOW;
  const words = CONDITIONS.filter((one) => before.conditions[one] && !after.conditions[one]).map((one) => LOST[one]);
  if (isNewlyCapped(before, after, 'red-flag')) words.push('A red flag stands against it.');
  if (isNewlyCapped(before, after, 'contrary-experience')) words.push('Most people who were asked do not confirm it.');
  if (words.length > 0) return words.join(' ');
  return after.supported === 'absent'
    ? 'Nothing shows any more that it is even meant.'
    : 'Less bears it out than before.';
}

/** What is gained when an element rises. */
export function gained(before: ElementResult, after: ElementResult): string {
  const words = CONDITIONS.filter((one) => !before.conditions[one] && after.conditions[one]).map((one) => GAINED[one]);
  if (isNewlyCapped(after, before, 'red-flag')) words.push('No red flag stands against it any more.');
  if (isNewlyCapped(after, before, 'contrary-experience')) words.push('What people said against it no longer decides.');
  if (words.length > 0) return words.join(' ');
  return after.supported === 'intended' ? 'It is meant now, and can be followed up.' : 'More bears it out than before.';
}

function isNewlyCapped(before: ElementResult, after: ElementResult, cap: ElementResult['capped']): boolean {
  return after.capped === cap && before.capped !== cap;
}

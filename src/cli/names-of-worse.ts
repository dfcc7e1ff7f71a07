import type { Change } from '../model/comparison.ts';
import { listed } from '../util/words.ts';

const MOST_NAMED = 10;

/** The ids of what is worse, each once, as a line of words: `communication/named-contact and policies/open.md`. */
export function namesOfWorse(regressions: readonly Change[]): string {
  const ids = [...new Set(regressions.map(({ id }) => id))];
  const more = ids.length > MOST_NAMED ? [`${ids.length - MOST_NAMED} more`] : [];
  return listed([...ids.slice(0, MOST_NAMED), ...more]);
}

import { findingKeys } from '../model/finding-keys.ts';
import type { Report } from '../model/report.ts';
import { textHash } from '../util/text-hash.ts';

/**
 * A name for each finding of a report, in their order, that stays the same while the finding does: lines and figures that
 * move do not change it. Of findings that are alike, the second and later ones bear their number.
 */
export function fingerprintsOf(report: Report): string[] {
  return findingKeys(report).map(textHash);
}

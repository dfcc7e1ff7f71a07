import type { Waiver } from '../model/report.ts';
import { dayInWords } from '../util/days.ts';

/** A waiver in words: until when, whose decision it is, and why. */
export function waiverWords({ reason, owner, expires }: Waiver): string {
  return `Waived until ${dayInWords(expires)} by ${owner}: ${reason}`;
}

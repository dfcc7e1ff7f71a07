import type { Waiver } from '../model/report.ts';
import { dayInWords } from '../util/days.ts';

/** A waiver in words: until when, whose decision it is, and why. */
export function waiverWords(waiver: Waiver): string {
  return `Waived ${waiverTerms(waiver)}`;
}

/** The same behind a label that says what it is. */
export function waiverTerms({ reason, owner, expires }: Waiver): string {
  return `until ${dayInWords(expires)} by ${owner}: ${reason}`;
}

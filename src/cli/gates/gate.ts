import { placeWords } from '../../diagnostics/place-words.ts';
import type { Finding, Report } from '../../model/report.ts';
import type { Day } from '../../model/trust.ts';
import { capitalised } from '../../util/words.ts';

/** What a gate looks at: a report, and what it does not say of its time. */
export interface Judged {
  readonly report: Report;
  /** The day of the assessment; null where the file names none. */
  readonly assessedOn: Day | null;
  /** The day that its age is counted to: the one asked for, else today. */
  readonly day: Day;
}

/** A gate that ends the run with code 1. */
export interface Failure {
  /** As it is named on the command line, without the dashes. */
  readonly gate: string;
  /** What fails it, as a sentence. */
  readonly says: string;
  /** The first thing to do about it, as a sentence. */
  readonly first: string;
}

/** Looks at an audit, and says what fails it; nothing where it passes. */
export type Gate = (judged: Judged) => readonly Failure[];

/** Where a finding is, and what to do about it. */
export function mending({ location, fix }: Finding): string {
  return `At ${placeWords(location)}: ${capitalised(fix)}`;
}

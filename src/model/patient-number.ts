/** What a patient's number looks like: one of England, Wales and the Isle of Man, of Scotland, or of Northern Ireland. */
export type PatientNumberKind = 'NHS' | 'CHI' | 'H&C';

/** A number in a text that may lead to one patient. */
export interface PatientNumber {
  readonly kind: PatientNumberKind;
  /** As it may be shown: `943 *** ***9`. */
  readonly shown: string;
  /** The offset of its first digit. */
  readonly start: number;
  /** The offset behind its last digit. */
  readonly end: number;
}

/** A text in which no patient's number can be read, at its full length, and where the numbers stood. */
export interface GuardedText {
  readonly text: string;
  readonly numbers: readonly PatientNumber[];
}

import type { PatientNumber } from '../model/patient-number.ts';
import { numberKind } from './number-kind.ts';
import { couldBeSomethingElse } from './surroundings.ts';

/** A number with the offset of each of its digits. */
export interface NumberPlace extends Omit<PatientNumber, 'shown'> {
  readonly digits: readonly number[];
}

// Ten digits, of usual or full width, with characters between them that are not seen. What may part the groups stands
// between the third and fourth, and between the sixth and seventh. No part of this can match in two ways, so it takes
// time in proportion to the text.
const DIGIT = '[0-9\\uff10-\\uff19]';
const UNSEEN = '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff';
const SPACE = ' \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const STROKE = '\\-._/\\u00b7\\u2010-\\u2015\\u2212\\uff0d\\uff0e';
const TIGHT = `[${UNSEEN}]*`;
const GAP = `([${UNSEEN}${SPACE}${STROKE}\\t\\r\\n]*)`;
const THREE = [DIGIT, DIGIT, DIGIT].join(TIGHT);
const TEN_DIGITS = new RegExp(`${THREE}${GAP}${THREE}${GAP}${THREE}${TIGHT}${DIGIT}`, 'g');
const RUN_OF_DIGITS = new RegExp(`(?:${DIGIT}${TIGHT})+`, 'y');
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]+`, 'g');
const ONE_DIGIT = new RegExp(DIGIT);

// Between groups: a space or two, or one stroke with a space on either side. More is the gap between two columns.
const IN_LINE = new RegExp(`^(?:[${SPACE}]{1,2}|[${SPACE}]?[${STROKE}][${SPACE}]?)$`);
const ACROSS_LINES = new RegExp(`^[${SPACE}]?[${STROKE}]?[${SPACE}]?(?:\\r\\n?|\\n)[${SPACE}\\t]*$`);

// With its name in front, a number is one however it is grouped.
const NAMED = /(?:^|[^a-z])(?:NHS|CHI|HSC|HCN|H&C)(?![a-z])[^0-9\r\n]{0,20}$/i;

type Gap = 'none' | 'in-line' | 'across-lines' | 'too-wide';

/** The numbers in a text that may be a patient's, in order, as many as are asked for. */
export function findPatientNumbers(text: string, most: number): NumberPlace[] {
  const found: NumberPlace[] = [];
  const pattern = new RegExp(TEN_DIGITS);
  for (let match = pattern.exec(text); match !== null && found.length < most; match = pattern.exec(text)) {
    const number = numberAt(text, match);
    if (number !== null) found.push(number);
    // A number never begins behind a digit, so the next may begin behind this run of digits.
    else pattern.lastIndex = endOfDigits(text, match.index);
  }
  return found;
}

function endOfDigits(text: string, start: number): number {
  const run = new RegExp(RUN_OF_DIGITS);
  run.lastIndex = start;
  run.test(text);
  return run.lastIndex;
}

function numberAt(text: string, match: RegExpExecArray): NumberPlace | null {
  const [whole, first = '', second = ''] = match;
  const start = match.index;
  const end = start + whole.length;
  const offsets: number[] = [];
  let digits = '';
  for (let i = 0; i < whole.length; i++) {
    const character = whole.charAt(i);
    if (!ONE_DIGIT.test(character)) continue;
    offsets.push(start + i);
    digits += character.normalize('NFKC');
  }
  const kind = numberKind(digits);
  if (kind === null) return null;
  const gaps = [gapOf(first), gapOf(second)] as const;
  const isGrouped = gaps.every((gap) => gap !== 'none');
  const before = seen(text.slice(Math.max(0, start - 60), start));
  if (!isWrittenAsNumber(gaps, kind === 'CHI') && !NAMED.test(before)) return null;
  const after = seen(text.slice(end, end + 20));
  if (couldBeSomethingElse({ before, after, isGrouped, hasStops: /[.\uff0e]/.test(first + second) })) return null;
  return { kind, start, end, digits: offsets };
}

/** Whether digits are grouped as patients' numbers are: all ten, 3-3-4, or 6-4 where the first six are a day of birth. */
function isWrittenAsNumber([first, second]: readonly [Gap, Gap], isBirthday: boolean): boolean {
  if (first === 'too-wide' || second === 'too-wide') return false;
  if (first === 'none') return second === 'none' || (isBirthday && second === 'in-line');
  // A line breaks once inside a number. Figures one below the other are a column.
  return second !== 'none' && !(first === 'across-lines' && second === 'across-lines');
}

function gapOf(between: string): Gap {
  const gap = seen(between);
  if (gap === '') return 'none';
  if (IN_LINE.test(gap)) return 'in-line';
  return ACROSS_LINES.test(gap) ? 'across-lines' : 'too-wide';
}

/** A text without what is not seen. */
export function seen(text: string): string {
  return text.replace(ALL_UNSEEN, '');
}

import type { GuardedText, PatientNumber } from '../model/patient-number.ts';
import { withoutEscapes } from './escapes.ts';
import { findPatientNumbers, type NumberPlace, seen } from './find-patient-numbers.ts';

// The first three digits and the last stay, so that somebody who knows the number knows which one is meant.
const FIRST_MASKED = 3;
const LAST_MASKED = 8;
// A text with more is a list of patients. From there on every digit in it is masked.
const MOST_NUMBERS = 10_000;
const ANY_DIGIT = /[0-9\uff10-\uff19]/g;
const STAR_ESCAPES: Readonly<Record<string, string>> = { x: '\\x2a', u: '\\u002a', U: '\\U0000002a' };
const MASKED = /[0-9\uff10-\uff19]{3}[^0-9*]{0,3}\*{3}[^0-9*]{0,3}\*{3}[0-9\uff10-\uff19]/;

/** A text with every patient's number in it masked. It keeps its length, and nothing else in it changes. */
export function maskPatientNumbers(text: string): GuardedText {
  return masked(text, findPatientNumbers(text, MOST_NUMBERS));
}

/** The same for the text of a YAML or JSON file, in which a character may also be written as `\x39` or `\u0039`. */
export function maskInYaml(text: string): GuardedText {
  return masked(text, findPatientNumbers(withoutEscapes(text), MOST_NUMBERS));
}

/** Whether a text holds a number that was masked. */
export function holdsMaskedNumber(text: string): boolean {
  return MASKED.test(seen(text).replace(/\s+/g, ' '));
}

function masked(text: string, places: readonly NumberPlace[]): GuardedText {
  if (places.length === 0) return { text, numbers: [] };
  const pieces: string[] = [];
  let at = 0;
  for (const { digits } of places) {
    for (const offset of digits.slice(FIRST_MASKED, LAST_MASKED + 1)) {
      const written = starInPlaceOf(text, offset);
      pieces.push(text.slice(at, offset), written);
      at = offset + written.length;
    }
  }
  const end = places.at(-1)?.end ?? at;
  const rest = text.slice(end);
  pieces.push(text.slice(at, end), places.length < MOST_NUMBERS ? rest : rest.replace(ANY_DIGIT, '*'));
  const guarded = pieces.join('');
  return { text: guarded, numbers: places.map((place) => withWords(place, guarded)) };
}

/** An asterisk written as the digit at an offset is: as itself, or as an escape of the same length. */
function starInPlaceOf(text: string, offset: number): string {
  if (text.charAt(offset) !== '\\') return '*';
  return STAR_ESCAPES[text.charAt(offset + 1)] ?? '*';
}

function withWords({ kind, start, end }: NumberPlace, guarded: string): PatientNumber {
  const shown = seen(withoutEscapes(guarded.slice(start, end))).replace(/\s+/g, ' ');
  return { kind, shown, start, end };
}

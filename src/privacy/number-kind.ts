import type { PatientNumberKind } from '../model/patient-number.ts';

// From 320 to 399 a number is one of Northern Ireland. Below, it begins with a day of birth, as Scotland's do.
const FIRST_OF_NORTHERN_IRELAND = 320;
const FIRST_AFTER = 400;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What ten digits may be as a patient's number; null when they cannot be one. */
export function numberKind(digits: string): PatientNumberKind | null {
  // One digit ten times has a valid check digit. It stands for a number in forms, and is given to nobody.
  if (/^(.)\1*$/.test(digits) || !hasValidCheckDigit(digits)) return null;
  const range = Number(digits.slice(0, 3));
  if (range >= FIRST_AFTER) return 'NHS';
  if (range >= FIRST_OF_NORTHERN_IRELAND) return 'H&C';
  return beginsWithDay(digits) ? 'CHI' : null;
}

/** Modulus 11, as all three kinds have it: the digits times 10, 9 and so on down to 1 add up to a multiple of 11. */
function hasValidCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += Number(digits[i]) * (10 - i);
  return sum % 11 === 0;
}

/** Whether the first six digits are a day, a month and a year of two digits. */
function beginsWithDay(digits: string): boolean {
  const day = Number(digits.slice(0, 2));
  const longest = DAYS_IN_MONTH[Number(digits.slice(2, 4)) - 1] ?? 0;
  return day >= 1 && day <= longest;
}

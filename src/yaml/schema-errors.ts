import type { ErrorObject } from 'ajv';
import type { FindingDraft, FindingId } from '../model/finding.ts';
import { pointerTo, stepsOf } from '../util/pointer.ts';
import { shortened } from '../util/words.ts';
import {
  boundFix,
  dayFix,
  FILL_IN,
  keyFix,
  keyMeant,
  missingFix,
  patternFix,
  typeFix,
  typeWanted,
  valueFix,
} from './schema-fixes.ts';

// Errors that only repeat what a more exact one says.
const UMBRELLAS = new Set(['if', 'oneOf', 'anyOf', 'allOf', 'not', 'propertyNames']);

/** A schema's errors as findings: one for each place, in words, with the nearest valid one. */
export function findingsFromSchema(errors: readonly ErrorObject[]): FindingDraft[] {
  // A key that was mistyped is not also reported as missing.
  const meant = new Set(
    errors.filter(isUnknownKey).map((error) => pointerTo(error.instancePath, keyMeant(error) ?? '')),
  );
  const byPlace = new Map<string, FindingDraft>();
  for (const error of errors) {
    if (UMBRELLAS.has(error.keyword) || (isMissingKey(error) && meant.has(missingPointer(error)))) continue;
    const finding = toFinding(error);
    const place = `${finding.at} ${finding.part ?? ''} ${finding.id === 'schema/missing-key' ? finding.message : ''}`;
    if (!byPlace.has(place)) byPlace.set(place, finding);
  }
  return [...byPlace.values()];
}

function isUnknownKey(error: ErrorObject): boolean {
  return error.keyword === 'additionalProperties';
}

function isMissingKey(error: ErrorObject): boolean {
  return error.keyword === 'required';
}

function missingPointer(error: ErrorObject): string {
  return pointerTo(error.instancePath, String(error.params['missingProperty']));
}

function toFinding(error: ErrorObject): FindingDraft {
  // A key that does not fit its pattern is reported by ajv on the mapping; it is meant for the key.
  if (error.propertyName !== undefined) return badKey(error, error.propertyName);
  if (isUnknownKey(error)) return unknownKey(error);
  if (isMissingKey(error)) return missingKey(error);
  if (isEmpty(error.data)) return empty(error);
  const isOneOfWords = error.parentSchema?.['enum'] !== undefined || error.keyword === 'const';
  if (isOneOfWords) return unknownValue(error);
  const isDayHere = error.parentSchema?.['format'] === 'date' && ['string', 'number'].includes(typeof error.data);
  if (isDayHere) return badDay(error, String(error.data));
  return error.keyword === 'type' ? wrongType(error) : badValue(error);
}

function unknownKey(error: ErrorObject): FindingDraft {
  const key = String(error.params['additionalProperty']);
  return {
    id: 'schema/unknown-key',
    message: `unknown key ${shown(key)} in ${placeName(error.instancePath)}`,
    at: pointerTo(error.instancePath, key),
    part: 'key',
    fix: keyFix(error),
  };
}

function badKey(error: ErrorObject, key: string): FindingDraft {
  const message = `${shown(key)} cannot be a name here`;
  const fix = error.keyword === 'pattern' ? patternFix(error, key) : boundFix(error);
  const at = pointerTo(error.instancePath, key);
  return { id: 'schema/bad-value', message, at, part: 'key', ...(fix === null ? {} : { fix }) };
}

function missingKey(error: ErrorObject): FindingDraft {
  return {
    id: 'schema/missing-key',
    message: `"${String(error.params['missingProperty'])}" is missing in ${placeName(error.instancePath)}`,
    at: error.instancePath,
    part: 'key',
    fix: missingFix(error),
  };
}

function empty(error: ErrorObject): FindingDraft {
  const isFile = error.instancePath === '';
  return {
    id: error.data === null ? 'schema/wrong-type' : 'schema/bad-value',
    message: `${placeName(error.instancePath)} is empty`,
    at: error.instancePath,
    part: error.data === null ? 'key' : 'value',
    fix: isFile ? typeFix(error) : FILL_IN,
  };
}

function unknownValue(error: ErrorObject): FindingDraft {
  const message = `${shown(error.data)} is not allowed for ${placeName(error.instancePath)}`;
  return atValue(error, 'schema/unknown-value', message, valueFix(error));
}

function badDay(error: ErrorObject, day: string): FindingDraft {
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(day);
  const complaint = isWritten ? 'is not a day that exists' : 'is not written as year-month-day';
  return atValue(error, 'schema/bad-date', `"${shortened(day, 60)}" ${complaint}`, dayFix(day));
}

function wrongType(error: ErrorObject): FindingDraft {
  const wanted = typeWanted(error);
  const words = error.instancePath === '' ? 'made of keys with values' : (TYPE_WORDS[wanted] ?? wanted);
  const message = `${placeName(error.instancePath)} must be ${words}, and ${whatItIs(error.data, wanted)}`;
  return atValue(error, 'schema/wrong-type', message, typeFix(error));
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'an entry with keys of its own',
  array: 'a list',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function whatItIs(data: unknown, wanted: string): string {
  if (typeof data === 'object') return `this is ${shown(data)}`;
  if (typeof data === 'string') return `${shown(data)} is text`;
  return typeof data === 'number' && wanted === 'string' ? `${shown(data)} is a number` : `${shown(data)} is not`;
}

function badValue(error: ErrorObject): FindingDraft {
  const isPattern = error.keyword === 'pattern';
  const complaint = COMPLAINTS[error.keyword] ?? `cannot be ${shown(error.data)}`;
  const fix = isPattern ? patternFix(error, String(error.data)) : boundFix(error);
  return atValue(error, 'schema/bad-value', `${placeName(error.instancePath)} ${complaint}`, fix);
}

const COMPLAINTS: Readonly<Record<string, string>> = {
  minLength: 'is too short',
  maxLength: 'is too long',
  minItems: 'names too few',
  maxItems: 'names too many',
  uniqueItems: 'names one thing twice',
};

function atValue(error: ErrorObject, id: FindingId, message: string, fix: string | null): FindingDraft {
  return { id, message, at: error.instancePath, part: 'value', ...(fix === null ? {} : { fix }) };
}

function isEmpty(data: unknown): boolean {
  if (data === null || data === undefined) return true;
  return typeof data === 'string' ? data.trim() === '' : Array.isArray(data) && data.length === 0;
}

/** A place in words: `"elements > communication/named-contact > policy > number 1"`. */
function placeName(path: string): string {
  if (path === '') return 'the file';
  const steps = stepsOf(path).map((step) => (/^\d+$/.test(step) ? `number ${Number(step) + 1}` : shortened(step, 60)));
  return `"${steps.join(' > ')}"`;
}

function shown(data: unknown): string {
  if (typeof data === 'string') return `"${shortened(data, 60)}"`;
  if (Array.isArray(data)) return 'a list';
  return typeof data === 'object' ? 'an entry with keys of its own' : String(data);
}

import type { ErrorObject } from 'ajv';
import type { FindingDraft, FindingId } from '../model/finding.ts';
import { nearestWord } from '../util/nearest.ts';
import { pointerTo, stepsOf } from '../util/pointer.ts';
import { listed, shortened } from '../util/words.ts';

// Errors that only repeat what a more exact one says.
const UMBRELLAS = new Set(['if', 'oneOf', 'anyOf', 'allOf', 'not', 'propertyNames']);

/** A schema's errors as findings: one for each place, in words, with the nearest valid one. */
export function findingsFromSchema(errors: readonly ErrorObject[]): FindingDraft[] {
  const byPlace = new Map<string, FindingDraft>();
  for (const error of errors) {
    if (UMBRELLAS.has(error.keyword)) continue;
    const finding = toFinding(error);
    const place = `${finding.at} ${finding.part ?? ''} ${finding.id === 'schema/missing-key' ? finding.message : ''}`;
    if (!byPlace.has(place)) byPlace.set(place, finding);
  }
  return [...byPlace.values()];
}

function toFinding(error: ErrorObject): FindingDraft {
  // A key that does not fit its pattern is reported by ajv on the mapping; it is meant for the key.
  if (error.propertyName !== undefined) return badKey(error, error.propertyName);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(error);
    case 'required':
      return missingKey(error);
    case 'enum':
    case 'const':
      return unknownValue(error);
    case 'type':
      return wrongType(error);
    case 'format':
      return atValue(
        error,
        'schema/bad-date',
        `${quoted(error.data)} is not a day that exists`,
        exampleDay(error.data),
      );
    default:
      return atValue(error, 'schema/bad-value', `${placeName(error.instancePath)} ${complaint(error)}`);
  }
}

function unknownKey(error: ErrorObject): FindingDraft {
  const key = String(error.params['additionalProperty']);
  const allowed = allowedKeys(error);
  const nearest = nearestWord(key, allowed);
  const use = nearest === null ? '' : `use "${nearest}"; `;
  const merge = key === '<<' ? 'merge keys are not read, so write the entry out; ' : '';
  return {
    id: 'schema/unknown-key',
    message: `unknown key "${shortened(key, 60)}" in ${placeName(error.instancePath)}`,
    at: pointerTo(error.instancePath, key),
    part: 'key',
    fix: `${merge}${use}the keys allowed here are ${listed(allowed.toSorted().map((name) => `"${name}"`))}`,
  };
}

function badKey(error: ErrorObject, key: string): FindingDraft {
  return {
    id: 'schema/bad-value',
    message: `"${shortened(key, 60)}" cannot be a name here`,
    at: pointerTo(error.instancePath, key),
    part: 'key',
    fix: 'use small letters, digits and hyphens',
  };
}

function missingKey(error: ErrorObject): FindingDraft {
  const key = String(error.params['missingProperty']);
  return {
    id: 'schema/missing-key',
    message: `"${key}" is missing in ${placeName(error.instancePath)}`,
    at: error.instancePath,
    part: 'key',
    fix: `add "${key}"`,
  };
}

function unknownValue(error: ErrorObject): FindingDraft {
  const values = (error.params['allowedValues'] ?? [error.params['allowedValue']]) as unknown[];
  const allowed = values.map(String);
  const nearest = typeof error.data === 'string' ? nearestWord(error.data, allowed) : null;
  const use = nearest === null ? '' : `use "${nearest}"; `;
  return atValue(
    error,
    'schema/unknown-value',
    `${quoted(error.data)} is not allowed for ${placeName(error.instancePath)}`,
    `${use}the values allowed here are ${listed(allowed.map((value) => `"${value}"`))}`,
  );
}

function wrongType(error: ErrorObject): FindingDraft {
  const wanted = [error.params['type']].flat().map((type) => TYPE_WORDS[String(type)] ?? String(type));
  const isLooseText = wanted.includes('text') && ['number', 'boolean'].includes(typeof error.data);
  return atValue(
    error,
    'schema/wrong-type',
    `${placeName(error.instancePath)} must be ${listed(wanted, 'or')}, and ${quoted(error.data)} is not`,
    isLooseText ? 'put quotes round it' : undefined,
  );
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'an entry with keys of its own',
  array: 'a list',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

function atValue(error: ErrorObject, id: FindingId, message: string, fix?: string): FindingDraft {
  return { id, message, at: error.instancePath, part: 'value', ...(fix === undefined ? {} : { fix }) };
}

function complaint(error: ErrorObject): string {
  if (error.keyword === 'minLength' || error.keyword === 'pattern') {
    return error.data === '' || String(error.data).trim() === '' ? 'is empty' : `cannot be ${quoted(error.data)}`;
  }
  if (error.keyword === 'maxLength') return 'is too long';
  if (error.keyword === 'minItems') return 'is empty';
  return error.message ?? 'cannot be used';
}

function exampleDay(data: unknown): string {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(String(data));
  const [, day, month, year] = parts ?? [];
  const example = parts === null ? '2026-10-14' : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return `write it as year-month-day: ${example}`;
}

function allowedKeys(error: ErrorObject): string[] {
  const schema = error.parentSchema as { properties?: Record<string, unknown> } | undefined;
  return Object.keys(schema?.properties ?? {});
}

/** A place in words: `elements, communication/named-contact, policy 1`. */
function placeName(path: string): string {
  if (path === '') return 'the file';
  const steps = stepsOf(path).map((step) => (/^\d+$/.test(step) ? `number ${Number(step) + 1}` : shortened(step, 60)));
  return `"${steps.join(' > ')}"`;
}

function quoted(data: unknown): string {
  if (data === null || data === undefined) return 'nothing';
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object') return 'an entry with keys of its own';
  return `"${shortened(String(data), 60)}"`;
}

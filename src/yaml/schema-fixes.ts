// What to do about each of a schema's errors, in words. Null where the framework's own words for the finding serve.
import type { ErrorObject } from 'ajv';
import { isDay } from '../util/days.ts';
import { nearestWord } from '../util/nearest.ts';
import { listed } from '../util/words.ts';

/** What to do about a key or an item that has no value. */
export const FILL_IN = 'fill it in, or take it out';

/** The key that a mistyped one was meant for: the nearest that is not there already. */
export function keyMeant(error: ErrorObject): string | null {
  const free = allowedKeys(error).filter((key) => !Object.hasOwn(error.data as object, key));
  return nearestWord(String(error.params['additionalProperty']).toLowerCase(), free);
}

/** For a key that is not known. */
export function keyFix(error: ErrorObject): string {
  const nearest = keyMeant(error);
  const use = nearest === null ? '' : `use "${nearest}"; `;
  const merge = error.params['additionalProperty'] === '<<' ? 'merge keys are not read, so write the entry out; ' : '';
  return `${merge}${use}the keys allowed here are ${inQuotes(allowedKeys(error))}`;
}

/** For a key that is missing. */
export function missingFix(error: ErrorObject): string {
  const key = String(error.params['missingProperty']);
  const values = valuesOf(propertiesOf(error)[key]);
  return values.length === 0 ? `add "${key}"` : `add "${key}", which is ${listed(values, 'or')}`;
}

/** For a value that is not one of those allowed. */
export function valueFix(error: ErrorObject): string {
  const values = valuesOf(error.parentSchema);
  const words = values.map((value) => value.replaceAll('"', ''));
  const nearest = typeof error.data === 'string' ? nearestWord(error.data.toLowerCase(), words) : null;
  if (values.length === 1) return `the value allowed here is ${values.join()}`;
  return `${nearest === null ? '' : `use "${nearest}"; `}the values allowed here are ${listed(values)}`;
}

/** The type that a value should have, besides nothing at all. */
export function typeWanted(error: ErrorObject): string {
  const types = [error.params['type']].flat().filter((type) => type !== 'null');
  return types.join(' or ');
}

/** For a value of the wrong kind. */
export function typeFix(error: ErrorObject): string {
  const isFile = error.instancePath === '';
  if (isFile) return `begin it with ${inQuotes((error.parentSchema?.['required'] ?? []) as string[])}`;
  switch (typeWanted(error)) {
    case 'object':
      return entryFix(error);
    case 'array':
      return 'put each item on a line of its own that begins with "- "';
    case 'boolean':
      return `write ${BOOLEANS[String(error.data).toLowerCase()] ?? 'true or false'}, without quotes`;
    case 'string':
      return textFix(error);
    default:
      return `write ${typeWanted(error) === 'integer' ? 'a whole' : 'the'} number in digits, without quotes`;
  }
}

const BOOLEANS: Readonly<Record<string, string>> = { yes: 'true', no: 'false', true: 'true', false: 'false' };

function entryFix(error: ErrorObject): string {
  const hasTightColon = typeof error.data === 'string' && /\w:\w/.test(error.data);
  if (hasTightColon) return 'put a space after each colon';
  const keys = allowedKeys(error);
  return `write its keys below it, each on a line of its own${keys.length === 0 ? '' : `: ${inQuotes(keys)}`}`;
}

function textFix({ data, parentSchema }: ErrorObject): string {
  if (typeof data === 'object')
    return 'write it as one text; text with brackets or a colon in it needs quotes round it';
  const description = parentSchema?.['description'];
  if (typeof description !== 'string') return 'put quotes round it';
  return `write ${description.charAt(0).toLowerCase()}${description.slice(1).replace(/\.$/, '')}`;
}

/** For a day that does not exist, or is written in another way. */
export function dayFix(day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'check the day and the month';
  const parts = DAYS_OTHERWISE.map((pattern) => pattern.exec(day)?.groups).find((groups) => groups !== undefined);
  const { year = '', month = '', date = '' } = parts ?? {};
  const proposal = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(proposal) ? `write ${proposal}` : 'write the day as year-month-day, such as 2026-10-14';
}

const DAYS_OTHERWISE: readonly RegExp[] = [
  /^(?<date>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/,
  /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<date>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/,
];

/** For a name or a text that does not have the form it must have. */
export function patternFix({ params }: ErrorObject, text: string): string | null {
  const pattern = String(params['pattern']);
  const form = FORMS[pattern];
  if (form !== undefined) return form;
  if (!pattern.startsWith('^[a-z')) return null;
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const use = new RegExp(pattern, 'u').test(name) ? `use "${name}"; ` : '';
  return `${use}a name has only small letters, digits and hyphens`;
}

// The framework's own, for somebody who tailors it.
const FORMS: Readonly<Record<string, string>> = {
  '^\\d+\\.\\d+\\.\\d+$': 'write three numbers, such as 1.2.0',
  '^https?://': 'begin it with https://',
  '^(\\d{4}(-\\d{2}(-\\d{2})?)?|undated)$': 'write a year, a month or a day, such as 2026-10, or "undated"',
  '^\\+?[0-9][0-9 ]{2,18}[0-9]$': 'write digits and spaces, such as 0345 123 2352',
  '^[a-z0-9-]+(\\.[a-z0-9-]+)+(/[A-Za-z0-9_-]+)*$': 'write it without https:// in front, such as avma.org.uk',
};

/** For a number, a text or a list that is too small or too large. */
export function boundFix({ keyword, params }: ErrorObject): string | null {
  const limit = String(params['limit']);
  return BOUNDS[keyword]?.(limit) ?? null;
}

const BOUNDS: Readonly<Record<string, (limit: string) => string>> = {
  minimum: (limit) => `write ${limit} or more`,
  maximum: (limit) => `write ${limit} or less`,
  minLength: (limit) => `write ${limit} characters or more`,
  maxLength: (limit) => `write ${limit} characters or fewer`,
  minItems: (limit) => `write ${limit} or more`,
  maxItems: (limit) => `write ${limit} or fewer`,
  uniqueItems: () => 'take one of the two out',
};

function allowedKeys(error: ErrorObject): string[] {
  return Object.keys(propertiesOf(error));
}

function propertiesOf({ parentSchema }: ErrorObject): Record<string, Record<string, unknown>> {
  return (parentSchema?.['properties'] ?? {}) as Record<string, Record<string, unknown>>;
}

/** The values that a schema allows; words in quotes, numbers without. */
function valuesOf(schema: Record<string, unknown> | undefined): string[] {
  const values = (schema?.['enum'] ?? [schema?.['const']]) as unknown[];
  return values.filter((value) => value !== undefined).map((value) => JSON.stringify(value));
}

function inQuotes(words: readonly string[]): string {
  return listed(words.toSorted().map((word) => `"${word}"`));
}

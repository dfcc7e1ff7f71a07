// Dates as people in the United Kingdom write them: the day first.
import { isDay } from './days.ts';

/** A date in a text, as exact as it was written: `2025-03-04`, `2025-03` or `2025`. */
export interface WrittenDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = '(?:19|20)\\d\\d';
const ISO = `(?<isoYear>${YEAR})-(?<isoMonth>\\d\\d)(?:-(?<isoDay>\\d\\d))?`;
const NUMBERS = `(?<day>\\d{1,2})[./-](?<month>\\d{1,2})[./-](?<year>${YEAR}|\\d\\d)`;
const WORDS = `(?:(?<dayOf>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+)?(?<name>${MONTH})\\.?,?[\\s-]+(?:(?<dayIn>\\d{1,2})(?:st|nd|rd|th)?,\\s*)?(?<nameYear>${YEAR}|'?\\d\\d(?=\\s*$|\\s*[,;)]))`;
const DATE = new RegExp(`(?<![\\w/.-])(?:${ISO}|${NUMBERS}|${WORDS})(?![\\w/-])`, 'gi');

/** The dates in a text, in order. A year alone is one only where nothing else stands in the text. */
export function datesIn(text: string): WrittenDate[] {
  const year = /^\s*((?:19|20)\d\d)\s*$/.exec(text)?.[1];
  if (year !== undefined) return [{ date: year, start: text.indexOf(year), end: text.indexOf(year) + 4 }];
  if (!/\d/.test(text)) return [];
  const plain = PLAIN.exec(text);
  if (plain !== null) return plainDate(plain);
  const dates: WrittenDate[] = [];
  for (const { index, 0: words, groups = {} } of text.matchAll(DATE)) {
    const date = groups['isoYear'] === undefined ? dateOf(groups) : isoDate(groups);
    if (date !== null) dates.push({ date, start: index, end: index + words.length });
  }
  return dates;
}

// The usual form alone, told without the large pattern: `4 March 2025`.
const PLAIN = /^\s*((\d{1,2}) ([A-Z][a-z]+) ((?:19|20)\d\d))\s*$/;

function plainDate([text, words = '', dayOf, name, nameYear]: RegExpExecArray): WrittenDate[] {
  const date = dateOf({ dayOf, name, nameYear });
  const start = text.indexOf(words);
  return date === null ? [] : [{ date, start, end: start + words.length }];
}

/** The last day that a date as exact as this can mean. */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

type Groups = Readonly<Record<string, string | undefined>>;

function isoDate({ isoYear, isoMonth, isoDay }: Groups): string | null {
  const date = `${isoYear}-${isoMonth}${isoDay === undefined ? '' : `-${isoDay}`}`;
  return exists(date) ? date : null;
}

function dateOf({ day, month, year, dayOf, dayIn, name, nameYear }: Groups): string | null {
  const written = (year ?? nameYear ?? '').replace("'", '');
  const fullYear = written.length === 2 ? `20${written}` : written;
  const monthNumber = month ?? String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
  const dayNumber = day ?? dayOf ?? dayIn;
  const ofMonth = `${fullYear}-${monthNumber.padStart(2, '0')}`;
  const date = dayNumber === undefined ? ofMonth : `${ofMonth}-${dayNumber.padStart(2, '0')}`;
  return exists(date) ? date : null;
}

function exists(date: string): boolean {
  return isDay(date.length === 10 ? date : `${date}-01`);
}

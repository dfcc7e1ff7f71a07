import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayInWords, daysBetween, isDay, partDateInWords } from '../../src/util/days.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('addMonths', () => {
  it.each([
    { day: '2026-10-14', months: 0, later: '2026-10-14' },
    { day: '2026-10-14', months: 12, later: '2027-10-14' },
    { day: '2026-10-14', months: -12, later: '2025-10-14' },
    { day: '2026-10-14', months: -18, later: '2025-04-14' },
    { day: '2026-01-31', months: 1, later: '2026-02-28' },
    { day: '2024-01-31', months: 1, later: '2024-02-29' },
    { day: '2024-02-29', months: 12, later: '2025-02-28' },
    { day: '2024-02-29', months: 48, later: '2028-02-29' },
    { day: '2026-03-31', months: -1, later: '2026-02-28' },
    { day: '2026-12-15', months: 1, later: '2027-01-15' },
    { day: '2026-01-15', months: -1, later: '2025-12-15' },
    { day: '2026-11-30', months: 1, later: '2026-12-30' },
  ])('gives $later for $day and $months months', ({ day, months, later }) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it('gives a day that exists, in the month that was asked for', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const later = addMonths(day, months);
        const month = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));

        expect(isDay(later)).toBe(true);
        expect(month(later) - month(day)).toBe(months);
        expect(later.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });

  it('never turns the order of two days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -60, max: 60 }), (one, other, months) => {
        const [first = one, last = other] = [one, other].toSorted();

        expect(addMonths(first, months) <= addMonths(last, months)).toBe(true);
      }),
    );
  });
});

describe('daysBetween', () => {
  it.each([
    { from: '2026-10-14', to: '2026-10-14', days: 0 },
    { from: '2026-10-14', to: '2026-10-15', days: 1 },
    { from: '2026-10-15', to: '2026-10-14', days: -1 },
    { from: '2024-02-28', to: '2024-03-01', days: 2 },
    { from: '2026-02-28', to: '2026-03-01', days: 1 },
    { from: '2026-03-28', to: '2026-03-30', days: 2 },
    { from: '2025-10-14', to: '2026-10-14', days: 365 },
  ])('counts $days days from $from to $to', ({ from, to, days }) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (from, by, to) => {
        expect(daysBetween(from, by) + daysBetween(by, to)).toBe(daysBetween(from, to));
      }),
    );
  });
});

describe('isDay', () => {
  it.each(['2026-10-14', '2024-02-29', '2000-02-29', '1999-12-31'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-5',
    '14-10-2026',
    '14/10/2026',
    '2026-10-14T00:00',
    ' 2026-10-14',
    '2026-10-14\n',
    '٢٠٢٦-١٠-١٤',
    'tomorrow',
    '',
  ])('refuses "%s"', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('dayInWords', () => {
  it.each([
    { day: '2026-10-14', words: '14 October 2026' },
    { day: '2026-01-01', words: '1 January 2026' },
    { day: '2025-12-31', words: '31 December 2025' },
  ])('writes $day as $words', ({ day, words }) => {
    expect(dayInWords(day)).toBe(words);
  });
});

describe('partDateInWords', () => {
  it.each([
    { date: '2026', words: '2026' },
    { date: '2026-10', words: 'October 2026' },
    { date: '2026-10-04', words: '4 October 2026' },
    { date: '2026-13', words: '2026' },
    { date: 'undated', words: null },
    { date: '', words: null },
  ])('writes "$date" as $words', ({ date, words }) => {
    expect(partDateInWords(date)).toBe(words);
  });
});

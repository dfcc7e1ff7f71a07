import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInWords } from '../../src/util/days.ts';
import { datesIn, lastDayOf } from '../../src/util/written-dates.ts';

describe('dates as people write them', () => {
  it.each([
    ['4 March 2025', '2025-03-04'],
    ['4th March 2025', '2025-03-04'],
    ['4th of March, 2025', '2025-03-04'],
    ['04 Mar 2025', '2025-03-04'],
    ['04-Mar-25', '2025-03-04'],
    ['Tuesday 4 March 2025', '2025-03-04'],
    ['March 4, 2025', '2025-03-04'],
    ['04/03/2025', '2025-03-04'],
    ['4.3.2025', '2025-03-04'],
    ['04-03-25', '2025-03-04'],
    ['2025-03-04', '2025-03-04'],
    ['2025-03', '2025-03'],
    ['March 2025', '2025-03'],
    ['Sept 2025', '2025-09'],
    ['mar-25', '2025-03'],
    ['2025', '2025'],
    ['on 4 MARCH 2025 by the Board', '2025-03-04'],
    ['4\nMarch\n2025', '2025-03-04'],
  ])('reads %j as %s', (text, date) => {
    expect(datesIn(text).map((found) => found.date)).toEqual([date]);
  });

  it.each([
    '31 February 2025',
    '4/13/2025',
    '2025-13-01',
    '5.0',
    '12',
    'May',
    'NUH/PS/003',
    '1.2.3.2025',
    '0300 123 2025',
    '',
  ])('finds none in %j', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it('finds each of several, with its place', () => {
    const text = 'Approved 4 March 2025, review March 2028';

    const found = datesIn(text);

    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['4 March 2025', 'March 2028']);
  });

  it('takes a year for a date only where nothing else stands', () => {
    expect(datesIn('the Act of 2014')).toEqual([]);
  });

  it('reads every day that the report writes', () => {
    const anyDay = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));

    fc.assert(
      fc.property(anyDay, (day) => {
        expect(datesIn(dayInWords(day)).map(({ date }) => date)).toEqual([day]);
        expect(datesIn(`on ${dayInWords(day)}, or so`).map(({ date }) => date)).toEqual([day]);
      }),
    );
  });

  it('takes no time for a text of numbers', () => {
    const before = performance.now();

    datesIn('1/1/'.repeat(100_000));
    datesIn('4 march '.repeat(50_000));

    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('the last day of a date', () => {
  it.each([
    ['2025-03-04', '2025-03-04'],
    ['2024-02', '2024-02-29'],
    ['2025-04', '2025-04-30'],
    ['2025', '2025-12-31'],
  ])('of %s is %s', (date, last) => {
    expect(lastDayOf(date)).toBe(last);
  });
});

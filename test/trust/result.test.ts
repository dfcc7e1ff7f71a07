import { describe, expect, it } from 'vitest';
import { readPercent, readResult } from '../../src/trust/result.ts';

describe('reading a result', () => {
  it.each([
    ['37 of 42', 88.095, 42],
    ['0 of 5', 0, 5],
    ['42 of 42', 100, 42],
    ['  9  OF 10 ', 90, 10],
    ['76% of 17', 76, 17],
    ['76.5 % of 17', 76.5, 17],
    ['100% of 3', 100, 3],
    ['0% of 3', 0, 3],
  ])('%j is a figure', (text, percent, people) => {
    const result = readResult(text);

    expect(result?.percent).toBeCloseTo(percent, 3);
    expect(result?.people).toBe(people);
    expect(result?.text).toBe(text);
  });

  it.each([
    '14 of 12',
    '0 of 0',
    '50% of 0',
    '101% of 9',
    '100.1% of 9',
    '37',
    '76%',
    '37/42',
    '37 out of 42',
    '-3 of 12',
    '3.5 of 12',
    '37 of 42 families',
    'about 37 of 42',
    '3 7 of 42',
    '１２ of 42',
    '99999999 of 99999999',
    'most families',
    '',
  ])('%j is none', (text) => {
    expect(readResult(text)).toBeNull();
  });
});

describe('reading a share', () => {
  it.each([
    ['84%', 84],
    ['84 %', 84],
    ['0%', 0],
    ['100%', 100],
    ['21 of 25', 84],
    ['84.5%', 84.5],
    ['84% of 25', 84],
  ])('%j is a share', (text, percent) => {
    expect(readPercent(text)).toBe(percent);
  });

  it.each(['101%', '84', '26 of 25', 'nearly all', '', '%', '-1%'])('%j is none', (text) => {
    expect(readPercent(text)).toBeNull();
  });
});

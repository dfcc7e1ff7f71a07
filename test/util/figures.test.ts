import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, percentOf, threeDecimals } from '../../src/util/figures.ts';

const anyShare = fc
  .integer({ min: 1, max: 10 })
  .chain((bottom) => fc.integer({ min: 0, max: bottom }).map((top) => ({ top, bottom })));

describe('meanOf', () => {
  it.each([
    { what: 'one fraction', fractions: [{ top: 3, bottom: 4 }], percent: 75 },
    {
      what: 'fractions with different bottoms',
      fractions: [
        { top: 1, bottom: 2 },
        { top: 1, bottom: 3 },
      ],
      percent: 41.7,
    },
    {
      what: 'nothing and everything',
      fractions: [
        { top: 0, bottom: 7 },
        { top: 9, bottom: 9 },
      ],
      percent: 50,
    },
    {
      what: 'three thirds of a whole, where floating numbers fall short',
      fractions: [
        { top: 1, bottom: 3 },
        { top: 1, bottom: 3 },
        { top: 1, bottom: 3 },
      ],
      percent: 33.3,
    },
  ])('is $percent per cent for $what', ({ fractions, percent }) => {
    expect(percentOf(meanOf(fractions))).toBe(percent);
  });

  it('is the same in any order', () => {
    fc.assert(
      fc.property(fc.array(anyShare, { minLength: 1, maxLength: 8 }), (fractions) => {
        const mean = meanOf(fractions);
        const turned = meanOf(fractions.toReversed());

        expect(turned.top * mean.bottom).toBe(mean.top * turned.bottom);
      }),
    );
  });

  it('lies between the least and the greatest', () => {
    fc.assert(
      fc.property(fc.array(anyShare, { minLength: 1, maxLength: 8 }), (fractions) => {
        const percents = fractions.map(percentOf);
        const percent = percentOf(meanOf(fractions));

        expect(percent).toBeGreaterThanOrEqual(Math.min(...percents));
        expect(percent).toBeLessThanOrEqual(Math.max(...percents));
      }),
    );
  });
});

describe('percentOf', () => {
  it.each([
    { top: 0, bottom: 4, percent: 0 },
    { top: 4, bottom: 4, percent: 100 },
    { top: 1, bottom: 3, percent: 33.3 },
    { top: 2, bottom: 3, percent: 66.7 },
    { top: 1, bottom: 16, percent: 6.3 },
    { top: 201, bottom: 2000, percent: 10.1 },
    { top: 1009, bottom: 2000, percent: 50.5 },
    { top: 333, bottom: 2000, percent: 16.7 },
    { top: 1999, bottom: 2000, percent: 100 },
    { top: 3997, bottom: 4000, percent: 99.9 },
  ])('rounds $top over $bottom half up to $percent', ({ top, bottom, percent }) => {
    expect(percentOf({ top, bottom })).toBe(percent);
  });
});

describe('threeDecimals', () => {
  it.each([
    { top: 0, bottom: 43, fraction: 0 },
    { top: 43, bottom: 43, fraction: 1 },
    { top: 1, bottom: 3, fraction: 0.333 },
    { top: 2, bottom: 3, fraction: 0.667 },
    { top: 1, bottom: 16, fraction: 0.063 },
    { top: 1, bottom: 2000, fraction: 0.001 },
    { top: 21, bottom: 43, fraction: 0.488 },
  ])('rounds $top over $bottom half up to $fraction', ({ top, bottom, fraction }) => {
    expect(threeDecimals({ top, bottom })).toBe(fraction);
  });
});

// Figures are kept as whole numbers over whole numbers, so that rounding half up is exact.

/** A number kept exactly: `top` over `bottom`, both whole, `bottom` above 0. */
export interface Fraction {
  readonly top: number;
  readonly bottom: number;
}

/** The mean of fractions, exactly; the list holds at least one. */
export function meanOf(fractions: readonly Fraction[]): Fraction {
  let top = 0;
  let bottom = 1;
  for (const fraction of fractions) {
    const common = leastCommonMultiple(bottom, fraction.bottom);
    top = top * (common / bottom) + fraction.top * (common / fraction.bottom);
    bottom = common;
  }
  return { top, bottom: bottom * fractions.length };
}

/** A fraction in per cent with one decimal, rounded half up. */
export function percentOf(fraction: Fraction): number {
  return Math.floor((fraction.top * 2000 + fraction.bottom) / (2 * fraction.bottom)) / 10;
}

/** A fraction with three decimals, rounded half up. */
export function threeDecimals(fraction: Fraction): number {
  return Math.floor((fraction.top * 2000 + fraction.bottom) / (2 * fraction.bottom)) / 1000;
}

function leastCommonMultiple(one: number, other: number): number {
  return (one / greatestCommonDivisor(one, other)) * other;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

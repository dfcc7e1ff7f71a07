import type { Result } from '../model/trust.ts';

const COUNT = /^\s*(\d{1,7})\s+of\s+(\d{1,7})\s*$/i;
const SHARE = /^\s*(\d{1,3}(?:\.\d{1,4})?)\s*%\s+of\s+(\d{1,7})\s*$/i;
const PERCENT = /^\s*(\d{1,3}(?:\.\d{1,4})?)\s*%\s*$/;

/** Reads `37 of 42` or `76% of 17`; null when it is neither, or cannot be right. */
export function readResult(text: string): Result | null {
  const count = COUNT.exec(text);
  if (count !== null) return resultOf(text, Number(count[1]), Number(count[2]));
  const share = SHARE.exec(text);
  if (share === null) return null;
  const percent = Number(share[1]);
  const people = Number(share[2]);
  return percent > 100 || people === 0 ? null : { text, percent, people };
}

/** Reads `84%` or `21 of 25` as a percentage; null when it is neither, or cannot be right. */
export function readPercent(text: string): number | null {
  const percent = PERCENT.exec(text);
  if (percent === null) return readResult(text)?.percent ?? null;
  return Number(percent[1]) > 100 ? null : Number(percent[1]);
}

function resultOf(text: string, met: number, people: number): Result | null {
  if (people === 0 || met > people) return null;
  return { text, percent: (100 * met) / people, people };
}

import fc from 'fast-check';

/** Nine digits with the check digit that makes them a patient's number; null where none does. */
function withCheckDigit(nine: string): string | null {
  let sum = 0;
  for (const [i, digit] of [...nine].entries()) sum += Number(digit) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : `${nine}${check}`;
}

/** Valid numbers of the range that is kept for tests, which are given to nobody. */
export const testNumbers: fc.Arbitrary<string> = checked(
  fc.integer({ min: 0, max: 999_998 }).map((n) => `999${digits(n, 6)}`),
);

/** Valid numbers as England, Wales and the Isle of Man have them, made up at run time. */
export const nhsNumbers: fc.Arbitrary<string> = checked(fc.integer({ min: 400_000_000, max: 999_999_998 }).map(String));

/** Valid numbers as Northern Ireland has them, made up at run time. */
export const hAndCNumbers: fc.Arbitrary<string> = checked(
  fc.integer({ min: 320_000_000, max: 399_999_999 }).map(String),
);

/** Valid numbers as Scotland has them, which begin with a day of birth, made up at run time. */
export const chiNumbers: fc.Arbitrary<string> = checked(
  fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 0, max: 99 }),
      rest: fc.integer({ min: 0, max: 999 }),
    })
    .map(({ day, month, year, rest }) => digits(day, 2) + digits(month, 2) + digits(year, 2) + digits(rest, 3)),
);

/** Ways to write ten digits that people and programs use, with the gap that parts the groups. */
export const WAYS_OF_WRITING: Readonly<Record<string, (number: string) => string>> = {
  'with spaces': inGroups(' '),
  'with hyphens': inGroups('-'),
  unbroken: (number) => number,
  'with full stops': inGroups('.'),
  'with spaces that do not break': inGroups('\u00a0'),
  'with thin spaces': inGroups('\u2009'),
  'with narrow spaces that do not break': inGroups('\u202f'),
  'with two spaces': inGroups('  '),
  'with dashes between spaces': inGroups(' \u2013 '),
  'with hyphens that do not break': inGroups('\u2011'),
  'with underscores': inGroups('_'),
  'with strokes': inGroups('/'),
  'with characters of no width': (number) => [...number].join('\u200b'),
  'with soft hyphens': (number) => [...number].join('\u00ad'),
  'with spaces among characters of no width': inGroups('\u200b \u2060'),
  'in digits of full width': (number) => fullWidth(inGroups(' ')(number)),
  'in unbroken digits of full width': fullWidth,
  'across the end of a line': (number) => inGroups(' ')(number).replace(' ', '\n'),
  'across the end of an indented line': (number) => inGroups(' ')(number).replace(/ (?=\d{4})/, '\r\n    '),
  'across the end of a line after a hyphen': (number) => inGroups('-')(number).replace('-', '-\n'),
};

function checked(nine: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return nine
    .map(withCheckDigit)
    .filter((number) => number !== null)
    .filter((number) => !/^(\d)\1*$/.test(number));
}

function inGroups(gap: string): (number: string) => string {
  return (number) => [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap);
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsMaskedNumber, maskInYaml, maskPatientNumbers } from '../../src/privacy/mask-patient-numbers.ts';
import { OTHER_NUMBERS } from '../support/other-numbers.ts';
import { chiNumbers, hAndCNumbers, nhsNumbers, testNumbers, WAYS_OF_WRITING } from '../support/patient-numbers.ts';

const anyNumber = fc.oneof(testNumbers, nhsNumbers, chiNumbers, hAndCNumbers);
const words = fc.constantFrom(
  '',
  'Seen: ',
  'her number (',
  'id=',
  '# ',
  '\n',
  'Row 12, ',
  'On 2026-10-14, ',
  'NHS no. ',
);
const behind = fc.constantFrom('', '.', ', was told', ')', '\n', ' 14/10/2026', ';', '"');

describe('a patient\u2019s number', () => {
  it.each(Object.entries(WAYS_OF_WRITING))('written %s is found and masked, and nothing else changes', (_, write) => {
    fc.assert(
      fc.property(anyNumber, words, behind, (number, before, after) => {
        const written = write(number);
        const text = `${before}${written}${after}`;

        const { text: guarded, numbers } = maskPatientNumbers(text);

        expect(numbers).toHaveLength(1);
        expect(text.slice(numbers[0]?.start, numbers[0]?.end)).toBe(written);
        expect(guarded).toBe(`${before}${maskedByHand(written)}${after}`);
        expect(holdsMaskedNumber(guarded)).toBe(true);
        expect(holdsMaskedNumber(text)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is shown with its first three digits and its last', () => {
    const { numbers } = maskPatientNumbers('Her number is 943 476 5919.');

    expect(numbers).toEqual([{ kind: 'NHS', shown: '943 *** ***9', start: 14, end: 26 }]);
  });

  it('is shown on one line, without what is not seen', () => {
    expect(maskPatientNumbers('943\n    476\u00ad \u20605919').numbers[0]?.shown).toBe('943 *** ***9');
  });

  it.each([
    ['six digits and four', (n: string) => `${n.slice(0, 6)} ${n.slice(6)}`],
    ['six digits and four after a hyphen', (n: string) => `${n.slice(0, 6)}-${n.slice(6)}`],
  ])('of Scotland is found as %s', (_, write) => {
    fc.assert(
      fc.property(chiNumbers, (number) => {
        expect(maskPatientNumbers(`born ${write(number)} in`).text).toBe(`born ${maskedByHand(write(number))} in`);
      }),
    );
  });

  it('that is named is found however it is grouped', () => {
    for (const written of ['943476 5919', '943 4765919', '943   476   5919', '943476-5919', '943\t476\t5919']) {
      for (const name of ['NHS number: ', 'NHS No ', 'nhs_no = ', 'CHI ', 'H&C number ']) {
        expect(maskPatientNumbers(`${name}${written}`).text, written).toBe(`${name}${maskedByHand(written)}`);
      }
    }
  });

  it.each([
    'patient_9434765919.pdf',
    'letter-9434765919-final.docx',
    '2026-10-14-9434765919.md',
    'NHS9434765919',
    'smith9434765919',
    'Smith9434765919letter',
    'n9434765919',
    '12,9434765919,2026-10-14',
    '1 943 476 5919 2',
    '(1) 943 476 5919',
    '12. 943 476 5919',
    'https://records.example/9434765919?view=1',
    '943 476 5919: 12% were told',
  ])('is found in %s', (text) => {
    expect(maskPatientNumbers(text).numbers).toHaveLength(1);
  });

  it('is found in each place where it stands', () => {
    const { text, numbers } = maskPatientNumbers('943 476 5919, 9434765919\n943-476-5919');

    expect(text).toBe('943 *** ***9, 943******9\n943-***-***9');
    expect(numbers.map(({ start }) => start)).toEqual([0, 14, 25]);
  });

  it('that was masked is not found again', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyNumber, fc.string()), { maxLength: 8 }), (parts) => {
        const once = maskPatientNumbers(parts.join(' ')).text;

        expect(maskPatientNumbers(once)).toEqual({ text: once, numbers: [] });
      }),
    );
  });
});

describe('ten digits that are no patient\u2019s number', () => {
  it.each(Object.entries(OTHER_NUMBERS))('are rarely taken for one: %s', (_, numbers) => {
    const samples = fc.sample(numbers, 20_000);
    const taken = samples.filter((text) => maskPatientNumbers(`see ${text} here`).numbers.length > 0);

    expect(taken.length / samples.length).toBeLessThan(0.004);
  });

  it('are less than one in a thousand of telephone numbers', () => {
    const samples = fc.sample(OTHER_NUMBERS['telephone numbers'] ?? fc.constant(''), 50_000);
    const taken = samples.filter((text) => maskPatientNumbers(`ring ${text}, any day`).numbers.length > 0);

    expect(taken.length).toBeLessThan(samples.length / 1000);
  });

  it.each([
    ['a longer number', '94347659190'],
    ['the end of a longer number', '19434765919'],
    ['a longer number in groups', '1943 476 5919'],
    ['a longer number at its end', '943 476 59190'],
    ['a book', 'ISBN-10: 9434765919'],
    ['a price', '\u00a39434765919'],
    ['a decimal', '0.9434765919'],
    ['a decimal before its point', '9434765919.25'],
    ['a share', '9434765919%'],
    ['a telephone number from abroad', '+44 (0) 943 476 5919'],
    ['a telephone number of another country', '+1 943 476 5919'],
    ['a part of a hash', 'f9434765919ab'],
    ['figures in columns', '943     476     5919'],
    ['figures one below the other', '943\n476\n5919'],
    ['figures in a table', '943 | 476 | 5919'],
    ['groups of other sizes', '94 34 76 59 19'],
    ['six digits and four that begin with no day', '943476 5919'],
    ['three digits and seven', '943 4765919'],
    ['a wrong check digit', '943 476 5918'],
  ])('are left alone: %s', (_, text) => {
    expect(maskPatientNumbers(text)).toEqual({ text, numbers: [] });
  });
});

describe('any text', () => {
  it('keeps its length, and every character but digits', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      anyNumber,
      fc.constantFrom(' ', '-', '\n', '\u00ad', '\\', '\\x3'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        for (const mask of [maskPatientNumbers, maskInYaml]) {
          const { text: guarded, numbers } = mask(text);

          expect(guarded).toHaveLength(text.length);
          if (numbers.length === 0) expect(guarded).toBe(text);
        }
        const { text: guarded } = maskPatientNumbers(text);
        const changed = [...text].filter((character, i) => character !== [...guarded][i]);
        expect(changed.join('')).toMatch(/^[0-9]*$/);
      }),
      { numRuns: 500 },
    );
  });

  it('of many numbers keeps none of them', () => {
    const text = '943 476 5919\n'.repeat(10_050);

    const { text: guarded, numbers } = maskPatientNumbers(text);

    expect(guarded).toHaveLength(text.length);
    expect(guarded).not.toMatch(/476|5919/);
    expect(numbers).toHaveLength(10_000);
  });

  it.each([
    ['digits', '1234567890'.repeat(100_000)],
    ['groups', '111 '.repeat(250_000)],
    ['digits with gaps that are not seen', `1${'\u200b'.repeat(50)}`.repeat(20_000)],
    ['wide gaps', `111${' '.repeat(1000)}`.repeat(1000)],
    ['one gap', `111${' '.repeat(1_000_000)}`],
    ['numbers', '943 476 5919 '.repeat(80_000)],
    ['backslashes', '\\'.repeat(1_000_000)],
  ])('of a million characters takes no time to speak of: %s', (_, text) => {
    const from = performance.now();
    maskInYaml(text);

    expect(performance.now() - from).toBeLessThan(3000);
  });
});

describe('in YAML', () => {
  it.each([
    ['"\\x39434765919"', '"\\x3943******9"'],
    ['"943\\x34765919"', '"943\\x2a*****9"'],
    ['"943\\u0034765919"', '"943\\u002a*****9"'],
    ['"943\\U00000034765919"', '"943\\U0000002a*****9"'],
    ['"943\\uff14765919"', '"943\\u002a*****9"'],
    ['"943\\_476\\x205919"', '"943\\_***\\x20***9"'],
    ['"seen\\n9434765919"', '"seen\\n943******9"'],
    ['"94347\\\n   65919"', '"943**\\\n   ****9"'],
    ['"\\"9434765919\\""', '"\\"943******9\\""'],
    ['{"number": 9434765919}', '{"number": 943******9}'],
    ['C:\\9434765919.md', 'C:\\943******9.md'],
  ])('a number is masked however it is written: %s', (text, masked) => {
    expect(maskInYaml(text).text).toBe(masked);
    expect(maskInYaml(text).numbers[0]?.shown).toMatch(/^943.?\*\*\*.?\*\*\*9$/);
  });

  it('an escape that makes digits longer makes them no number', () => {
    expect(maskInYaml('"\\x319434765919"').numbers).toEqual([]);
  });
});

/** The third to the ninth digit as asterisks. */
function maskedByHand(written: string): string {
  let seen = 0;
  return written.replace(/[0-9\uff10-\uff19]/g, (digit) => {
    seen++;
    return seen > 3 && seen < 10 ? '*' : digit;
  });
}

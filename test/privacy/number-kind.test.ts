import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberKind } from '../../src/privacy/number-kind.ts';
import { chiNumbers, hAndCNumbers, nhsNumbers, testNumbers } from '../support/patient-numbers.ts';

describe('ten digits', () => {
  it.each([
    ['9434765919', 'NHS'],
    ['9990000018', 'NHS'],
    ['9876543210', 'NHS'],
  ])('%s look like a number of %s', (digits, kind) => {
    expect(numberKind(digits)).toBe(kind);
  });

  it('of each kind are told by their range', () => {
    fc.assert(
      fc.property(nhsNumbers, testNumbers, chiNumbers, hAndCNumbers, (nhs, test, chi, hAndC) => {
        expect([nhs, test, chi, hAndC].map(numberKind)).toEqual(['NHS', 'NHS', 'CHI', 'H&C']);
      }),
    );
  });

  it('are none with any other check digit', () => {
    fc.assert(
      fc.property(fc.oneof(nhsNumbers, chiNumbers, hAndCNumbers), fc.integer({ min: 1, max: 9 }), (number, more) => {
        const other = (Number(number.at(-1)) + more) % 10;

        expect(numberKind(`${number.slice(0, 9)}${other}`)).toBeNull();
      }),
    );
  });

  it('are none with one digit wrong, or with two neighbours exchanged', () => {
    fc.assert(
      fc.property(nhsNumbers, fc.integer({ min: 0, max: 8 }), (number, i) => {
        const wrong = number.slice(0, i) + ((Number(number[i]) + 1) % 10) + number.slice(i + 1);
        const exchanged = number.slice(0, i) + number[i + 1] + number[i] + number.slice(i + 2);

        expect(numberKind(wrong)).toBeNull();
        if (exchanged !== number) expect(numberKind(exchanged)).toBeNull();
      }),
    );
  });

  it.each(['0000000000', '1111111111', '4444444444', '9999999999'])('%s are a placeholder and no number', (digits) => {
    expect(numberKind(digits)).toBeNull();
  });

  it('below 320 are none unless they begin with a day that there is', () => {
    // Made from the digits of a day and a month that nobody is born on; the check digit is valid.
    expect(numberKind('3002000014')).toBeNull();
    expect(numberKind('0113000011')).toBeNull();
    expect(numberKind('0001000013')).toBeNull();
    expect(numberKind('3112990000')).toBeNull();
  });
});

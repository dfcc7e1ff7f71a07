import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parentOf, pointerTo, stepsOf } from '../../src/util/pointer.ts';

const anyStep = fc.oneof(fc.string(), fc.stringMatching(/^[~/01]{0,6}$/));

describe('pointerTo', () => {
  it.each([
    { base: '', steps: ['elements', 'communication/named-contact'], pointer: '/elements/communication~1named-contact' },
    { base: '/policies/candour', steps: ['quote'], pointer: '/policies/candour/quote' },
    { base: '/practice', steps: [0], pointer: '/practice/0' },
    { base: '', steps: ['a~b/c'], pointer: '/a~0b~1c' },
    { base: '', steps: ['~1'], pointer: '/~01' },
    { base: '', steps: [''], pointer: '/' },
    { base: '/practice', steps: [], pointer: '/practice' },
  ])('gives $pointer', ({ base, steps, pointer }) => {
    expect(pointerTo(base, ...steps)).toBe(pointer);
  });
});

describe('stepsOf', () => {
  it.each([
    { pointer: '', steps: [] },
    { pointer: '/', steps: [''] },
    {
      pointer: '/elements/communication~1named-contact/practice/0',
      steps: ['elements', 'communication/named-contact', 'practice', '0'],
    },
    { pointer: '/~01', steps: ['~1'] },
  ])('gives the steps of "$pointer"', ({ pointer, steps }) => {
    expect(stepsOf(pointer)).toEqual(steps);
  });

  it('gives back the steps that a pointer was made of', () => {
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        expect(stepsOf(pointerTo('', ...steps))).toEqual(steps);
      }),
    );
  });
});

describe('parentOf', () => {
  it.each([
    { pointer: '/elements/communication~1named-contact', parent: '/elements' },
    { pointer: '/elements', parent: '' },
    { pointer: '', parent: '' },
  ])('gives "$parent" for "$pointer"', ({ pointer, parent }) => {
    expect(parentOf(pointer)).toBe(parent);
  });

  it('takes back one step, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(anyStep), anyStep, (steps, last) => {
        const pointer = pointerTo('', ...steps);

        expect(parentOf(pointerTo(pointer, last))).toBe(pointer);
      }),
    );
  });
});

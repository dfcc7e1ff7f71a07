import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/util/text-places.ts';

describe('placesOf', () => {
  it.each([
    { ends: 'LF', text: 'Ring\nthe\n\nward' },
    { ends: 'CRLF', text: 'Ring\r\nthe\r\n\r\nward' },
    { ends: 'CR', text: 'Ring\rthe\r\rward' },
    { ends: 'mixed ends', text: 'Ring\r\nthe\r\nward'.replace('the\r\n', 'the\n\r') },
  ])('counts lines and columns from 1 in a text with $ends', ({ text }) => {
    const placeOf = placesOf(text);

    expect(placeOf(0)).toEqual({ line: 1, column: 1 });
    expect(placeOf(text.indexOf('g'))).toEqual({ line: 1, column: 4 });
    expect(placeOf(text.indexOf('the'))).toEqual({ line: 2, column: 1 });
    expect(placeOf(text.indexOf('ard'))).toEqual({ line: 4, column: 2 });
    expect(placeOf(text.length)).toEqual({ line: 4, column: 5 });
  });

  it('counts a line end as the last of its line', () => {
    const placeOf = placesOf('Ring\r\nnow\n');

    expect(placeOf(4)).toEqual({ line: 1, column: 5 });
    expect(placeOf(5)).toEqual({ line: 1, column: 6 });
    expect(placeOf(10)).toEqual({ line: 3, column: 1 });
  });

  it('gives the first place of an empty text', () => {
    expect(placesOf('')(0)).toEqual({ line: 1, column: 1 });
  });

  it('gives a place that leads back to the offset', () => {
    const anyText = fc.array(fc.constantFrom('w', 'ard', ' ', '\n', '\r\n')).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyText, fc.nat(), (text, any) => {
        const offset = any % (text.length + 1);
        const { line, column } = placesOf(text)(offset);
        const before = text.split('\n').slice(0, line - 1);

        expect(before.join('\n').length + Math.min(1, before.length) + column - 1).toBe(offset);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/util/decode-text.ts';
import { encodeLike } from '../../src/util/encode-text.ts';

const MARKS = {
  'UTF-8': [],
  'UTF-8 with its mark': [0xef, 0xbb, 0xbf],
  'little-endian UTF-16': [0xff, 0xfe],
  'big-endian UTF-16': [0xfe, 0xff],
};

describe('a text in the encoding of the file whose place it takes', () => {
  it.each(Object.entries(MARKS))('is %s again, and reads as the same', (_name, mark) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const text = any.replace(/[\0\ufeff]/g, '');
        const bytes = encodeLike(Uint8Array.from(mark), text);

        expect([...bytes.slice(0, mark.length)]).toEqual(mark);
        expect(decodeText(bytes)).toEqual({ text });
      }),
    );
  });
});

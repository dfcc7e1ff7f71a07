import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/util/decode-text.ts';

const WORDS = 'Tŷ’r teulu — 💐';

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('decodeText', () => {
  it.each([
    { what: 'UTF-8', bytes: Buffer.from(WORDS) },
    { what: 'UTF-8 with a mark', bytes: Buffer.from(`\ufeff${WORDS}`) },
    { what: 'UTF-16, little end first', bytes: utf16(WORDS, 'le') },
    { what: 'UTF-16, big end first', bytes: utf16(WORDS, 'be') },
  ])('reads $what', ({ bytes }) => {
    expect(decodeText(bytes)).toEqual({ text: WORDS });
  });

  it('reads no bytes as an empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '' });
  });

  it.each([
    { what: 'bytes that are no UTF-8', bytes: Uint8Array.of(0x77, 0xe9, 0x64) },
    { what: 'a character cut in half', bytes: Uint8Array.of(0x77, 0xc5) },
    { what: 'an overlong form', bytes: Uint8Array.of(0xc0, 0xaf) },
    { what: 'UTF-16 that ends in half a unit', bytes: Uint8Array.of(0xff, 0xfe, 0x77, 0x00, 0x61) },
  ])('refuses $what', ({ bytes }) => {
    expect(decodeText(bytes)).toEqual({ because: 'it is no text in UTF-8' });
  });

  it.each([
    { what: 'a NUL character', bytes: Buffer.from('ward\u0000') },
    { what: 'UTF-16 without its mark', bytes: Buffer.from('ward', 'utf16le') },
    { what: 'UTF-32', bytes: Uint8Array.of(0xff, 0xfe, 0, 0, 0x77, 0, 0, 0) },
  ])('refuses $what, for it holds NUL', ({ bytes }) => {
    expect(decodeText(bytes)).toEqual({ because: 'it holds NUL characters, so it is no plain text' });
  });

  it('gives back any text without NUL', () => {
    const anyText = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replaceAll('\u0000', '').replace(/^\ufeff+/, ''));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeText(Buffer.from(text))).toEqual({ text });
        expect(decodeText(utf16(text, 'be'))).toEqual({ text });
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const decoded = decodeText(bytes);

        expect('text' in decoded || decoded.because !== '').toBe(true);
      }),
    );
  });
});

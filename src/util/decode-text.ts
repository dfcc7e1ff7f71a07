/** Bytes as text, or why they are no text. */
export type DecodedText = { readonly text: string } | { readonly because: string };

/**
 * Reads UTF-8, or UTF-16 that begins with its mark; the mark itself is left out. What is neither is read in the `other`
 * encoding, where one is given; else it is no text.
 */
export function decodeText(bytes: Uint8Array, other?: string): DecodedText {
  const text =
    decodedAs(bytes, encodingOf(bytes)) ?? (other === undefined ? null : withPrintedMarks(decodedAs(bytes, other)));
  if (text === null) return { because: 'it is no text in UTF-8' };
  if (text.includes('\u0000')) return { because: 'it holds NUL characters, so it is no plain text' };
  return { text };
}

function decodedAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // An encoding that is not known is a RangeError.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

// What Windows-1252 has at 80 to 9F, where its older kin have nothing that is printed. Some versions of Node leave it out.
const PRINTED_MARKS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function withPrintedMarks(text: string | null): string | null {
  return text?.replace(/[\u0080-\u009f]/g, (mark) => PRINTED_MARKS[mark.charCodeAt(0) - 0x80] ?? mark) ?? null;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

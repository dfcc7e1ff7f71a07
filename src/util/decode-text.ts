/** Bytes as text, or why they are no text. */
export type DecodedText = { readonly text: string } | { readonly because: string };

/** Reads UTF-8, or UTF-16 that begins with its mark; the mark itself is left out. Anything else is no text. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) return { because: 'it holds NUL characters, so it is no plain text' };
    return { text };
  } catch (error) {
    if (error instanceof TypeError) return { because: 'it is no text in UTF-8' };
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** A text as bytes in the encoding of a file that it takes the place of: UTF-8 or UTF-16, with the mark that stood there. */
export function encodeLike(before: Uint8Array, text: string): Uint8Array {
  const [first, second, third] = before;
  if (first === 0xff && second === 0xfe) return utf16(text, true);
  if (first === 0xfe && second === 0xff) return utf16(text, false);
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  return new TextEncoder().encode(hasMark ? `\ufeff${text}` : text);
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array((text.length + 1) * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16((i + 1) * 2, text.charCodeAt(i), isLittleEndian);
  return bytes;
}

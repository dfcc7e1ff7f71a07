import type { Heading, ReadableText } from '../model/document.ts';
import { decodeText } from '../util/decode-text.ts';
import { placesOf } from '../util/text-places.ts';
import type { UnreadableText } from './formats.ts';

// A number, then a short title that ends like no sentence, on a line of its own: `6.2 Named contact`.
const NUMBERED_HEADING = /^[ \t]*(\d{1,3}(?:\.\d{1,3})*)\.?[ \t]+(\p{L}[^\r\n]{0,78}[^\s.,;:])[ \t]*$/gmu;

/** Reads plain text; headings are numbered lines that stand alone. */
export async function readPlainText(bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  const decoded = decodeText(bytes);
  if ('because' in decoded) return decoded;
  const { text } = decoded;
  return { text, headings: headingsOf(text), unit: 'line', placeOf: placesOf(text) };
}

function headingsOf(text: string): Heading[] {
  const headings: Heading[] = [];
  for (const match of text.matchAll(NUMBERED_HEADING)) {
    if (!standsAlone(text, match.index, match.index + match[0].length)) continue;
    const [, number = '', title = ''] = match;
    headings.push({ level: number.split('.').length, text: `${number} ${title}`, start: match.index });
  }
  return headings;
}

/** Whether the line has a blank line, or an end of the text, before and after it. */
function standsAlone(text: string, start: number, end: number): boolean {
  const isBlankBefore = /(^\s*|\r?\n[ \t]*\r?\n)$/.test(text.slice(Math.max(0, start - 80), start));
  const isBlankAfter = /^(\r?\n[ \t]*(\r?\n|$)|$)/.test(text.slice(end, end + 80));
  return isBlankBefore && isBlankAfter;
}

import type { Heading, ReadableText } from '../model/document.ts';
import { decodeText } from '../util/decode-text.ts';
import { placesOf } from '../util/text-places.ts';
import type { UnreadableText } from './unreadable.ts';

// A number, then a short title that ends like no sentence, on a line of its own: `6.2 Named contact`.
const NUMBERED_HEADING = /^[ \t]*(\d{1,3}(?:\.\d{1,3})*)\.?[ \t]+(\p{L}[^\r\n]{0,78}[^\s.,;:])[ \t]*$/gmu;

// A title in capitals, with a number or of two words or more. Text may follow on the very next line: `2 ENGAGEMENT`.
const CAPITAL_HEADING =
  /^[ \t]*(?:(\d{1,3}(?:\.\d{1,3})*)\.?[ \t]+(\p{Lu}[^\p{Ll}\r\n]{2,78})|()(\p{Lu}[^\p{Ll}\s]+ [^\p{Ll}\r\n]{2,78}))$/gmu;
const ENDS_LIKE_A_SENTENCE = /[.,;:!]\s*$/;

/** Reads plain text; headings are numbered lines that stand alone, and titles in capitals. */
export async function readPlainText(bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  const decoded = decodeText(bytes);
  if ('because' in decoded) return decoded;
  const { text } = decoded;
  return { text, headings: headingsOf(text), unit: 'line', placeOf: placesOf(text) };
}

function headingsOf(text: string): Heading[] {
  const headings = new Map<number, Heading>();
  for (const { index, 0: line, 1: number = '', 2: title = '' } of text.matchAll(NUMBERED_HEADING)) {
    if (!isBlankBefore(text, index) || !isBlankAfter(text, index + line.length)) continue;
    headings.set(index, { level: number.split('.').length, text: `${number} ${title}`, start: index });
  }
  for (const { index, 0: line, 1: number } of text.matchAll(CAPITAL_HEADING)) {
    if (headings.has(index) || !isBlankBefore(text, index) || ENDS_LIKE_A_SENTENCE.test(line)) continue;
    headings.set(index, {
      level: number?.split('.').length ?? 1,
      text: line.trim().replace(/\s+/g, ' '),
      start: index,
    });
  }
  return [...headings.values()].toSorted((one, other) => one.start - other.start);
}

/** Whether the line has a blank line, or the beginning of the text, before it. */
function isBlankBefore(text: string, start: number): boolean {
  return /(^\s*|\r?\n[ \t]*\r?\n)$/.test(text.slice(Math.max(0, start - 80), start));
}

/** Whether the line has a blank line, or the end of the text, after it. */
function isBlankAfter(text: string, end: number): boolean {
  return /^(\r?\n[ \t]*(\r?\n|$)|$)/.test(text.slice(end, end + 80));
}

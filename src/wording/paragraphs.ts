import type { ReadableText } from '../model/document.ts';
import { lastSeen, type Stretch, signOf } from './lines.ts';

/** A stretch between blank lines. It may hold several blocks, and no block goes beyond it. */
export interface Paragraph extends Stretch {
  /** Where it begins with an item, the paragraph before the list, if that ends with a colon. */
  readonly introduction: Stretch | null;
}

const COLON = 0x3a;
const LONGEST_SIGN = 200;

/** The paragraphs of a text, in order. */
export function paragraphsOf({ text, source = text, unit }: ReadableText): Paragraph[] {
  const endOfLine = text.includes('\r\n') ? '\r\n' : '\n';
  // In a document without lines, each paragraph ends with the line.
  const separator = unit === 'line' || unit === 'page' ? `${endOfLine}${endOfLine}` : endOfLine;
  const paragraphs: Paragraph[] = [];
  let introduction: Stretch | null = null;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf(separator, start);
    const end = found === -1 ? text.length : found;
    if (introduction !== null && signOf(source.slice(start, start + LONGEST_SIGN)) !== 'item') introduction = null;
    paragraphs.push({ start, end, introduction });
    if (text.charCodeAt(lastSeen(text, start, end) - 1) === COLON) introduction = { start, end };
    start = end + separator.length;
  }
  return paragraphs;
}

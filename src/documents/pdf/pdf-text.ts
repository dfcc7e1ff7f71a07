import type { Heading } from '../../model/document.ts';
import type { PageStretch } from './flow-writer.ts';

/** The words of a PDF, as plain data that one thread can send to another. */
export interface PdfText {
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly stretches: readonly PageStretch[];
  /** Why words may be missing: what could not be read, in words, or null. */
  readonly unreadParts: string | null;
}

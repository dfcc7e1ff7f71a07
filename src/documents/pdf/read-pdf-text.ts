import type { UnreadableText } from '../unreadable.ts';
import { outlineOf } from './outline.ts';
import type { Page } from './page.ts';
import type { PdfText } from './pdf-text.ts';
import { type OpenPdf, openPdf } from './pdfjs.ts';
import { readPage } from './read-page.ts';
import { textOfPages } from './text-of-pages.ts';

const MOST_PAGES = 1000;
const MOST_LETTERS = 3_000_000;
const DAMAGED: UnreadableText = { because: 'it is damaged, or no PDF' };
const CUT_OFF: UnreadableText = { because: 'it is damaged: its end is missing' };
const LOCKED: UnreadableText = {
  because: 'it is locked with a password',
  fix: 'Save a copy that opens without a password, and name that.',
};
const MENDED = 'the file is damaged, and parts of it may be missing';
// Readers look for the mark of the end this far in front of it.
const END_WITHIN = 1024;

/**
 * Reads the words of a PDF, or says why that cannot be done. It takes the bytes away from whoever holds them. `onPage` is
 * called after each page.
 */
export async function readPdfText(bytes: Uint8Array, onPage: () => void = () => {}): Promise<PdfText | UnreadableText> {
  const isWhole = hasEnd(bytes);
  let open: OpenPdf;
  try {
    open = await openPdf(bytes);
  } catch (error) {
    return (error as Error).name === 'PasswordException' ? LOCKED : isWhole ? DAMAGED : CUT_OFF;
  }
  try {
    const isMended = open.warnings().some((text) => text.includes('Indexing all PDF objects'));
    if (isMended && !isWhole) return CUT_OFF;
    const { numPages } = open.document;
    if (numPages > MOST_PAGES) {
      return { because: `it has ${numPages.toLocaleString('en-GB')} pages, and no more than 1,000 are read` };
    }
    const pages = await readPages(open, onPage);
    if (pages === null) return { because: 'it is longer than any policy: over three million characters' };
    const text = textOfPages(pages, await outlineOf(open));
    if ('because' in text || !isMended) return text;
    return { ...text, unreadParts: text.unreadParts === null ? MENDED : `${MENDED}; ${text.unreadParts}` };
  } finally {
    await open.close();
  }
}

function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('%%EOF', bytes.length - END_WITHIN);
}

/** Every page, or null when there are more words than are read. A page that cannot be had is damaged. */
async function readPages(open: OpenPdf, onPage: () => void): Promise<Page[] | null> {
  const pages: Page[] = [];
  let letters = 0;
  for (let number = 1; number <= open.document.numPages; number++) {
    const page = await readPage(open, number).catch(
      (): Page => ({ number, height: 0, lines: [], isDrawn: false, unread: 'damaged' }),
    );
    pages.push(page);
    letters += page.lines.reduce((sum, { text }) => sum + text.length, 0);
    if (letters > MOST_LETTERS) return null;
    onPage();
  }
  return pages;
}

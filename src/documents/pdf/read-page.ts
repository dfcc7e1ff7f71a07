import { drawingOf, seenTexts } from './drawn-letters.ts';
import type { Page, Tag } from './page.ts';
import { linesOf, type Piece } from './page-lines.ts';
import { tagsOf } from './page-tags.ts';
import type { OpenPdf, PDFPageProxy, TextItem, TextMarkedContent } from './pdfjs.ts';
import { inReadingOrder } from './reading-order.ts';

// A page of words turned into shapes has one for nearly every letter; a page left blank has a line or two.
const FEWEST_SHAPES_OF_WORDS = 50;
// A file may draw a letter without saying which it is. A bullet may be one of these.
const UNKNOWN = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu;
const MOST_UNKNOWN = 0.1;
const LIGATURES = /[\ufb00-\ufb06]/g;
const BOLD = /bold|black|heavy|semib/i;
const FURNITURE: Tag = { element: 'furniture', kind: 'furniture', level: 0 };

/** Reads one page: its lines in reading order, and whether words may be missing. */
export async function readPage(open: OpenPdf, number: number): Promise<Page> {
  const page = await open.document.getPage(number);
  const { height, transform } = page.getViewport({ scale: 1 });
  const drawing = await drawingOf(page, open);
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const isDamaged = drawing.isDamaged || open.warnings().some((text) => text.includes('ignoring errors'));
  const tags = tagsOf(await page.getStructTree());
  const texts = seenTexts(items.map(textOf), drawing);
  const pieces = piecesOf(items, texts ?? [], tags, boldFonts(page, items));
  page.cleanup();
  return {
    number,
    height,
    lines: inReadingOrder(linesOf(pieces, transform)),
    isDrawn: drawing.hasPicture || drawing.shapes >= FEWEST_SHAPES_OF_WORDS,
    unread: unreadBecause(texts, isDamaged),
  };
}

function unreadBecause(texts: readonly string[] | null, isDamaged: boolean): Page['unread'] {
  if (isDamaged) return 'damaged';
  if (texts === null) return 'hidden words';
  const letters = texts.join('').replace(/\s+/g, '');
  const unknown = letters.length - letters.replace(UNKNOWN, '').length;
  return unknown > MOST_UNKNOWN * letters.length ? 'unknown letters' : null;
}

function textOf(item: TextItem | TextMarkedContent): string {
  return isText(item) ? item.str : '';
}

function isText(item: TextItem | TextMarkedContent): item is TextItem {
  return 'str' in item;
}

/** The pieces of text, each with the tag of the innermost mark around it that has one. */
function piecesOf(
  items: readonly (TextItem | TextMarkedContent)[],
  texts: readonly string[],
  tags: ReadonlyMap<string, Tag>,
  bold: ReadonlySet<string>,
): Piece[] {
  const pieces: Piece[] = [];
  const marks: (Tag | null)[] = [];
  for (const [i, item] of items.entries()) {
    if (isText(item)) {
      const tag = marks.at(-1) ?? null;
      const text = (texts[i] ?? '').replace(LIGATURES, (ligature) => ligature.normalize('NFKC'));
      pieces.push({ item, text, tag, isBold: bold.has(item.fontName) });
    } else if (item.type === 'endMarkedContent') marks.pop();
    else marks.push(tagOfMark(item, tags) ?? marks.at(-1) ?? null);
  }
  return pieces;
}

function tagOfMark(mark: TextMarkedContent & { tag?: string }, tags: ReadonlyMap<string, Tag>): Tag | null {
  return mark.tag === 'Artifact' ? FURNITURE : (tags.get(mark.id) ?? null);
}

/** The fonts of a page that are bold, by their names, which is all that every producer gives. */
function boldFonts(page: PDFPageProxy, items: readonly (TextItem | TextMarkedContent)[]): Set<string> {
  const names = new Set(items.filter(isText).map(({ fontName }) => fontName));
  return new Set([...names].filter((name) => page.commonObjs.has(name) && BOLD.test(page.commonObjs.get(name)?.name)));
}

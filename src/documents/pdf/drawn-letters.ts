import type { OpenPdf, PDFOperatorList, PDFPageProxy } from './pdfjs.ts';

/** What is drawn on a page, as far as it decides which words a person sees. */
export interface Drawing {
  /** Every letter in the order of drawing, without white space. */
  readonly letters: string;
  /** For each letter, whether a person sees it. */
  readonly isSeen: readonly boolean[];
  readonly hasPicture: boolean;
  /** How many lines and shapes there are. Words turned into shapes are no text. */
  readonly shapes: number;
  readonly isDamaged: boolean;
}

const INVISIBLE = 3;
// Of a scanned page with its words laid invisibly over the picture, at most this share is seen: a stamp, a page number.
const MOST_SEEN_OVER_A_SCAN = 0.2;
const NO_LETTERS = /[\s\p{Cf}]+/gu;

/** A letter that was drawn, and how. */
type Visibility = 'seen' | 'invisible' | 'switched off';

/**
 * Looks at how a page is drawn. Programs that recognise the words of a scanned page lay them over its picture in
 * invisible letters: a person reads the same words in the picture, so these count as seen. Invisible letters on any
 * other page are seen by nobody, and so is a layer that is switched off. Letters in the colour of the paper, or under
 * a picture, are not told from others: that would take drawing the page.
 */
export async function drawingOf(page: PDFPageProxy, open: OpenPdf): Promise<Drawing> {
  const layers = await open.document.getOptionalContentConfig();
  open.warnings();
  // 0: without notes and form fields, whose words are not read either.
  const list = await page.getOperatorList({ annotationMode: 0 });
  const warnings = open.warnings();
  const hasPicture = warnings.some((text) => text.includes('Image exceeded'));
  const { drawn, shapes } = walk(list, open.operations, (group) => layers.isVisible(group) !== false);
  const seen = drawn.filter(({ how }) => how === 'seen').length;
  const invisible = drawn.filter(({ how }) => how === 'invisible').length;
  const isRecognisedScan = hasPicture && seen <= MOST_SEEN_OVER_A_SCAN * invisible;
  return {
    letters: drawn.map(({ letter }) => letter).join(''),
    isSeen: drawn.flatMap(({ letter, how }) =>
      Array<boolean>(letter.length).fill(how === 'seen' || (how === 'invisible' && isRecognisedScan)),
    ),
    hasPicture,
    shapes,
    isDamaged: warnings.some((text) => text.includes('ignoring errors')),
  };
}

function walk(
  { fnArray, argsArray }: PDFOperatorList,
  operations: OpenPdf['operations'],
  isShown: (group: unknown) => boolean,
): { drawn: { letter: string; how: Visibility }[]; shapes: number } {
  const drawn: { letter: string; how: Visibility }[] = [];
  let shapes = 0;
  let mode = 0;
  const modes: number[] = [];
  // For each layer or other mark that is open, whether it is switched off.
  const marks: boolean[] = [];
  for (const [i, operation] of fnArray.entries()) {
    const [first, second] = argsArray[i] ?? [];
    switch (operation) {
      case operations.save:
      case operations.paintFormXObjectBegin:
        modes.push(mode);
        break;
      case operations.restore:
      case operations.paintFormXObjectEnd:
        mode = modes.pop() ?? 0;
        break;
      case operations.setTextRenderingMode:
        mode = first;
        break;
      case operations.beginMarkedContent:
        marks.push(false);
        break;
      case operations.beginMarkedContentProps:
        marks.push(first === 'OC' && !isShown(second));
        break;
      case operations.endMarkedContent:
        marks.pop();
        break;
      case operations.constructPath:
        shapes++;
        break;
      case operations.showText: {
        const how = marks.includes(true) ? 'switched off' : mode === INVISIBLE ? 'invisible' : 'seen';
        for (const letter of lettersOf(first)) drawn.push({ letter, how });
        break;
      }
    }
  }
  return { drawn, shapes };
}

/** The letters of what one operation shows: glyphs, with numbers that move them. */
function lettersOf(shown: unknown): string[] {
  if (!Array.isArray(shown)) return [];
  return shown.map((glyph) => String(glyph?.unicode ?? '').replace(NO_LETTERS, '')).filter((letter) => letter !== '');
}

/** The texts with the letters left out that nobody sees, or null when these cannot be told from the others. */
export function seenTexts(texts: readonly string[], { letters, isSeen }: Drawing): string[] | null {
  if (!isSeen.includes(false)) return [...texts];
  if (texts.join('').replace(NO_LETTERS, '') !== letters) return null;
  let at = 0;
  return texts.map((text) => {
    let seen = '';
    for (const unit of text.split('')) {
      const isLetter = unit.replace(NO_LETTERS, '') !== '';
      if (!isLetter || isSeen[at] === true) seen += unit;
      if (isLetter) at++;
    }
    return seen;
  });
}

import type { UnreadableText } from '../unreadable.ts';
import { flowOf } from './flow.ts';
import { withNotes } from './footnotes.ts';
import { headingsOf } from './headings.ts';
import type { OutlineEntry } from './outline.ts';
import type { Line, Page, PlacedLine } from './page.ts';
import type { PdfText } from './pdf-text.ts';
import { withoutRunningLines } from './running-lines.ts';
import { type UnreadReason, unreadPages } from './unread-pages.ts';

const SCANNED: UnreadableText = {
  because: 'it holds scanned images: no text to check',
  fix: 'Put the document that it was scanned from into the folder, or have the words of the scan recognised and save it again.',
};

/** Puts pages together to one text, or says why there is none. */
export function textOfPages(all: readonly Page[], outline: readonly OutlineEntry[]): PdfText | UnreadableText {
  const { pages: without, running } = withoutRunningLines(all);
  const bodySize = commonestSize(without.flatMap(({ lines }) => lines));
  const pages = without.map((page) => withNotes(page, bodySize));
  const placed = pages.flatMap((page) => page.lines.map((line): PlacedLine => ({ ...line, page: page.number })));
  const unread = pages.flatMap((page) => {
    const because = unreadReason(page);
    return because === null ? [] : [{ number: page.number, because }];
  });
  if (placed.length === 0) {
    // A stamp on every page is no text of a scanned document.
    if (unread.some(({ because }) => because === 'picture')) return SCANNED;
    if (running.length === 0 && unread.length > 0) return { because: unreadPages(unread) ?? '' };
  }
  const lines = placed.filter(({ tag }) => tag?.kind !== 'note');
  const notes = placed.filter(({ tag }) => tag?.kind === 'note');
  const flow = flowOf({ running, lines, notes, headings: headingsOf(lines, outline, bodySize) });
  return { ...flow, unreadParts: unreadPages(unread) };
}

/** A page that shows something and has no words of its own is a picture of words, as far as anybody can tell. */
function unreadReason({ unread, isDrawn, lines }: Page): UnreadReason | null {
  if (unread !== null) return unread;
  return isDrawn && lines.length === 0 ? 'picture' : null;
}

/** The size that most letters have, to half a point. */
function commonestSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

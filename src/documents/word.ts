import type { Heading, ReadableText } from '../model/document.ts';
import { singleSpaced } from '../util/words.ts';
import { type LineBuilder, newLineBuilder } from './line-builder.ts';
import { numberedHeadingLevel } from './numbered-heading.ts';
import { type WordNumbering, wordNumbering } from './office/word-numbering.ts';
import type { WordParagraph } from './office/word-paragraph.ts';
import { type WordParts, wordParts } from './office/word-parts.ts';
import { orUnreadable, type UnreadableText } from './unreadable.ts';

// Says to what goes through the text that an item of a list begins here.
const BULLET = '\u2022 ';
// The number of a page alone is no words.
const HOLDS_WORDS = /\p{L}/u;
const NO_LIST = '0';
const NO_OUTLINE = 9;

/** Reads a Word file (.docx and its kin) to the words that a person would see in it or on its print. */
export async function readWord(bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  return await orUnreadable(async () => textOf(await wordParts(bytes)));
}

/** A paragraph with what the file's styles and lists make of it. */
interface ReadyParagraph extends WordParagraph {
  /** The words with the number of a heading, or the mark of an item. */
  readonly words: string;
  /** 0 for a title, 1 for the highest heading; null for what is no heading. */
  readonly heading: number | null;
}

function textOf(parts: WordParts): ReadableText {
  const builder = newLineBuilder();
  const headings: Heading[] = [];
  const numbering = wordNumbering(parts.lists);
  const addAside = (paragraphs: readonly WordParagraph[], place: number): void => {
    const own = wordNumbering(parts.lists);
    for (const paragraph of paragraphs) add(ready(paragraph, parts, own), place);
  };
  const add = (paragraph: ReadyParagraph, place: number): void => {
    if (paragraph.words !== '') {
      const start = builder.add(paragraph.words, place);
      const level = paragraph.heading;
      if (level !== null) headings.push({ level, text: singleSpaced(paragraph.words), start });
    }
    addAside(paragraph.inset, place);
    for (const id of paragraph.diagrams) for (const line of parts.diagrams.get(id) ?? []) builder.add(line, place);
  };
  addMargins(parts, builder);
  let place = 0;
  // Notes stand at the end of their section: at their mark they would part a sentence, and at the end they would stand
  // under the last heading.
  let waiting: { readonly note: string; readonly place: number }[] = [];
  const addNotes = (): void => {
    for (const { note, place: at } of waiting) addAside(parts.notes.get(note) ?? [], at);
    waiting = [];
  };
  for (const paragraph of parts.body) {
    const made = ready(paragraph, parts, numbering);
    if (made.heading !== null) addNotes();
    if (made.words !== '') place++;
    add(made, Math.max(1, place));
    for (const note of paragraph.notes) waiting.push({ note, place });
  }
  addNotes();
  const first = headings.some(({ level }) => level === 0) ? 1 : 0;
  return {
    text: builder.text(),
    headings: headings.map((heading) => ({ ...heading, level: heading.level + first })),
    unit: 'paragraph',
    placeOf: builder.placeOf,
  };
}

/** What stands above and below the pages, before everything else: it belongs to no section. */
function addMargins(parts: WordParts, builder: LineBuilder): void {
  const seen = new Set<string>();
  const add = (paragraph: WordParagraph): void => {
    const words = paragraph.text.trim();
    if (HOLDS_WORDS.test(words) && !seen.has(words)) builder.add(words, 1);
    seen.add(words);
    for (const inset of paragraph.inset) add(inset);
  };
  for (const paragraph of parts.margins) add(paragraph);
}

function ready(paragraph: WordParagraph, parts: WordParts, numbering: WordNumbering): ReadyParagraph {
  const words = paragraph.text.trim();
  const number = automaticNumber(paragraph, parts, numbering);
  parts.budget.spendCharacters(number.label?.length ?? 0);
  if (words === '') return { ...paragraph, words, heading: null };
  const heading = styledHeading(paragraph, parts) ?? drawnHeading(paragraph, words, number.label);
  if (heading !== null)
    return { ...paragraph, words: number.label === null ? words : `${number.label} ${words}`, heading };
  return { ...paragraph, words: number.isItem ? `${BULLET}${words}` : words, heading: null };
}

function styledHeading(paragraph: WordParagraph, { styles }: WordParts): number | null {
  if (paragraph.outline === null) return styles.ofParagraph(paragraph.style).heading;
  return paragraph.outline < NO_OUTLINE ? paragraph.outline + 1 : null;
}

/** A heading that was made by hand: a short bold line with a number, by itself. */
function drawnHeading(paragraph: WordParagraph, words: string, label: string | null): number | null {
  if (!paragraph.isBold || paragraph.isInTable) return null;
  return numberedHeadingLevel(label === null ? words : `${label} ${words}`);
}

/** The number that Word puts before a paragraph by itself, and whether the paragraph is an item of a list. */
function automaticNumber(
  { style, list, level }: WordParagraph,
  { styles }: WordParts,
  numbering: WordNumbering,
): { readonly label: string | null; readonly isItem: boolean } {
  const fromStyle = styles.ofParagraph(style).numbering;
  const listId = list ?? fromStyle?.list ?? NO_LIST;
  if (listId === NO_LIST) return { label: null, isItem: false };
  const styleLevel = fromStyle === null ? null : (numbering.levelOf(listId, fromStyle.style) ?? fromStyle.level);
  return { label: numbering.next(listId, level ?? styleLevel ?? 0), isItem: true };
}

import { readXml } from '../read-xml.ts';
import { UnreadableError } from '../unreadable.ts';
import { openArchive } from './archive.ts';
import { type Budget, newBudget } from './budget.ts';
import { mainPart, relationshipsOf } from './relationships.ts';
import { wordParagraphs } from './word-body.ts';
import { type Lists, wordLists } from './word-lists.ts';
import { WORD_PREFIXES } from './word-names.ts';
import type { WordParagraph } from './word-paragraph.ts';
import { type WordStyles, wordStyles } from './word-styles.ts';

/** What a Word file holds, part by part. */
export interface WordParts {
  readonly styles: WordStyles;
  readonly lists: Lists;
  readonly body: readonly WordParagraph[];
  /** Headers and footers; what stands on every page comes once. */
  readonly margins: readonly WordParagraph[];
  /** By note, such as `footnote 3`. */
  readonly notes: ReadonlyMap<string, readonly WordParagraph[]>;
  /** The lines of each diagram, by its relationship. */
  readonly diagrams: ReadonlyMap<string, readonly string[]>;
  /** What is left of how much may be read. */
  readonly budget: Budget;
}

/** Reads every part of a Word file that holds words. Macros, comments and what the file points to outside are left alone. */
export async function wordParts(bytes: Uint8Array): Promise<WordParts> {
  const archive = await openArchive(bytes);
  const main = (await mainPart(archive)) ?? 'word/document.xml';
  const xml = await archive.textOf(main);
  if (xml === null || !holdsDocument(xml)) throw new UnreadableError('it holds no Word document');
  const relationships = await relationshipsOf(archive, main);
  const partsOf = (type: string): string[] => relationships.filter((one) => one.type === type).map(({ part }) => part);
  const textsOf = async (...types: string[]): Promise<string[]> => {
    const texts: string[] = [];
    for (const part of new Set(types.flatMap(partsOf))) texts.push((await archive.textOf(part)) ?? '<none/>');
    return texts;
  };
  const [styleXml = null] = await textsOf('styles');
  const [numberingXml = null] = await textsOf('numbering');
  const budget = newBudget('paragraphs');
  const styles = wordStyles(styleXml);
  const paragraphsOf = (text: string): WordParagraph[] => wordParagraphs(text, styles, budget);
  const diagrams = new Map<string, string[]>();
  for (const { id, type, part } of relationships) {
    if (type === 'diagramData') diagrams.set(id, diagramLines((await archive.textOf(part)) ?? '<none/>', budget));
  }
  return {
    styles,
    lists: wordLists(numberingXml),
    body: paragraphsOf(xml),
    margins: (await textsOf('header', 'footer')).flatMap(paragraphsOf),
    notes: byNote((await textsOf('footnotes', 'endnotes')).flatMap(paragraphsOf)),
    diagrams,
    budget,
  };
}

/** Whether the XML begins as a Word document does, and not as a workbook or anything else that is packed alike. */
function holdsDocument(xml: string): boolean {
  let root = '';
  readXml(xml, WORD_PREFIXES, {
    open(name) {
      if (root === '') root = name;
    },
    isEnough: () => root !== '',
  });
  return root === 'w:document';
}

function byNote(paragraphs: readonly WordParagraph[]): Map<string, WordParagraph[]> {
  const notes = new Map<string, WordParagraph[]>();
  for (const paragraph of paragraphs) {
    const note = paragraph.note ?? '';
    const known = notes.get(note) ?? [];
    notes.set(note, known);
    known.push(paragraph);
  }
  return notes;
}

/** The words of a diagram, such as a flow chart, line by line. */
function diagramLines(xml: string, budget: Budget): string[] {
  const lines: string[] = [];
  let pieces: string[] | null = null;
  let isText = false;
  readXml(xml, WORD_PREFIXES, {
    open(name) {
      if (name === 'a:p') pieces = [];
      isText = name === 'a:t';
      if (name === 'a:br') pieces?.push(' ');
    },
    text(words) {
      if (!isText) return;
      budget.spendCharacters(words.length);
      pieces?.push(words);
    },
    close(name) {
      isText = false;
      if (name !== 'a:p' || pieces === null) return;
      const line = pieces.join('').trim();
      if (line !== '') lines.push(line);
      pieces = null;
    },
  });
  return lines;
}

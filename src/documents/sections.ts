import type { Heading } from '../model/document.ts';
import { foldedLetters } from '../util/letters.ts';

/** A section of a document, by offsets of its text. */
export interface Section {
  /** The heading as it stands, or null before the first. */
  readonly title: string | null;
  readonly start: number;
  /** The end of the section with its subsections. */
  readonly end: number;
  /** The end of what stands under this heading before the next one of any level. */
  readonly ownEnd: number;
  /** `6.2` of `6.2 Named contact`, or null. */
  readonly number: string | null;
  /** The heading's letters without its number. */
  readonly letters: string;
}

const NUMBER =
  /^(?:(?:section|part|chapter|appendix|annex)(?:\s+|(?=[0-9])))?([0-9]+(?:\.[0-9]+)*|[A-Z](?:\.[0-9]+)*)[.):]?(?=\s|$)/i;

/** The sections that a document's headings make, in order, with one for what stands before the first. */
export function sectionsOf(headings: readonly Heading[], length: number): Section[] {
  const first: Section = {
    title: null,
    start: 0,
    end: length,
    ownEnd: headings[0]?.start ?? length,
    number: null,
    letters: '',
  };
  const ends = endsOf(headings, length);
  const sections = headings.map((heading, i) => {
    const { number, words } = splitHeading(heading.text);
    return {
      title: heading.text,
      start: heading.start,
      end: ends[i] ?? length,
      ownEnd: headings[i + 1]?.start ?? length,
      number,
      letters: foldedLetters(words),
    };
  });
  return [first, ...sections];
}

/** For each heading, where the next one of its level or a higher one begins. */
function endsOf(headings: readonly Heading[], length: number): number[] {
  const ends = headings.map(() => length);
  // The sections that are still open, outermost first.
  const open: { readonly i: number; readonly level: number }[] = [];
  for (const [i, { level, start }] of headings.entries()) {
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      ends[last.i] = start;
      open.pop();
    }
    open.push({ i, level });
  }
  return ends;
}

/** The innermost section in which an offset stands. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  // They stand in order, and a document may have very many.
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1] ?? null;
}

/** The sections that a reference names: by number (`6.2`), or by words without the number. */
export function sectionsNamed(sections: readonly Section[], reference: string): Section[] {
  const { number, words } = splitHeading(reference);
  const letters = foldedLetters(words);
  const whole = foldedLetters(reference);
  return sections.filter((section) => {
    if (section.title === null) return false;
    if (letters === '') return number !== null && section.number === number;
    if (section.letters === whole) return true;
    return section.letters === letters && (number === null || section.number === number);
  });
}

function splitHeading(text: string): { number: string | null; words: string } {
  const match = NUMBER.exec(text.trim());
  const number = match?.[1];
  if (match === null || number === undefined) return { number: null, words: text };
  const words = text.trim().slice(match[0].length);
  return isWord(number, match[0], words) ? { number: null, words: text } : { number: number.toUpperCase(), words };
}

/** Whether a letter is a word, as in "A guide". As a number it stands alone, behind "Section", or before a full stop. */
function isWord(number: string, asWritten: string, behind: string): boolean {
  if (!/^[A-Z]$/i.test(number) || behind === '') return false;
  return !/[.):]$/.test(asWritten) && !/^(?:section|part|chapter|appendix|annex)/i.test(asWritten);
}

import type { ReadableText } from '../model/document.ts';
import { type Letters, lettersOf } from '../util/letters.ts';
import { type Section, sectionsOf } from './sections.ts';

/** A document's text made ready to be searched many times. */
export interface SearchableText {
  readonly source: ReadableText;
  readonly letters: Letters;
  readonly sections: readonly Section[];
}

/** Makes a text ready to be searched. */
export function toSearchable(source: ReadableText): SearchableText {
  return { source, letters: lettersOf(source.text), sections: sectionsOf(source.headings, source.text.length) };
}

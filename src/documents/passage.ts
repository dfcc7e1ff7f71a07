import type { Passage } from '../model/document.ts';
import { endOfCharacter } from '../util/letters.ts';
import { singleSpaced } from '../util/words.ts';
import type { SearchableText } from './searchable.ts';
import { sectionAt } from './sections.ts';

/** The passage between two places counted in letters. */
export function passageOf(text: SearchableText, start: number, end: number): Passage {
  const from = text.letters.offsetOf(start);
  const last = text.letters.offsetOf(end - 1);
  const to = text.source.longCharacters?.get(last) ?? endOfCharacter(text.source.text, last);
  return {
    text: seenWords(text.source.text.slice(from, to)),
    section: sectionAt(text.sections, from)?.title ?? null,
    unit: text.source.unit,
    start: text.source.placeOf(from),
    end: text.source.placeOf(to),
  };
}

/** The words of a stretch of text as a person sees them, with white space made single. */
export function seenWords(text: string): string {
  return singleSpaced(text.replaceAll('\u2060', ''));
}

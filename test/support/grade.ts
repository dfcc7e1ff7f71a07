import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The school grade that a child needs to read texts, by Flesch and Kincaid; each text ends its last sentence. */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => text.split(/[.?!](?=\s|$)/)).filter((text) => /\p{L}/u.test(text));
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}'’]+/gu) ?? []);
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

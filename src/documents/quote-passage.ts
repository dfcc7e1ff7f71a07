import type { QuotationCheck } from '../model/document.ts';
import { areWholeWords, foldedLetters } from '../util/letters.ts';
import type { TextStretch } from '../util/sentences.ts';
import { harmless } from '../util/words.ts';
import { findQuotation, isLongEnough, partsOfQuotation } from './find-quotation.ts';
import { seenWords } from './passage.ts';
import type { SearchableText } from './searchable.ts';
import { sectionAt } from './sections.ts';

/** A passage as a trust file quotes it. */
export interface QuotedPassage {
  readonly quote: string;
  /** A heading's number, or its words; null where it stands under none. */
  readonly section: string | null;
  /** Where the quotation is found again. */
  readonly found: Extract<QuotationCheck, { readonly state: 'found' }>;
}

// As long as a trust file takes.
const LONGEST_QUOTE = 2000;
// A longer one is no heading that anybody would look for.
const LONGEST_HEADING = 200;
// How much may stand between a lead-in and its item, so that all of it is quoted rather than left out.
const LONGEST_TOGETHER = 400;

/**
 * A passage as a quotation that is found again in its section; null where none is. What leads into it stands in front, with
 * `…` for what is left out. A lead-in too short to be found goes with everything between, or stays away.
 */
export function quotePassage(
  text: SearchableText,
  leadIns: readonly TextStretch[],
  passage: TextStretch,
  fewestWords: number,
): QuotedPassage | null {
  const first = leadIns[0]?.start ?? passage.start;
  const together = passage.end - first <= LONGEST_TOGETHER ? [[{ start: first, end: passage.end }]] : [];
  const shorter = leadIns.map((_, i) => [...leadIns.slice(i + 1), passage]);
  for (const parts of [[...leadIns, passage], ...together, ...shorter]) {
    const quote = quoteOf(text.source.text, parts);
    if (quote.length > LONGEST_QUOTE || !isLongEnough(quote, fewestWords) || !holdsAll(text, quote)) continue;
    const quoted = inItsSection(text, quote, passage.start);
    if (quoted !== null) return quoted;
  }
  return null;
}

/** The words of the parts; where words stand between two of them, `…` stands for these. */
function quoteOf(text: string, parts: readonly TextStretch[]): string {
  let quote = '';
  for (const [i, { start, end }] of parts.entries()) {
    const before = parts[i - 1];
    if (before !== undefined) quote += foldedLetters(text.slice(before.end, start)) === '' ? ' ' : ' \u2026 ';
    quote += text.slice(start, end);
  }
  return harmless(seenWords(quote.replace(BULLETS, ' ')));
}

const BULLETS = /[\u2022\u2023\u25e6\u2043\u2219\uf0b7]/g;

/** Whether each part stands somewhere: looking for one that does not, and for what is most like it, takes long. */
function holdsAll({ letters }: SearchableText, quote: string): boolean {
  return partsOfQuotation(quote).every((part) => {
    const wanted = foldedLetters(part);
    const at = letters.value.indexOf(wanted);
    return at !== -1 && (areWholeWords(letters, at, at + wanted.length) || letters.value.includes(wanted, at + 1));
  });
}

function inItsSection(text: SearchableText, quote: string, offset: number): QuotedPassage | null {
  const section = sectionAt(text.sections, offset);
  const names = [section?.number, section?.title].filter((name) => name !== undefined && name !== null);
  for (const reference of [...names.filter((name) => name.length <= LONGEST_HEADING), null]) {
    const check = findQuotation(text, quote, reference);
    if (check.state === 'found' && !check.isElsewhere) return { quote, section: reference, found: check };
  }
  return null;
}

import type { QuotationCheck } from '../model/document.ts';
import { areWholeWords, countWords, endOfCharacter, foldedLetters, type Letters } from '../util/letters.ts';
import { closestPassage } from './closest-passage.ts';
import { passageOf, seenWords } from './passage.ts';
import type { SearchableText } from './searchable.ts';
import { sectionAt, sectionsNamed } from './sections.ts';

const WORDS_LEFT_OUT = /\[\s*(?:\u2026|\.\.\.)\s*\]|\u2026|\.\.\./u;

/** Where a run of letters stands: from `start` up to `end`, counted in letters. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The parts of a quotation between the words left out, save those without a letter. */
export function partsOfQuotation(quote: string): string[] {
  return quote.split(WORDS_LEFT_OUT).filter((part) => foldedLetters(part) !== '');
}

/** Whether each part of a quotation has at least `fewestWords` words. */
export function isLongEnough(quote: string, fewestWords: number): boolean {
  const parts = partsOfQuotation(quote);
  return parts.length > 0 && parts.every((part) => countWords(part) >= fewestWords);
}

/** A place where a quotation stands: the runs of its parts, in order. */
export interface QuotationPlace {
  readonly runs: readonly Run[];
  /** Whether it stands only outside the section that was named. */
  readonly isElsewhere: boolean;
}

/**
 * Looks for a quotation, letter by letter. Its parts must stand in their order under one heading. Where a section is
 * named, a place inside it is preferred.
 */
export function findQuotation(text: SearchableText, quote: string, section: string | null): QuotationCheck {
  const place = placeOfQuotation(text, quote, section);
  return place === null ? notFound(text, quote) : found(text, place);
}

/** Where a quotation stands; null where it does not. */
export function placeOfQuotation(text: SearchableText, quote: string, section: string | null): QuotationPlace | null {
  const matches = allPlaces(text, quote);
  const [first] = matches;
  if (first === undefined) return null;
  const inside = section === null ? first : matches.find((match) => standsIn(text, match, section));
  return { runs: inside ?? first, isElsewhere: inside === undefined };
}

/** Every place where a quotation stands. */
export function allPlaces(text: SearchableText, quote: string): Run[][] {
  return allMatches(text, partsOfQuotation(quote).map(foldedLetters));
}

/** The answer for a quotation that stands in its document. */
export function found(text: SearchableText, { runs, isElsewhere }: QuotationPlace): QuotationCheck {
  const passage = passageOf(text, runs[0]?.start ?? 0, runs.at(-1)?.end ?? 0);
  return { state: 'found', passage, leftOut: leftOut(text, runs), isElsewhere };
}

/** The answer for a quotation that its document does not hold. */
export function notFound(text: SearchableText, quote: string): QuotationCheck {
  const letters = partsOfQuotation(quote).map(foldedLetters);
  return { state: 'not-found', closest: closestPassage(text, letters.join('')) };
}

/** Every place where all the parts stand in order under one heading. */
function allMatches(text: SearchableText, parts: readonly string[]): Run[][] {
  const [first = '', ...others] = parts;
  const finders = others.map((part) => finderOf(text.letters, part));
  const matches: Run[][] = [];
  for (const run of runsOf(text.letters, first)) {
    const section = sectionAt(text.sections, text.letters.offsetOf(run.start));
    const rest = restOfMatch(text, finders, run, section?.ownEnd ?? text.source.text.length);
    if (rest !== null) matches.push([run, ...rest]);
  }
  return matches;
}

function restOfMatch(text: SearchableText, finders: readonly Finder[], first: Run, sectionEnd: number): Run[] | null {
  const runs: Run[] = [];
  let after = first.end;
  for (const find of finders) {
    const next = find(after);
    if (next === null || text.letters.offsetOf(next.end - 1) >= sectionEnd) return null;
    runs.push(next);
    after = next.end;
  }
  return runs;
}

/** The first place, from a letter on; asked for ever later letters, it goes over the text once. */
type Finder = (from: number) => Run | null;

function finderOf(letters: Letters, wanted: string): Finder {
  const runs = runsOf(letters, wanted);
  let next = runs.next();
  return (from) => {
    while (next.done !== true && next.value.start < from) next = runs.next();
    return next.done === true ? null : next.value;
  };
}

/** Each place where the wanted letters begin and end at a word. */
function* runsOf(letters: Letters, wanted: string): Generator<Run> {
  if (wanted === '') return;
  for (let at = letters.value.indexOf(wanted); at !== -1; at = letters.value.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (areWholeWords(letters, at, end)) yield { start: at, end };
  }
}

function standsIn(text: SearchableText, runs: readonly Run[], section: string): boolean {
  const from = text.letters.offsetOf(runs[0]?.start ?? 0);
  return sectionsNamed(text.sections, section).some((named) => named.start <= from && from < named.end);
}

function leftOut(text: SearchableText, runs: readonly Run[]): string[] {
  const gaps: string[] = [];
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    if (next === undefined) break;
    const from = endOfCharacter(text.source.text, text.letters.offsetOf(run.end - 1));
    gaps.push(seenWords(text.source.text.slice(from, text.letters.offsetOf(next.start))));
  }
  return gaps;
}

import type { QuotationCheck } from '../model/document.ts';
import { areWholeWords, countWords, endOfCharacter, foldedLetters, type Letters } from '../util/letters.ts';
import { closestPassage } from './closest-passage.ts';
import { passageOf, seenWords } from './passage.ts';
import type { SearchableText } from './searchable.ts';
import { sectionAt, sectionsNamed } from './sections.ts';

const WORDS_LEFT_OUT = /\[\s*(?:\u2026|\.\.\.)\s*\]|\u2026|\.\.\./u;

/** Where a run of letters stands: from `start` up to `end`, counted in letters. */
interface Run {
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

/**
 * Looks for a quotation, letter by letter. Its parts must stand in their order under one heading. Where a section is
 * named, a place inside it is preferred.
 */
export function findQuotation(text: SearchableText, quote: string, section: string | null): QuotationCheck {
  const parts = partsOfQuotation(quote).map(foldedLetters);
  const matches = allMatches(text, parts);
  const [first] = matches;
  if (first === undefined) return { state: 'not-found', closest: closestPassage(text, parts.join('')) };
  const inside = section === null ? first : matches.find((match) => standsIn(text, match, section));
  const runs = inside ?? first;
  return {
    state: 'found',
    passage: passageOf(text, runs[0]?.start ?? 0, runs.at(-1)?.end ?? 0),
    leftOut: leftOut(text, runs),
    isElsewhere: inside === undefined,
  };
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

import type { ReadableText } from '../model/document.ts';
import { foldedLetters, holdsSignal, lettersOf } from '../util/letters.ts';
import type { TextStretch } from '../util/sentences.ts';
import { singleSpaced } from '../util/words.ts';
import { type Hit, indexPassages, type PassageIndex } from './passage-index.ts';
import { passageWeight } from './passage-weight.ts';
import { passagesOf, type QuotablePassage } from './passages.ts';
import { stemOf, wordsOf } from './search-words.ts';

/** Something that passages are looked for: an element or a candour check. */
export interface SearchSubject {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  /** What to look for in a policy. */
  readonly lookFor: readonly string[];
  /** Words, and beginnings of words, of which a passage must hold one. */
  readonly signals: readonly string[];
}

/** A document to search, with a name by which it is told from the others. */
export interface SearchedDocument {
  readonly name: string;
  readonly text: ReadableText;
}

/** A passage that may meet what is asked: up to three sentences of one paragraph. */
export interface RankedPassage {
  readonly document: string;
  /** What leads into it, outermost first. */
  readonly leadIns: readonly TextStretch[];
  readonly passage: TextStretch;
  /** The subject's signals that it holds. */
  readonly signals: readonly string[];
  readonly score: number;
}

// Deep enough that a passage which reads like a promise can overtake one that only shares words.
const LOOKED_AT = 100;
// A sentence longer than this is no sentence: the text has lost its full stops.
const LONGEST_PASSAGE = 1500;
const MOST_SENTENCES = 3;
const MOST_CHARACTERS = 500;
// A sentence beside the best one is quoted with it when it says nearly as much.
const SAYS_AS_MUCH = 0.2;
// A subject's signals were chosen for it, so each one found counts beside the words themselves, up to four.
const PER_SIGNAL = 0.25;
const MOST_SIGNALS = 4;
const LOOK_FOR = 0.5;
// Below the weight of so many words that stand nowhere else, what is shared is only the language.
const LEAST_RARE_WORDS = 8;
// Far behind the best, a passage is there only because something had to come next.
const LEAST_OF_BEST = 0.05;

/** Reads documents once and gives a function from a subject to the passages that may meet it, the best first. */
export function rankPassages(
  documents: readonly SearchedDocument[],
  subjects: readonly SearchSubject[],
  fewestWords: number,
): (subject: SearchSubject) => RankedPassage[] {
  const candidates = documents.flatMap((document) => candidatesOf(document, fewestWords));
  const index = indexPassages(candidates.map(({ text, passage }) => ({ text, headings: passage.headings })));
  const uses = new Map<string, number>();
  for (const subject of subjects) {
    for (const word of queryOf(subject, index).keys()) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const least = LEAST_RARE_WORDS * index.rarest;
  return (subject) => {
    const query = queryOf(subject, index);
    // A word that many subjects ask for tells little of this one.
    for (const [word, weight] of query) {
      query.set(word, weight * Math.sqrt(Math.log(1 + subjects.length / (uses.get(word) ?? 1))));
    }
    const scored = index.search(query, LOOKED_AT).map((hit) => scoredOf(hit, candidates, subject));
    scored.sort((one, other) => other.score - one.score || one.number - other.number);
    const enough = Math.max(least, (scored[0]?.score ?? 0) * LEAST_OF_BEST);
    return runsOf(scored, candidates, subject).filter(({ score }) => score >= enough);
  };
}

/** A passage with its text, lead-ins first, as a person reads it. */
interface Candidate {
  readonly document: string;
  readonly passage: QuotablePassage;
  readonly text: string;
}

function candidatesOf({ name, text: { text, ...rest } }: SearchedDocument, fewestWords: number): Candidate[] {
  return passagesOf({ text, ...rest })
    .filter(({ start, end }) => end - start <= LONGEST_PASSAGE)
    .map((passage) => ({ document: name, passage, text: readAsOne(text, [...passage.leadIns, passage]) }))
    .filter(({ text: words }) => words.split(' ').length >= fewestWords);
}

function readAsOne(text: string, stretches: readonly TextStretch[]): string {
  const words = stretches.map(({ start, end }) => text.slice(start, end)).join(' ');
  return singleSpaced(words.replaceAll('\u2060', ''));
}

/** The words to look for, with how much each matters. */
function queryOf({ title, asks, lookFor, signals }: SearchSubject, index: PassageIndex): Map<string, number> {
  const query = new Map<string, number>();
  const add = (stem: string, weight: number): void => {
    query.set(stem, (query.get(stem) ?? 0) + weight);
  };
  for (const word of wordsOf(`${title} ${asks}`)) add(stemOf(word), 1);
  for (const word of wordsOf(lookFor.join(' '))) add(stemOf(word), LOOK_FOR);
  for (const signal of signals) {
    // The last word of a signal may be only the beginning of one.
    const words = wordsOf(signal);
    for (const word of words.slice(0, -1)) add(stemOf(word), 1);
    for (const stem of index.stemsBeginningWith(words.at(-1) ?? ' ')) add(stem, 1);
  }
  return query;
}

interface ScoredPassage extends Hit {
  readonly signals: readonly string[];
}

function scoredOf({ number, score }: Hit, candidates: readonly Candidate[], subject: SearchSubject): ScoredPassage {
  const { passage, text } = candidateAt(candidates, number);
  const signals = signalsIn(text, subject);
  const perSignal = 1 + PER_SIGNAL * Math.min(MOST_SIGNALS, signals.length);
  return { number, signals, score: score * passageWeight(passage, text) * perSignal };
}

function signalsIn(text: string, { signals }: SearchSubject): string[] {
  const letters = lettersOf(text);
  return signals.filter((signal) => holdsSignal(letters, signal));
}

function candidateAt(candidates: readonly Candidate[], number: number): Candidate {
  const found = candidates[number];
  if (found === undefined) throw new Error(`There is no passage ${number}.`);
  return found;
}

/** Sentences of one paragraph that are quoted together, from the first to the last. */
interface Run {
  first: number;
  last: number;
  readonly score: number;
}

/** One passage for each paragraph; a paragraph without any of the signals is left out, and so is one that stands twice. */
function runsOf(
  scored: readonly ScoredPassage[],
  candidates: readonly Candidate[],
  subject: SearchSubject,
): RankedPassage[] {
  const runs: Run[] = [];
  for (const { number, score } of scored) {
    const run = runs.find(({ first }) => areTogether(candidates, first, number));
    if (run === undefined) runs.push({ first: number, last: number, score });
    else if (score >= run.score * SAYS_AS_MUCH) extend(run, number, candidates);
  }
  const seen = new Set<string>();
  return runs.flatMap((run) => {
    if (signalsOfRun(run, candidates, subject).length === 0) extendToSignal(run, candidates, subject);
    const signals = signalsOfRun(run, candidates, subject);
    const letters = foldedLetters(textOfRun(run, candidates));
    if (signals.length === 0 || seen.has(letters)) return [];
    seen.add(letters);
    const { document, passage } = candidateAt(candidates, run.first);
    const { end } = candidateAt(candidates, run.last).passage;
    return [{ document, leadIns: passage.leadIns, passage: { start: passage.start, end }, signals, score: run.score }];
  });
}

function areTogether(candidates: readonly Candidate[], one: number, other: number): boolean {
  const first = candidates[one];
  const second = candidates[other];
  if (first === undefined || second === undefined) return false;
  return first.document === second.document && first.passage.paragraph === second.passage.paragraph;
}

/** Takes the sentence beside a run into it, where the run stays short. */
function extend(run: Run, number: number, candidates: readonly Candidate[]): boolean {
  const first = Math.min(run.first, number);
  const last = Math.max(run.last, number);
  const isBeside = last - first === run.last - run.first + 1;
  if (!isBeside || last - first >= MOST_SENTENCES || !areTogether(candidates, run.first, number)) return false;
  const { start } = candidateAt(candidates, first).passage;
  const { end } = candidateAt(candidates, last).passage;
  if (end - start > MOST_CHARACTERS) return false;
  run.first = first;
  run.last = last;
  return true;
}

/** Takes in a neighbour that holds one of the signals: often what is promised is named in the sentence before. */
function extendToSignal(run: Run, candidates: readonly Candidate[], subject: SearchSubject): void {
  for (const number of [run.first - 1, run.last + 1]) {
    const neighbour = candidates[number];
    if (neighbour === undefined || signalsIn(neighbour.text, subject).length === 0) continue;
    if (extend(run, number, candidates)) return;
  }
}

function textOfRun({ first, last }: Run, candidates: readonly Candidate[]): string {
  return candidates
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(' ');
}

function signalsOfRun(run: Run, candidates: readonly Candidate[], subject: SearchSubject): string[] {
  return signalsIn(textOfRun(run, candidates), subject);
}

import type { QuotationContext, TurningWords } from '../model/framework.ts';
import type { SentenceAround } from './sentence-around.ts';

/** Words outside a quotation that turn it round, in its own sentence. */
export interface Turn {
  readonly kind: TurningWords['kind'];
  readonly words: string;
  /** What they do to the promise, in words. */
  readonly says: string;
}

/** Looks for words that turn a quotation round; null where the sentence bears it out. */
export type TurnFinder = (around: SentenceAround) => Turn | null;

// Words that begin another clause, so that what stands before them does not reach the words after them.
const OTHER_CLAUSE =
  /[,;:()\u2013\u2014]|\s-\s|(?<![a-z'])(?:and|but|so|because|while|whilst|when|where|if|until|before|after|once|although|though|who|whom|whose|which|what|how|why|than|as|unless|except|without|even|then)(?![a-z'])/;
const OTHER_SENTENCE = /;|,\s(?:and|but|so|who|which)\s/;
const CLAUSE_START = /(?:^|[,;:(\u2013\u2014]|(?<![a-z'])(?:and|but))\s*$/;
const ASIDE = /^\s*,(?:\s[^\s,;]+){1,5},\s/;
// A denial in a clause of its own kind: "where this cannot be met the team", "somebody who was not involved".
const SUBORDINATE =
  /^\s*(?:(?:and|but|so|even)\s)?(?:where|wherever|if|when|whenever|while|whilst|although|though|because|since|until|in case)\s/;
const RELATIVE =
  /(?<![a-z'])(?:who|which|that|whose|what)\s(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|will|would|should|must)\s)?$/;
const PREPOSITIONS = 'to|with|for|of|by|from|on|about';
// A condition that stands this near is one of the quotation's own clause.
const BESIDE = 3;
const CHOICE_WITHIN = 8;
const LEAD_IN_END = /(?<![\s:\u2013\u2014-])[\s:\u2013\u2014-]+$/;
// In characters. A sentence is shorter, and what is no sentence must not take long.
const LONGEST = 1000;

interface Group {
  readonly of: TurningWords;
  readonly matches: Matcher;
}

/** Every place of some phrases in a text. */
type Matcher = (text: string) => Iterable<RegExpExecArray>;

/** Makes a finder from the framework's words. */
export function turnFinder(words: QuotationContext): TurnFinder {
  const groups = words.turning.map((of): Group => ({ of, matches: matcherOf(of.words) }));
  const innocent = matcherOf(words.innocent);
  const people = alternatives(words.people);
  const choice = new RegExp(
    `^\\s*(?:\\S+\\s+){0,${CHOICE_WITHIN}}?(?<![a-z'])(?:${people})\\s(?:\\S+\\s+){0,3}?(?:${alternatives(words.choices)})(?![a-z'])`,
  );
  const theirs = new RegExp(
    `(?:^|[\\s,;])(?<!(?<![a-z'])(?:${PREPOSITIONS})\\s(?:(?:the|a|any|each|every|their)\\s)?)(?:${people})(?:\\s(?:also|then|both|always))?\\s*$`,
  );
  const plain = (text: string): string => {
    let masked = lowered(text);
    for (const { index, 0: found } of innocent(masked)) {
      masked = masked.slice(0, index) + found.replace(/[a-z]/g, '~') + masked.slice(index + found.length);
    }
    return masked;
  };
  // Whether a condition or a choice belongs to the people concerned, or a denial to another clause.
  const isHarmless = (kind: TurningWords['kind'], text: string, start: number, end: number): boolean => {
    if (kind === 'condition') return choice.test(text.slice(end));
    const ahead = text.slice(0, start);
    if (RELATIVE.test(ahead) || SUBORDINATE.test(ahead.split(/[,;:(\u2013\u2014]/).at(-1) ?? '')) return true;
    return kind === 'discretion' && theirs.test(ahead);
  };
  const before = (text: string): Turn | null =>
    firstOf(groups, 'before', text, ({ of }, start, end) => {
      const between = text.slice(end);
      if (!reachesForward(of, text.slice(0, start), between)) return false;
      return !isHarmless(of.kind, text, start, end);
    });
  const after = (text: string): Turn | null =>
    firstOf(groups, 'after', text, ({ of }, start, end) => {
      if (!reachesBack(of, text.slice(0, start))) return false;
      return !isHarmless(of.kind, text, start, end);
    });
  // Whoever leaves a denial out of a quotation has read it, wherever in the gap it stands.
  const inside = (text: string): Turn | null =>
    firstOf(
      groups,
      'either',
      text,
      ({ of }, start, end) => of.kind !== 'discretion' && !isHarmless(of.kind, text, start, end),
    );
  return (around) => {
    for (const leadIn of around.leadIns) {
      const turn = before(plain(end(leadIn).replace(LEAD_IN_END, '')));
      if (turn !== null) return turn;
    }
    const ends = before(plain(end(around.before))) ?? after(plain(beginning(around.after)));
    if (ends !== null) return ends;
    for (const { head, tail, isInOneSentence } of around.gaps) {
      const left = plain(beginning(head));
      const turn = after(left) ?? before(plain(end(tail))) ?? (isInOneSentence ? inside(left) : null);
      if (turn !== null) return turn;
    }
    return null;
  };
}

/** Whether words reach what stands behind them, over the words between. */
function reachesForward({ near }: TurningWords, ahead: string, between: string): boolean {
  if (near !== undefined) {
    const rest = between.replace(ASIDE, ' ');
    return wordsIn(rest) <= near && !OTHER_CLAUSE.test(rest);
  }
  if (OTHER_SENTENCE.test(between)) return false;
  return CLAUSE_START.test(ahead) || wordsIn(between) <= BESIDE;
}

/** Whether words reach what stands before them, over the words between. */
function reachesBack({ near }: TurningWords, between: string): boolean {
  if (near !== undefined) return wordsIn(between) <= near && !OTHER_CLAUSE.test(between);
  return !OTHER_SENTENCE.test(between);
}

/** The first words of a group on this side that pass the test. */
function firstOf(
  groups: readonly Group[],
  side: 'before' | 'after' | 'either',
  text: string,
  isTurn: (group: Group, start: number, end: number) => boolean,
): Turn | null {
  if (!/[a-z]/.test(text)) return null;
  for (const group of groups) {
    const { of, matches } = group;
    if (side !== 'either' && of.side !== 'either' && of.side !== side) continue;
    for (const { index, 0: words } of matches(text)) {
      if (isTurn(group, index, index + words.length)) return { kind: of.kind, words, says: of.says };
    }
  }
  return null;
}

/** A pattern is made only for a text that holds one of the phrases: making one takes longer than looking. */
function matcherOf(phrases: readonly string[]): Matcher {
  const plain = phrases.map(lowered);
  let pattern: RegExp | null = null;
  return (text) => {
    if (!plain.some((phrase) => text.includes(phrase))) return [];
    pattern ??= new RegExp(`(?<![a-z'])(?:${alternatives(plain)})(?![a-z'])`, 'g');
    return text.matchAll(pattern);
  };
}

/** The longest first, so that `may not` is not found as `may`. */
function alternatives(words: readonly string[]): string {
  const longestFirst = words.toSorted((one, other) => other.length - one.length);
  return longestFirst.map((word) => lowered(word).replace(SYNTAX, '\\$&').replaceAll(' ', '\\s')).join('|');
}

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

function beginning(text: string): string {
  return text.slice(0, LONGEST);
}

function end(text: string): string {
  return text.slice(-LONGEST);
}

function lowered(text: string): string {
  return text.toLowerCase().replaceAll('\u2019', "'");
}

function wordsIn(text: string): number {
  return text.match(/[a-z0-9\u00c0-\u024f'~]+/g)?.length ?? 0;
}

import { denialsIn, type Match, type Row, type Run, type Search } from './match-pattern.ts';
import type { ReadySentence } from './ready-sentence.ts';
import type { ReadyWording } from './ready-wording.ts';
import type { Word } from './words.ts';

// How many words before what was found, and after it, a word may stand that turns it round.
const REACH_BEFORE = 6;
const REACH_AFTER = 4;

/** Whether the sentence says the opposite of what was found in it, or shows it as something not to be written. */
export function isDenied(match: Match, sentence: ReadySentence, { denials }: ReadyWording, search: Search): boolean {
  const { row } = sentence;
  const words = sentence.words();
  const from = Math.max(clauseStart(words, match.from), match.from - REACH_BEFORE);
  const isInFront = (run: Run): boolean => run.from >= from && run.to <= match.to && !isPartOf(run, match);
  if (denialsFor(match, row, denials, search).some(isInFront)) return true;
  const to = Math.min(clauseEnd(words, match.to), match.to + REACH_AFTER);
  if (denialsIn(row, denials.after, search).some((run) => run.from >= match.to && run.from < to)) return true;
  return sentence.leads(match.from).some((lead) => denialsIn(lead, denials.leads, search).length > 0);
}

/** The words that may turn a match round. What denies already, such as "no further letters", takes more than a "not". */
function denialsFor(match: Match, row: Row, denials: ReadyWording['denials'], search: Search): Run[] {
  const before = denialsIn(row, denials.before, search);
  const found = before.some((run) => isPartOf(run, match)) ? denialsIn(row, denials.before_denial, search) : before;
  const exceptions = denialsIn(row, denials.except, search);
  return found.filter((run) => !exceptions.some(({ from, to }) => from < run.to && run.from < to));
}

/** Whether the words that deny are themselves what the rule looks for, as in "no further letters". */
function isPartOf(denial: Run, { runs }: Match): boolean {
  return runs.some((run) => run.from < denial.to && denial.from < run.to);
}

function clauseStart(words: readonly Word[], index: number): number {
  let start = index;
  while (start > 0 && words[start]?.isParted !== true) start--;
  return start;
}

function clauseEnd(words: readonly Word[], index: number): number {
  let end = index;
  while (end < words.length && words[end]?.isParted !== true) end++;
  return end;
}

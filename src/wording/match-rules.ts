import type { WordingRule } from '../model/framework.ts';
import { isDenied } from './denial.ts';
import { type Match, matchesOf, type Run, type Search } from './match-pattern.ts';
import type { ReadySentence } from './ready-sentence.ts';
import type { Find, ReadyRule, ReadyWording } from './ready-wording.ts';
import type { Pattern } from './wording-data.ts';

/** A rule that a sentence meets, and the words with which it does. */
export interface MetRule {
  readonly rule: WordingRule;
  readonly runs: readonly Run[];
}

/** The rules that a sentence meets in one of some ways, in the rules' order. */
export function rulesMet(
  sentence: ReadySentence,
  finds: Iterable<Find>,
  wording: ReadyWording,
  search: Search,
): MetRule[] {
  const found = new Map<ReadyRule, Run[]>();
  for (const { rule, pattern } of finds) {
    const runs = runsFound(pattern, sentence, wording, search);
    if (runs.length > 0) found.set(rule, [...(found.get(rule) ?? []), ...runs]);
  }
  if (found.size === 0) return [];
  return wording.rules.flatMap((compiled) => {
    const runs = found.get(compiled);
    const isExcused = compiled.unless.some((pattern) => partsFound(pattern, sentence, search) !== null);
    return runs === undefined || isExcused ? [] : [{ rule: compiled.rule, runs: joined(runs) }];
  });
}

function runsFound(pattern: Pattern, sentence: ReadySentence, wording: ReadyWording, search: Search): Run[] {
  const [first = [], ...others] = pattern;
  const rest = partsFound(others, sentence, search);
  if (rest === null) return [];
  const runs: Run[] = [];
  for (const match of matchesOf(first, sentence.row, search)) {
    const isIntroduction = [match, ...rest].every(({ to }) => to <= sentence.introducing);
    if (isIntroduction || isDenied(match, sentence, wording, search)) continue;
    runs.push(...match.runs, ...rest.flatMap((other) => other.runs));
  }
  return runs;
}

/** A place for each part; null when one stands nowhere. */
function partsFound(pattern: Pattern, { row }: ReadySentence, search: Search): Match[] | null {
  const matches: Match[] = [];
  for (const part of pattern) {
    const [first] = matchesOf(part, row, search);
    if (first === undefined) return null;
    matches.push(first);
  }
  return matches;
}

/** Runs in order, with those that touch made one. */
function joined(runs: readonly Run[]): Run[] {
  const sorted = runs.toSorted((one, other) => one.from - other.from || one.to - other.to);
  const whole: Run[] = [];
  for (const run of sorted) {
    const last = whole.at(-1);
    if (last === undefined || run.from > last.to) whole.push(run);
    else whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
  }
  return whole;
}

import type { PartsBySlot, WordKinds } from './ready-wording.ts';
import type { Part, Slot } from './wording-data.ts';

/** Words by their places in a row, from `from` up to but not with `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A place in a row of words where a part of a pattern stands: from its first word to its last, and the words it is made of. */
export interface Match extends Run {
  readonly runs: readonly Run[];
}

/** A row of words, as what each is to the rules. */
export type Row = readonly WordKinds[];

/** What the looking needs besides a row: the slots' phrases, and how much more looking is allowed, so that it always ends. */
export interface Search {
  readonly slots: readonly Slot[];
  left: number;
}

/** Each place where a part stands: for each word that it can begin with, the shortest. */
export function matchesOf(part: Part, row: Row, search: Search): Match[] {
  const matches: Match[] = [];
  const first = part[1] ?? -1;
  for (let from = 0; from < row.length && search.left > 0; from++) {
    search.left--;
    if (row[from]?.slots.includes(first) !== true) continue;
    const match = shortestFrom(from, part, row, search);
    if (match !== null) matches.push(match);
  }
  return matches;
}

/** Each place where one of some denials stands. */
export function denialsIn(row: Row, denials: PartsBySlot, search: Search): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < row.length; from++) {
    for (const slot of row[from]?.denying ?? []) {
      for (const part of denials[slot] ?? []) {
        const match = shortestFrom(from, part, row, search);
        if (match !== null) runs.push(match);
      }
    }
  }
  return runs;
}

/** A step that was found, and those before it. */
interface Trail extends Run {
  readonly before: Trail | null;
}

function shortestFrom(start: number, part: Part, row: Row, search: Search): Match | null {
  let reached: readonly Trail[] = [{ from: start, to: start, before: null }];
  for (let i = 0; i < part.length && reached.length > 0; i += 2) {
    reached = reachedBy(reached, part[i] ?? 0, part[i + 1] ?? -1, row, search);
  }
  const [first] = reached;
  if (first === undefined) return null;
  return matchFrom(reached.reduce((shortest, trail) => (trail.to < shortest.to ? trail : shortest), first));
}

/** Where one step can end, from where those before it ended: each end once. */
function reachedBy(trails: readonly Trail[], gap: number, slot: number, row: Row, search: Search): Trail[] {
  const ends: Trail[] = [];
  for (const before of trails) {
    for (let from = before.to; from <= before.to + gap && from < row.length; from++) {
      search.left--;
      if (row[from]?.slots.includes(slot) !== true) continue;
      for (const phrase of search.slots[slot] ?? []) {
        search.left--;
        const to = from + phrase.length;
        if (standsAt(phrase, from, row) && !ends.some((end) => end.to === to)) ends.push({ from, to, before });
      }
    }
  }
  return ends;
}

function standsAt(phrase: readonly number[], from: number, row: Row): boolean {
  for (let i = 0; i < phrase.length; i++) {
    if (row[from + i]?.terms.includes(phrase[i] ?? -1) !== true) return false;
  }
  return true;
}

function matchFrom(last: Trail): Match {
  const runs: Run[] = [];
  for (let trail: Trail | null = last; trail !== null && trail.to > trail.from; trail = trail.before) {
    runs.unshift({ from: trail.from, to: trail.to });
  }
  return { from: runs[0]?.from ?? last.from, to: last.to, runs };
}

import { countedAs } from './count-words.ts';
import type { Level, List, Lists } from './word-lists.ts';

/** Counts the automatic numbers of a Word file, paragraph by paragraph. */
export interface WordNumbering {
  /** The next number of a list at a level, as Word shows it, such as `6.2`; null for a bullet or an unknown list. */
  next(list: string, level: number): string | null;
  /** The level of a list that a style stands for. */
  levelOf(list: string, style: string): number | null;
}

const LONGEST = 60;
const LEVELS = 9;

/** Counts from the beginning, as the body does, and each text box and note by itself. */
export function wordNumbering({ schemes, byStyle, lists }: Lists): WordNumbering {
  const counts = new Map<string, Counts>();
  const begun = new Set<string>();
  const schemeOf = (list: List): string => {
    const linked = schemes.get(list.scheme)?.linked ?? null;
    return (linked === null ? undefined : byStyle.get(linked)) ?? list.scheme;
  };
  const levelsOf =
    (list: List): LevelsOfList =>
    (level) =>
      list.levels.get(level) ?? schemes.get(schemeOf(list))?.levels.get(level);
  return {
    next(id, level) {
      const list = lists.get(id);
      if (list === undefined) return null;
      const scheme = schemeOf(list);
      const count = counts.get(scheme) ?? [];
      counts.set(scheme, count);
      const start = begun.has(`${id} ${level}`) ? undefined : list.starts.get(level);
      begun.add(`${id} ${level}`);
      countOn(count, level, levelsOf(list), start);
      return labelOf(count, level, levelsOf(list));
    },
    levelOf(id, style) {
      const list = lists.get(id);
      if (list === undefined) return null;
      const levels = levelsOf(list);
      for (let level = 0; level < LEVELS; level++) if (levels(level)?.style === style) return level;
      return null;
    },
  };
}

/** For each level, how far it was counted; undefined for one that begins anew. */
type Counts = (number | undefined)[];
type LevelsOfList = (level: number) => Level | undefined;

function countOn(count: Counts, level: number, levels: LevelsOfList, start: number | undefined): void {
  // A level above that was passed over counts as if it had been there once.
  for (let above = 0; above < Math.min(level, LEVELS); above++) count[above] ??= levels(above)?.start ?? 1;
  count[level] = start ?? (count[level] ?? (levels(level)?.start ?? 1) - 1) + 1;
  for (let below = level + 1; below < LEVELS; below++) {
    if (level < (levels(below)?.restart ?? below)) count[below] = undefined;
  }
}

function labelOf(count: Counts, level: number, levels: LevelsOfList): string | null {
  const own = levels(level);
  if (own === undefined || own.format === 'bullet' || own.format === 'none') return null;
  const label = own.text.slice(0, LONGEST).replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const isPlain = own.isPlain && at < level;
    return countedAs(count[at] ?? 1, isPlain ? 'decimal' : (levels(at)?.format ?? 'decimal'));
  });
  return label.trim() === '' ? null : label.trim();
}

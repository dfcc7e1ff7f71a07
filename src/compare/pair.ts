/** Things of two reports, put together: those that stand in both, those that are gone and those that are new. */
export interface Pairs<T> {
  readonly both: readonly (readonly [before: T, after: T])[];
  readonly gone: readonly T[];
  readonly added: readonly T[];
}

/**
 * Puts the things of two reports together by what they are known by. Where the first key leaves some over, the next, looser
 * one is tried. In what order they were listed makes no difference.
 */
export function paired<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((thing: T) => string)[],
): Pairs<T> {
  const [exact = () => ''] = keys;
  let gone = inOrder(before, exact);
  let added = inOrder(after, exact);
  const both: (readonly [T, T])[] = [];
  for (const key of keys) {
    const waiting = new Map<string, T[]>();
    for (const thing of added) waiting.set(key(thing), [...(waiting.get(key(thing)) ?? []), thing]);
    const left: T[] = [];
    const taken = new Set<T>();
    for (const thing of gone) {
      const match = waiting.get(key(thing))?.shift();
      if (match === undefined) left.push(thing);
      else {
        both.push([thing, match]);
        taken.add(match);
      }
    }
    gone = left;
    added = added.filter((thing) => !taken.has(thing));
  }
  return { both, gone, added };
}

function inOrder<T>(things: readonly T[], key: (thing: T) => string): T[] {
  return things.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}

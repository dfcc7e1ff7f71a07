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
    const waiting = grouped(added, key);
    const left: T[] = [];
    const taken = new Set<T>();
    for (const thing of gone) {
      const match = waiting.get(key(thing))?.pop();
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

/** Things by their keys, the last of each first to be taken. */
function grouped<T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things.toReversed()) {
    const group = groups.get(key(thing));
    if (group === undefined) groups.set(key(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}

function inOrder<T>(things: readonly T[], key: (thing: T) => string): T[] {
  const named = things.map((thing) => ({ thing, name: key(thing) }));
  return named
    .toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
    .map(({ thing }) => thing);
}

import { type Document, isAlias, isMap, isNode, isSeq, type Node, type Pair, type Range } from 'yaml';
import type { Pointer, PointerPart } from '../model/finding.ts';
import { stepsOf } from '../util/pointer.ts';
import { nameOf } from './prepare-values.ts';

/** The entries of each map by their keys, made when one is first asked for. */
export type Indexes = WeakMap<object, ReadonlyMap<string, Pair>>;

/** The range of the entry at a pointer or, where there is none, of the key of its nearest parent. */
export function rangeOf(document: Document, pointer: Pointer, part: PointerPart, indexes: Indexes): Range | null {
  let node: unknown = document.contents;
  let key: Node | null = null;
  let isWhole = true;
  for (const step of stepsOf(pointer)) {
    if (isAlias(node)) node = node.resolve(document);
    const next = stepInto(node, step, indexes);
    if (next === null) {
      isWhole = false;
      break;
    }
    key = next.key;
    node = next.value;
  }
  const keyRange = key?.range ?? null;
  const valueRange = isNode(node) ? (node.range ?? null) : null;
  if (part === 'key' || !isWhole) return keyRange ?? valueRange;
  return valueRange ?? keyRange;
}

function stepInto(node: unknown, step: string, indexes: Indexes): { key: Node | null; value: unknown } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? null : { key: isNode(item) ? item : null, value: item };
  }
  if (!isMap(node)) return null;
  const index = indexes.get(node) ?? new Map(node.items.map((pair) => [nameOf(pair.key) ?? '', pair]));
  indexes.set(node, index);
  const pair = index.get(step);
  if (pair === undefined) return null;
  return { key: isNode(pair.key) ? pair.key : null, value: pair.value ?? pair.key };
}

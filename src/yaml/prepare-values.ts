import { type Alias, isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Pair, type Range } from 'yaml';
import type { FindingId } from '../model/finding.ts';
import { shortened } from '../util/words.ts';
import type { SpanAt } from './span.ts';

/** What a walk over values knows and tells. */
export interface Walk {
  readonly asWritten: ReadonlySet<string>;
  /** The anchors met so far, and whether the entry that bears each is still open. */
  readonly anchors: Map<string, boolean>;
  readonly spanAt: SpanAt;
  readonly report: (id: FindingId, message: string, range: Range) => void;
}

/** Walks the values once: keeps numbers as written, and reports keys that stand twice and aliases that cannot be followed. */
export function prepareValues(node: unknown, walk: Walk): void {
  if (isAlias(node)) checkAlias(node, walk);
  if (!isScalar(node) && !isCollection(node)) return;
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, true);
  if (isSeq(node)) for (const item of node.items) prepareValues(item, walk);
  if (isMap(node)) preparePairs(node.items, walk);
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, false);
}

function preparePairs(pairs: readonly Pair[], walk: Walk): void {
  const seen = new Map<string, Range>();
  for (const { key, value } of pairs) {
    prepareValues(key, walk);
    const name = nameOf(key);
    if (name !== null && isNode(key) && key.range) {
      const first = seen.get(name);
      if (first !== undefined) walk.report('yaml/duplicate-key', standsTwice(name, first, walk.spanAt), key.range);
      else seen.set(name, key.range);
    }
    const isNumber = isScalar(value) && typeof value.value === 'number';
    if (isNumber && name !== null && walk.asWritten.has(name)) value.value = value.source ?? value.value;
    prepareValues(value, walk);
  }
}

/** A key as text; null for one that is no plain value. */
export function nameOf(key: unknown): string | null {
  return isScalar(key) ? String(key.value) : null;
}

function standsTwice(name: string, first: Range, spanAt: SpanAt): string {
  return `"${shortened(name, 60)}" stands twice in one entry; it stands first in line ${spanAt(first[0], first[1]).line}`;
}

function checkAlias({ source, range }: Alias, walk: Walk): void {
  if (!range) return;
  const isOpen = walk.anchors.get(source);
  const name = shortened(source, 60);
  if (isOpen === true) walk.report('yaml/too-deep', `"*${name}" stands inside the part that it repeats`, range);
  if (isOpen !== undefined) return;
  const unless = `it would repeat a part marked "&${name}", and there is none above`;
  walk.report('yaml/syntax', `text that begins with "*" needs quotes round it (${unless})`, range);
}

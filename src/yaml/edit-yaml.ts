// Changes of a YAML text that leave everything else in it as it stands: comments, order, quotation marks, blank lines.
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Range,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Splice, spliced } from '../util/splice.ts';
import { afterEdit } from './after-edit.ts';
import type { Step, YamlEdit } from './yaml-edit.ts';
import { columnOf, endOfComments, endOfLine, isEmpty, lastOffset, standApart, startOf } from './yaml-places.ts';
import { block, indentOf, inOneLine, lineEnd } from './yaml-text.ts';

/** An edited text, or why it was left alone. */
export type EditedYaml = { readonly text: string } | { readonly because: string };

const READING = { schema: 'core', keepSourceTokens: false, uniqueKeys: false } as const;

/** Makes changes one after the other and reads them back; where that does not give just what was asked, none is made. */
export function editYaml(text: string, edits: readonly YamlEdit[]): EditedYaml {
  const before = read(text);
  if (before === null) return { because: 'the file is no valid YAML' };
  let edited: Read = before;
  let left = edits;
  while (left.length > 0) {
    // Reading takes most of the time, so that changes which do not touch each other are made and read back together.
    const { splices, count } = round(edited, left);
    const next: string | null = splices === null ? null : spliced(edited.text, splices);
    const reading: Read | null = next === null ? null : read(next);
    const wanted = left.slice(0, count).reduce<unknown>(afterEdit, edited.value);
    if (reading === null || JSON.stringify(reading.value) !== JSON.stringify(wanted))
      return { because: `"${left[0]?.path.join(' / ')}" is written in a way that cannot be changed safely` };
    edited = reading;
    left = left.slice(count);
  }
  return { text: edited.text };
}

/** As many of the first edits as can be made at once: none builds on what another makes or takes away. */
function round(reading: Read, edits: readonly YamlEdit[]): { splices: Splice[] | null; count: number } {
  const splices: Splice[] = [];
  const made = new Set<string>();
  let count = 0;
  for (const edit of edits) {
    const reached = reach(reading.contents, edit.path);
    // The first step that is missing, or what stands at the end of the path.
    const place = JSON.stringify(edit.path.slice(0, edit.path.length - (reached?.rest.length ?? 0) + 1));
    const isAlone = edit.kind === 'remove' || made.has(place);
    if (isAlone && count > 0) break;
    const own = splicesFor(reading.text, reached, edit);
    if (own === null && count > 0) break;
    if (own === null) return { splices: null, count: 1 };
    if (count > 0 && spliced(reading.text, [...splices, ...own]) === null) break;
    splices.push(...own);
    made.add(place);
    count++;
    if (isAlone) break;
  }
  return { splices, count };
}

/** A text as it was read: what reading one change back gives is where the next one begins. */
interface Read {
  readonly text: string;
  readonly contents: unknown;
  readonly value: unknown;
}

function read(text: string): Read | null {
  const document = parseDocument(text, READING);
  return document.errors.length > 0 ? null : { text, contents: document.contents, value: document.toJS() };
}

/** How far a path leads into a document: the last thing that is there, with the pair that holds it. */
interface Reached {
  readonly node: unknown;
  readonly pair: Pair | null;
  /** The map or list that holds it, and the step that leads from there. */
  readonly parent: unknown;
  readonly step: Step | null;
  readonly rest: readonly Step[];
}

function reach(root: unknown, path: readonly Step[]): Reached | null {
  let reached: Reached = { node: root, pair: null, parent: null, step: null, rest: path };
  for (const [i, step] of path.entries()) {
    const { node } = reached;
    if (isAlias(node)) return null;
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === step) : undefined;
    const item = isSeq(node) ? node.items[Number(step)] : pair?.value;
    if (item === undefined && pair === undefined) break;
    reached = { node: item, pair: pair ?? null, parent: node, step, rest: path.slice(i + 1) };
  }
  return reached;
}

function splicesFor(text: string, reached: Reached | null, edit: YamlEdit): Splice[] | null {
  if (reached === null || isAlias(reached.node)) return null;
  if (edit.kind === 'remove') return reached.rest.length > 0 ? [] : removed(text, reached);
  const isThere = reached.rest.length === 0;
  const isToFill = isEmpty(reached.node) || isEmptyBrackets(reached, text);
  if (isThere && edit.kind === 'append' && isSeq(reached.node) && !isToFill)
    return withItem(text, reached.node, edit.value);
  const value = edit.kind === 'append' ? [edit.value] : edit.value;
  if (isThere && !isToFill) return isScalar(reached.node) ? replaced(text, reached.node.range, value) : null;
  return withEntry(text, reached, reached.rest, value);
}

/** Whether brackets with nothing between them stand beside a key that has a line of its own. */
function isEmptyBrackets({ node, parent }: Reached, text: string): boolean {
  if (!isCollection(node) || node.items.length > 0 || !node.range) return false;
  return isMap(parent) && parent.flow !== true && /^[{[]\s*[}\]]$/.test(text.slice(node.range[0], node.range[1]));
}

/** The `null`, the `~` or the empty brackets that stand for nothing, taken away. */
function withoutNothing(text: string, node: unknown): Splice[] {
  const [from, end] = (isNode(node) ? node.range : null) ?? [0, 0];
  let start = from;
  while (start > 0 && text[start - 1] === ' ') start--;
  return from === end ? [] : [{ start, end, text: '' }];
}

/** A scalar in the place of another; a block of text keeps the comment behind its mark, and the end of its last line. */
function replaced(text: string, range: Range | null | undefined, value: unknown): Splice[] | null {
  if (!range || (typeof value === 'object' && value !== null)) return null;
  const [start, end] = range;
  const [, mark, comment = ''] = /^([|>])[^\s#]*([ \t]+#[^\r\n]*)?/.exec(text.slice(start, end)) ?? [];
  const after = mark === undefined ? '' : comment + lineEnd(text);
  return [{ start, end, text: inOneLine(value) + after }];
}

/** A new entry at the end of a map, or the value of a key that has none yet. */
function withEntry(text: string, reached: Reached, rest: readonly Step[], value: unknown): Splice[] | null {
  const { node, pair } = reached;
  const inner = rest.toReversed().reduce<unknown>((within, step) => ({ [step]: within }), value);
  if (isEmpty(node) || isEmptyBrackets(reached, text)) {
    if (pair !== null) return filled(text, pair, inner);
    return [addedAt(text, text.length, block(inner, 0, text), 0)];
  }
  if (!isMap(node)) return null;
  if (node.flow === true || node.items.length === 0) return intoFlow(text, node.range, inOneLine(inner).slice(1, -1));
  const column = columnOf(text, startOf(node));
  const gap = standApart(text, node) ? lineEnd(text) : '';
  return [insertedAfter(text, lastOffset(node), gap + block(inner, column, text), column)];
}

/** A value for a key that has none: beside it, or in lines below it. */
function filled(text: string, { key, value: nothing }: Pair, value: unknown): Splice[] | null {
  const range = isNode(key) ? key.range : null;
  if (!range) return null;
  const colon = text.indexOf(':', range[1]) + 1;
  const cleared = withoutNothing(text, nothing);
  if (typeof value !== 'object' || value === null)
    return [{ start: colon, end: colon, text: ` ${inOneLine(value)}` }, ...cleared];
  const indent = columnOf(text, range[0]) + indentOf(text);
  return [...cleared, insertedAfter(text, colon, block(value, indent, text), indent)];
}

/** A new item at the end of a list. */
function withItem(text: string, list: YAMLSeq, value: unknown): Splice[] | null {
  if (list.flow === true || list.items.length === 0) return intoFlow(text, list.range, inOneLine(value));
  const column = columnOf(text, startOf(list));
  return [insertedAfter(text, lastOffset(list), block([value], column, text), column)];
}

/** A pair or an item taken out with its lines. Where it was the only one, empty brackets are left. */
function removed(text: string, { node, pair, parent, step }: Reached): Splice[] | null {
  if (!isCollection(parent) || parent.flow === true) return null;
  if (parent.items.length === 1) return emptied(text, parent);
  if (isSeq(parent)) return withoutItem(text, parent, Number(step));
  if (pair === null || !isNode(pair.key) || !pair.key.range || !isMap(parent)) return null;
  const [start] = pair.key.range;
  const lineStart = start - columnOf(text, start);
  const end = endOfLine(text, isNode(node) && !isEmpty(node) ? lastOffset(node) : pair.key.range[1]);
  // The first entry of an item of a list stands behind its dash, which the next one then takes.
  if (text.slice(lineStart, start).trim() !== '') {
    const next = parent.items[parent.items.indexOf(pair) + 1];
    if (next === undefined || !isNode(next.key) || !next.key.range) return null;
    return [{ start, end: next.key.range[0], text: '' }];
  }
  return [{ start: lineStart, end, text: '' }];
}

/** An item taken out from its dash, which has a line of its own, to the end of its last line. */
function withoutItem(text: string, list: YAMLSeq, index: number): Splice[] | null {
  const item = list.items[index];
  if (!isNode(item) || !item.range) return null;
  const dash = text.lastIndexOf('-', item.range[0] - 1);
  const lineStart = dash - columnOf(text, dash);
  if (dash === -1 || text.slice(lineStart, item.range[0]).trim() !== '-') return null;
  return [{ start: lineStart, end: endOfLine(text, lastOffset(item)), text: '' }];
}

/** The lines of a list or a map below its key taken out, and empty brackets put beside the key. */
function emptied(text: string, parent: YAMLMap | YAMLSeq): Splice[] | null {
  const lineStart = startOf(parent) - columnOf(text, startOf(parent));
  const before = text.slice(0, lineStart).trimEnd();
  // A comment between them would have to move.
  if (!before.endsWith(':')) return null;
  const colon = { start: before.length, end: before.length, text: isSeq(parent) ? ' []' : ' {}' };
  return [colon, { start: lineStart, end: endOfLine(text, lastOffset(parent)), text: '' }];
}

function intoFlow(text: string, range: Range | null | undefined, inside: string): Splice[] | null {
  if (!range) return null;
  const end = range[1] - 1;
  const before = text.slice(range[0] + 1, end).trimEnd();
  const gap = before === '' || before.endsWith(',') ? ' ' : ', ';
  return [{ start: range[0] + 1 + before.length, end, text: `${gap}${inside} ` }];
}

/** Lines put behind the line in which an offset stands, and behind comments below it that stand as far in. */
function insertedAfter(text: string, offset: number, lines: string, indent: number): Splice {
  return addedAt(text, endOfComments(text, endOfLine(text, offset), indent), lines, indent);
}

/** Lines at the beginning of a line. Where an entry and the one that holds it both end there, the inner one comes first. */
function addedAt(text: string, at: number, lines: string, indent: number): Splice {
  const joint = at > 0 && text[at - 1] !== '\n' ? lineEnd(text) : '';
  return { start: at, end: at, text: joint + lines, precedence: indent };
}

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
  stringify,
} from 'yaml';

/** A step down: the key of a map, or the index of a list. */
export type Step = string | number;

/** One change: a value set, a value taken away, or an item put at the end of a list. Missing maps and lists are made. */
export type YamlEdit =
  | { readonly kind: 'set'; readonly path: readonly Step[]; readonly value: unknown }
  | { readonly kind: 'remove'; readonly path: readonly Step[] }
  | { readonly kind: 'append'; readonly path: readonly Step[]; readonly value: unknown };

/** An edited text, or why it was left alone. */
export type EditedYaml = { readonly text: string } | { readonly because: string };

const READING = { schema: 'core', keepSourceTokens: false, uniqueKeys: false } as const;

/** Makes changes one after the other. Each is read back; where that does not give just what was asked, none is made. */
export function editYaml(text: string, edits: readonly YamlEdit[]): EditedYaml {
  let edited = text;
  for (const edit of edits) {
    const wanted =
      edit.kind === 'append' ? appended(readValue(edited), edit) : changed(readValue(edited), edit.path, edit);
    const next = splice(edited, edit);
    if (next === null || JSON.stringify(readValue(next)) !== JSON.stringify(wanted))
      return { because: `"${edit.path.join(' / ')}" is written in a way that cannot be changed safely` };
    edited = next;
  }
  return { text: edited };
}

function readValue(text: string): unknown {
  const document = parseDocument(text, READING);
  return document.errors.length > 0 ? undefined : document.toJS();
}

type Change = Exclude<YamlEdit, { readonly kind: 'append' }>;

/** What the value should be afterwards: keys keep their order, and new ones come last. */
function changed(value: unknown, path: readonly Step[], change: Change): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change.kind === 'set' ? change.value : undefined;
  if (Array.isArray(value)) {
    const items = [...value];
    if (rest.length === 0 && change.kind === 'remove') items.splice(Number(step), 1);
    else items[Number(step)] = changed(items[Number(step)], rest, change);
    return items;
  }
  const entries = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>);
  const at = entries.findIndex(([key]) => key === step);
  if (at === -1 && change.kind === 'remove') return value;
  if (rest.length === 0 && change.kind === 'remove') return Object.fromEntries(entries.filter((_, i) => i !== at));
  const entry: [string, unknown] = [String(step), changed(entries[at]?.[1], rest, change)];
  return Object.fromEntries(at === -1 ? [...entries, entry] : entries.with(at, entry));
}

function appended(value: unknown, { path, value: item }: Extract<YamlEdit, { readonly kind: 'append' }>): unknown {
  let list: unknown = value;
  for (const step of path) list = (list as Readonly<Record<Step, unknown>> | null | undefined)?.[step];
  return changed(value, path, { kind: 'set', path, value: [...(Array.isArray(list) ? list : []), item] });
}

/** How far a path leads into a document: the last thing that is there, with the pair that holds it. */
interface Reached {
  readonly node: unknown;
  readonly pair: Pair | null;
  /** The map or list that holds it. */
  readonly parent: unknown;
  readonly rest: readonly Step[];
}

function reach(root: unknown, path: readonly Step[]): Reached | null {
  let reached: Reached = { node: root, pair: null, parent: null, rest: path };
  for (const [i, step] of path.entries()) {
    const { node } = reached;
    if (isAlias(node)) return null;
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === step) : undefined;
    const item = isSeq(node) ? node.items[Number(step)] : pair?.value;
    if (item === undefined && pair === undefined) break;
    reached = { node: item, pair: pair ?? null, parent: node, rest: path.slice(i + 1) };
  }
  return reached;
}

function splice(text: string, edit: YamlEdit): string | null {
  const { contents } = parseDocument(text, READING);
  const reached = reach(contents, edit.path);
  if (reached === null || isAlias(reached.node)) return null;
  if (edit.kind === 'remove') return reached.rest.length > 0 ? text : removed(text, reached);
  const isThere = reached.rest.length === 0;
  if (isThere && edit.kind === 'append' && isSeq(reached.node)) return withItem(text, reached.node, edit.value);
  const value = edit.kind === 'append' ? [edit.value] : edit.value;
  if (isThere && !isEmpty(reached.node))
    return isScalar(reached.node) ? replaced(text, reached.node.range, value) : null;
  return withEntry(text, reached, reached.rest, value);
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '');
}

/** A scalar in the place of another; a block of text keeps the end of its last line. */
function replaced(text: string, range: Range | null | undefined, value: unknown): string | null {
  if (!range || (typeof value === 'object' && value !== null)) return null;
  const [start, end] = range;
  const isBlock = /^[|>]/.test(text.slice(start, end));
  return `${text.slice(0, start)}${inOneLine(value)}${isBlock ? lineEnd(text) : ''}${text.slice(end)}`;
}

/** A new entry at the end of a map, or the value of a key that has none yet. */
function withEntry(text: string, { node, pair }: Reached, rest: readonly Step[], value: unknown): string | null {
  const inner = rest.toReversed().reduce<unknown>((within, step) => ({ [step]: within }), value);
  if (isMap(node) && node.items.length > 0) {
    if (node.flow === true) return intoFlow(text, node.range, inOneLine(inner).slice(1, -1));
    return insertedAfter(text, lastOffset(node), block(inner, columnOf(text, startOf(node)), text));
  }
  if (isCollection(node))
    return isMap(node) && node.flow === true ? intoFlow(text, node.range, inOneLine(inner).slice(1, -1)) : null;
  if (!isEmpty(node)) return null;
  if (pair === null) return `${text}${text === '' || text.endsWith('\n') ? '' : lineEnd(text)}${block(inner, 0, text)}`;
  const key = isNode(pair.key) ? pair.key.range : null;
  if (!key) return null;
  const colon = text.indexOf(':', key[1]) + 1;
  if (typeof inner !== 'object' || inner === null)
    return `${text.slice(0, colon)} ${inOneLine(inner)}${text.slice(colon)}`;
  const indent = columnOf(text, key[0]) + indentOf(text);
  return insertedAfter(text, colon, block(inner, indent, text));
}

/** A new item at the end of a list. */
function withItem(
  text: string,
  list: { readonly items: readonly unknown[]; readonly flow?: boolean; readonly range?: Range | null },
  value: unknown,
): string | null {
  if (list.flow === true || list.items.length === 0) return intoFlow(text, list.range, inOneLine(value));
  const start = list.range?.[0];
  if (start === undefined) return null;
  return insertedAfter(text, lastOffset(list), block([value], columnOf(text, start), text));
}

/** A pair or an item taken out with its lines, or out of its brackets. */
function removed(text: string, { node, pair, parent }: Reached): string | null {
  if (!isMap(parent) || pair === null || !isNode(pair.key) || !pair.key.range) return null;
  if (parent.flow === true) return null;
  const [start] = pair.key.range;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const end = endOfLine(text, isNode(node) && !isEmpty(node) ? lastOffset(node) : pair.key.range[1]);
  // The first entry of an item of a list stands behind its dash, which the next one then takes.
  if (text.slice(lineStart, start).trim() !== '') {
    const next = parent.items[parent.items.indexOf(pair) + 1];
    if (next === undefined || !isNode(next.key) || !next.key.range) return null;
    return text.slice(0, start) + text.slice(next.key.range[0]);
  }
  if (parent.items.length === 1) return null;
  return text.slice(0, lineStart) + text.slice(end);
}

function intoFlow(text: string, range: Range | null | undefined, inside: string): string | null {
  if (!range) return null;
  const close = range[1] - 1;
  const before = text.slice(range[0] + 1, close).trimEnd();
  const gap = before === '' || before.endsWith(',') ? ' ' : ', ';
  const kept = text.slice(0, range[0] + 1) + before;
  return `${kept}${before === '' ? ' ' : gap}${inside} ${text.slice(close)}`;
}

/** Lines put behind the line in which an offset stands. */
function insertedAfter(text: string, offset: number, lines: string): string {
  const at = endOfLine(text, offset);
  const joint = at > 0 && text[at - 1] !== '\n' ? lineEnd(text) : '';
  return `${text.slice(0, at)}${joint}${lines}${text.slice(at)}`;
}

function endOfLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length : next + 1;
}

/** Where the last word of a value ends, its comments left out. */
function lastOffset(node: unknown): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined)
      return isNode(last.value) && !isEmpty(last.value) ? lastOffset(last.value) : lastOffset(last.key);
  }
  if (isSeq(node) && node.flow !== true && node.items.length > 0) return lastOffset(node.items.at(-1));
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

function startOf(node: { readonly range?: Range | null }): number {
  return node.range?.[0] ?? 0;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** How far the file indents: that of its first indented line. */
function indentOf(text: string): number {
  return /^( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2;
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** A value as lines, indented. */
function block(value: unknown, indent: number, text: string): string {
  const lines = stringify(value, { indent: Math.max(2, indentOf(text)), lineWidth: 0, schema: 'core' })
    .trimEnd()
    .split('\n');
  const margin = ' '.repeat(indent);
  return lines.map((line) => `${line === '' ? '' : margin + line}${lineEnd(text)}`).join('');
}

/** A value in one line. */
function inOneLine(value: unknown): string {
  const isLong = typeof value === 'string' && /[\r\n]/.test(value);
  if (isLong || (typeof value === 'object' && value !== null)) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0, schema: 'core' }).trimEnd();
}

// Where entries of a YAML text begin and end, by lines and columns.
import { isMap, isNode, isScalar, isSeq, type Range, type YAMLMap } from 'yaml';

/** Whether a key has no value, or one that says nothing. */
export function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** The beginning of the line behind an offset; a block of text ends there itself. */
export function endOfLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length : next + 1;
}

/** The beginning of the line behind the comments, from a line on, that stand at least so far in. */
export function endOfComments(text: string, from: number, indent: number): number {
  let end = from;
  let at = from;
  while (at < text.length) {
    const next = endOfLine(text, at + 1);
    const column = text.slice(at, next).search(/\S/);
    if (column !== -1 && (text.charAt(at + column) !== '#' || column < indent)) break;
    at = next;
    if (column !== -1) end = next;
  }
  return end;
}

/** Whether empty lines part most entries of a map. */
export function standApart(text: string, { items }: YAMLMap): boolean {
  const apart = items.filter((pair, i) => {
    const next = items[i + 1];
    if (next === undefined || !isNode(next.key)) return false;
    const end = isNode(pair.value) && !isEmpty(pair.value) ? lastOffset(pair.value) : lastOffset(pair.key);
    return /\n[ \t]*\r?\n/.test(text.slice(end - 1, startOf(next.key)));
  });
  return items.length > 2 && apart.length * 2 >= items.length;
}

/** Where the last word of a value ends, its comments left out. */
export function lastOffset(node: unknown): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined)
      return isNode(last.value) && !isEmpty(last.value) ? lastOffset(last.value) : lastOffset(last.key);
  }
  if (isSeq(node) && node.flow !== true && node.items.length > 0) return lastOffset(node.items.at(-1));
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

/** Where a value begins. */
export function startOf(node: { readonly range?: Range | null }): number {
  return node.range?.[0] ?? 0;
}

/** The column of an offset, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

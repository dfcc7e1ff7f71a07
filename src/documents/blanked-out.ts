import type { Stretch } from './hidden-html.ts';

/** Stands for a character that is not seen, so that every offset stays that of the source. It parts no word. */
export const NOTHING = '\u2060';

const HTML_ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** A stretch of the source and what is read in its place. */
export interface Replacement extends Stretch {
  readonly text: string;
}

/** The entities of HTML, such as `&eacute;`, in a stretch of the source. */
export function entitiesIn(source: string, { start, end }: Stretch): Stretch[] {
  const found = source.slice(start, end).matchAll(HTML_ENTITY);
  return [...found].map(({ index, 0: entity }) => ({ start: start + index, end: start + index + entity.length }));
}

/** What each entity stands for. The table of their names is large, so it is loaded only where there are any. */
export async function decoded(source: string, entities: readonly Stretch[]): Promise<Replacement[]> {
  if (entities.length === 0) return [];
  const { decodeHTMLStrict } = await import('entities');
  return entities.map(({ start, end }) => ({ start, end, text: decodeHTMLStrict(source.slice(start, end)) }));
}

/** The source at its full length, with everything unseen replaced and entities decoded in place. */
export function blankedOut(source: string, unseen: readonly Stretch[], entities: readonly Replacement[]): string {
  const pieces: string[] = [];
  let at = 0;
  const blanks = unseen.map(({ start, end, partsWords }) => ({ start, end, text: partsWords === true ? ' ' : '' }));
  for (const { start, end, text } of [...entities, ...blanks].toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(source.slice(at, from), text.padEnd(end - from, NOTHING).slice(0, end - from));
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}

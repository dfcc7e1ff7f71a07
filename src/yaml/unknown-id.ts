import type { FindingDraft, Pointer } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import { nearestWord } from '../util/nearest.ts';
import { shortened } from '../util/words.ts';

// Thousands, each held against thousands, would take minutes.
const MOST_COMPARED = 500;

/** The ids that are known of one kind. */
export interface Known {
  readonly what: string;
  readonly ids: ReadonlySet<string>;
  /** What to do about one that is not known and is near none. */
  readonly fix: string;
}

/** The elements and enablers that a file may name. */
export function knownElements({ commitments, enablers }: Framework): Known {
  const elements = [...commitments.flatMap((commitment) => commitment.elements), ...enablers];
  const ids = new Set(elements.map((element) => element.id));
  return { what: 'element', ids, fix: 'hpp framework list shows the elements' };
}

/** A finding where an id is not known, with the nearest one that is. */
export function unknownId(id: string, known: Known, at: Pointer, part: 'key' | 'value' = 'value'): FindingDraft[] {
  if (known.ids.has(id)) return [];
  const nearest = idMeant(id, known.ids);
  const fix = nearest === null ? known.fix : `use "${nearest}"`;
  return [{ id: 'trust/unknown-id', message: `"${shortened(id, 80)}" is no ${known.what}`, at, part, fix }];
}

/** The id that ends in the same word, where only one does; else the nearest. */
function idMeant(id: string, ids: ReadonlySet<string>): string | null {
  if (ids.size > MOST_COMPARED) return null;
  const written = id.toLowerCase();
  const alike = [...ids].filter((candidate) => candidate.includes('/') && lastPart(candidate) === lastPart(written));
  return alike.length === 1 ? (alike[0] ?? null) : nearestWord(written, [...ids]);
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

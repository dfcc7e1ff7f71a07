import { dirname, resolve } from 'node:path';
import { suggest } from '../../src/app/suggest.ts';
import { findQuotation } from '../../src/documents/find-quotation.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { type SearchableText, toSearchable } from '../../src/documents/searchable.ts';
import { diskFolder } from '../../src/files/disk-folder.ts';
import type { Place } from '../../src/model/document.ts';
import type { Trust } from '../../src/model/trust.ts';

/** For how many of the elements and checks that a trust file quotes words for, those words are among the first found. */
export interface PassagesFound {
  readonly quoted: number;
  readonly first: number;
  readonly firstThree: number;
  /** The ids for which they are not among the first three. */
  readonly missed: readonly string[];
}

interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/**
 * Looks for passages as if the trust file quoted none, and holds what is found against what it does quote: the same document,
 * and words in common. Quotations that do not stand in their document are left out.
 */
export async function passagesFound(trustFile: string): Promise<PassagesFound> {
  const file = resolve(trustFile);
  const outcome = await suggest({ file, workingDirectory: dirname(file), only: [], top: 3, all: true });
  if (outcome.state !== 'suggested') throw new Error(`${trustFile}: ${outcome.state}`);
  const { trust } = outcome.open;
  const texts = await textsOf(trust, dirname(file));
  const ranks = new Map<string, number>();
  for (const [id, entry] of [...trust.elements, ...trust.candour]) {
    const wanted = entry.provisions.flatMap(({ policy, quote }) => {
      const text = texts.get(policy.id);
      return text === undefined ? [] : placesOf(text, quote).map((place) => ({ ...place, policy: policy.id }));
    });
    if (wanted.length === 0) continue;
    const suggestions = outcome.suggestions.subjects.find((subject) => subject.id === id)?.suggestions ?? [];
    const rank = suggestions.findIndex(({ policy, quote }) => {
      const text = texts.get(policy ?? '');
      const places = text === undefined ? [] : placesOf(text, quote);
      return places.some((place) => wanted.some((other) => other.policy === policy && overlap(place, other)));
    });
    ranks.set(id, rank);
  }
  return {
    quoted: ranks.size,
    first: [...ranks.values()].filter((rank) => rank === 0).length,
    firstThree: [...ranks.values()].filter((rank) => rank >= 0).length,
    missed: [...ranks].filter(([, rank]) => rank === -1).map(([id]) => id),
  };
}

async function textsOf(trust: Trust, root: string): Promise<Map<string, SearchableText>> {
  const texts = new Map<string, SearchableText>();
  for (const { id, document } of trust.policies.values()) {
    const reading = document === null ? null : await readDocument(diskFolder(root), document);
    if (reading?.state === 'read') texts.set(id, toSearchable(reading.text));
  }
  return texts;
}

/** Where each part of a quotation stands; nothing where it is not found as a whole. */
function placesOf(text: SearchableText, quote: string): Stretch[] {
  if (findQuotation(text, quote, null).state !== 'found') return [];
  return quote.split(/\s*(?:\u2026|\.\.\.)\s*/).flatMap((part) => {
    const check = findQuotation(text, part, null);
    return check.state === 'found' ? [check.passage] : [];
  });
}

function overlap(one: Stretch, other: Stretch): boolean {
  return isBefore(one.start, other.end) && isBefore(other.start, one.end);
}

function isBefore(one: Place, other: Place): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

import type { LockedDocument, LockedFile, Pin } from '../model/lock.ts';
import type { Day } from '../model/trust.ts';
import { type QuotationToday, standsIn } from './compare-pins.ts';
import { isSamePassage, keyOf } from './pin-keys.ts';

/** What is pinned from. */
export interface PinSources {
  /** The name of the trust file. */
  readonly file: string;
  readonly quotations: readonly QuotationToday[];
  readonly documents: readonly LockedDocument[];
  readonly asOf: Day;
  /** What was pinned before. */
  readonly before: readonly Pin[];
  readonly hash: (text: string) => string;
}

/** The pins of a trust file, and what was done about those before. */
export interface Pinning {
  readonly locked: LockedFile;
  /** Quotations that were not found, and so were not pinned. */
  readonly leftOut: readonly QuotationToday[];
  /** Pins whose passage is another now, with the new pin. */
  readonly replaced: readonly { readonly before: Pin; readonly after: Pin }[];
  /** Pins that are no longer there. */
  readonly dropped: readonly Pin[];
}

/** Pins every quotation that was found. A passage that has not changed keeps the day on which it was first pinned. */
export function pinsOf({ file, quotations, documents, asOf, before, hash }: PinSources): Pinning {
  const pins = new Map<string, Pin>();
  const earlier = new Map(before.map((pin) => [keyOf(pin), pin]));
  for (const quotation of quotations) {
    const passage = quotation.passage();
    if (quotation.state !== 'found' || passage.length === 0) continue;
    const key = keyOf(quotation);
    const same = pins.get(key);
    if (same !== undefined) {
      pins.set(key, { ...same, usedFor: [...new Set([...same.usedFor, quotation.usedFor])].toSorted() });
      continue;
    }
    const old = earlier.get(key);
    const isKept = old !== undefined && standsIn(quotation, old.passage);
    pins.set(key, pinOf(quotation, passage, isKept ? old.pinnedOn : asOf, hash));
  }
  const sorted = [...pins.values()].toSorted((one, other) => compare(placeKey(one), placeKey(other)));
  return {
    locked: { file, documents: [...documents], pins: sorted },
    leftOut: quotations.filter(({ state }) => state !== 'found'),
    replaced: before.flatMap((pin) => {
      const after = pins.get(keyOf(pin));
      return after === undefined || isSamePassage(pin.passage, after.passage) ? [] : [{ before: pin, after }];
    }),
    dropped: before.filter((pin) => !pins.has(keyOf(pin))),
  };
}

function pinOf(
  { of, document, section, quote, usedFor }: QuotationToday,
  passage: readonly string[],
  pinnedOn: Day,
  hash: (text: string) => string,
): Pin {
  return {
    of: { kind: of.kind, id: of.id },
    document,
    section,
    quote: quote.trim(),
    usedFor: [usedFor],
    pinnedOn,
    sha256: hash(passage.join('\n')),
    passage: [...passage],
  };
}

function placeKey({ document, of, quote }: Pin): string {
  return [document, of.kind, of.id, quote].join('\n');
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

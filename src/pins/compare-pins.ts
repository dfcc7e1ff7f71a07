import type { Pointer } from '../model/finding.ts';
import type { Pin } from '../model/lock.ts';
import { isSamePassage, keyOf, lettersOfPassage, type Quoted } from './pin-keys.ts';

/** A quotation of the trust file, and what its document holds today. */
export interface QuotationToday extends Quoted {
  readonly at: Pointer;
  /** The id of the element or check that quotes it. */
  readonly usedFor: string;
  /** `unread`: its document could not be read, or the quotation is too short to look for. */
  readonly state: 'found' | 'not-found' | 'unread';
  readonly section: string | null;
  /** The passage in which it stands; empty where it was not found. */
  passage(): readonly string[];
  /** The passages of the other places in which it stands. */
  otherPassages(): readonly (readonly string[])[];
}

/** What the documents hold of a pinned quotation that the trust file no longer quotes. */
export type StandsToday = (pin: Pin) => 'stands' | 'gone' | 'unread' | 'not-used';

/** What became of a pin. */
export type PinOutcome =
  | { readonly state: 'unchanged'; readonly pin: Pin }
  | {
      readonly state: 'changed';
      readonly pin: Pin;
      readonly quotation: QuotationToday;
      readonly now: readonly string[];
    }
  /** The trust file still quotes it, and the document lacks it. */
  | { readonly state: 'lost'; readonly pin: Pin; readonly quotation: QuotationToday }
  /** Its document can no longer be read. */
  | { readonly state: 'unread'; readonly pin: Pin }
  /** It is neither quoted nor in its document. */
  | { readonly state: 'removed'; readonly pin: Pin }
  /** It stands in its document, and the trust file no longer quotes it. */
  | { readonly state: 'unused'; readonly pin: Pin };

/** Holds what was pinned against what is quoted and what stands today. */
export function comparePins(
  pins: readonly Pin[],
  quotations: readonly QuotationToday[],
  standsToday: StandsToday,
): PinOutcome[] {
  const find = finderOf(quotations);
  const quoted = passagesQuoted(quotations);
  return pins.map((pin) => {
    const quotation = find(pin);
    if (quotation !== null) return withQuotation(pin, quotation);
    // Other words of the same passage are quoted, so the passage is still watched over.
    if (quoted.has(passageKey(pin.document, pin.passage))) return { state: 'unchanged', pin };
    return withoutQuotation(pin, standsToday(pin));
  });
}

/** The passages that are quoted today, each with its document. */
function passagesQuoted(quotations: readonly QuotationToday[]): ReadonlySet<string> {
  const found = quotations.filter(({ state }) => state === 'found');
  return new Set(found.map((quotation) => passageKey(quotation.document, quotation.passage())));
}

function passageKey(document: string, passage: readonly string[]): string {
  return `${document}\n${lettersOfPassage(passage)}`;
}

/** Finds a pin's quotation. Where the policy or the document has another name since, its words are enough. */
function finderOf(quotations: readonly QuotationToday[]): (pin: Pin) => QuotationToday | null {
  const byKey = new Map<string, QuotationToday>();
  const byWords = new Map<string, QuotationToday[]>();
  for (const quotation of quotations) {
    const key = keyOf(quotation);
    const before = byKey.get(key);
    // Of several, one that was found tells more.
    if (before === undefined || (before.state !== 'found' && quotation.state === 'found')) byKey.set(key, quotation);
    const words = wordsKey(key);
    byWords.set(words, [...(byWords.get(words) ?? []), quotation]);
  }
  return (pin) => {
    const key = keyOf(pin);
    const others = byWords.get(wordsKey(key)) ?? [];
    const renamed = others.find(
      ({ of, document }) => (of.kind === pin.of.kind && of.id === pin.of.id) || document === pin.document,
    );
    return byKey.get(key) ?? renamed ?? null;
  };
}

function wordsKey(key: string): string {
  return key.slice(key.lastIndexOf('\n') + 1);
}

function withQuotation(pin: Pin, quotation: QuotationToday): PinOutcome {
  if (quotation.state === 'not-found') return { state: 'lost', pin, quotation };
  if (quotation.state === 'unread') return { state: 'unread', pin };
  if (standsIn(quotation, pin.passage)) return { state: 'unchanged', pin };
  return { state: 'changed', pin, quotation, now: quotation.passage() };
}

/** Whether a quotation stands in a passage. Where its words were repeated further up, that is no change. */
export function standsIn(quotation: QuotationToday, passage: readonly string[]): boolean {
  if (isSamePassage(quotation.passage(), passage)) return true;
  return quotation.otherPassages().some((other) => isSamePassage(other, passage));
}

function withoutQuotation(pin: Pin, stands: ReturnType<StandsToday>): PinOutcome {
  switch (stands) {
    case 'stands':
      return { state: 'unused', pin };
    case 'gone':
      return { state: 'removed', pin };
    case 'unread':
      return { state: 'unread', pin };
    case 'not-used':
      // Evidence grows old and gives way to newer evidence.
      return { state: 'unchanged', pin };
  }
}

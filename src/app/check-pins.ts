import { allPlaces, notFound } from '../documents/find-quotation.ts';
import { readDocument } from '../documents/read-document.ts';
import { type SearchableText, toSearchable } from '../documents/searchable.ts';
import type { Folder } from '../files/folder.ts';
import type { FindingDraft, Pointer } from '../model/finding.ts';
import type { Pin } from '../model/lock.ts';
import type { Trust } from '../model/trust.ts';
import { comparePins, type PinOutcome, type QuotationToday, type StandsToday } from '../pins/compare-pins.ts';
import { dayInWords } from '../util/days.ts';
import { pointerTo } from '../util/pointer.ts';
import { counted, listed, shortened } from '../util/words.ts';
import type { CheckedQuotations } from './check-quotations.ts';

/** What the pins show. */
export interface PinCheck {
  readonly findings: readonly FindingDraft[];
  /** What a quotation that was not found said when it was pinned, by its place in the trust file. */
  readonly notes: ReadonlyMap<Pointer, string>;
}

// Beyond these nobody reads on, and a hostile file could make many.
const MOST_DIFFERENCES = 100;
const MOST_CLOSEST = 20;
const LONGEST_PASSAGE = 400;
const LONGEST_DIFFERENCE = 1200;
const LEAST_ALIKE = 60;

/** Holds what was pinned against the documents and the trust file of today. */
export async function checkPins(
  trust: Trust,
  checked: CheckedQuotations,
  quotations: readonly QuotationToday[],
  pins: readonly Pin[],
  folder: Folder,
): Promise<PinCheck> {
  if (pins.length === 0) return { findings: [], notes: new Map() };
  const textOf = await textsOf(pins, checked, folder);
  const outcomes = comparePins(pins, quotations, standsTodayIn(textOf, checked));
  const { wordDiff } = await import('../util/word-diff.ts');
  let differences = 0;
  let searches = 0;
  const findings: FindingDraft[] = [];
  const notes = new Map<Pointer, string>();
  const unread = new Map<string, Pin[]>();
  const difference = (was: string, is: string): string => {
    if (++differences > MOST_DIFFERENCES) return shortened(is, LONGEST_PASSAGE);
    return shortened(wordDiff(was, is), LONGEST_DIFFERENCE);
  };
  const nearest = (pin: Pin): string => {
    const text = textOf(pin.document);
    if (text === null || ++searches > MOST_CLOSEST) return '';
    const closest = closestTo(pin, text);
    return closest === null ? '' : `; the nearest words there now: "${difference(pin.quote, closest)}"`;
  };
  for (const outcome of outcomes) {
    const { pin } = outcome;
    if (outcome.state === 'unread') unread.set(pin.document, [...(unread.get(pin.document) ?? []), pin]);
    if (outcome.state === 'lost')
      notes.set(outcome.quotation.at, `; when it was pinned ${pinnedWords(pin)}${nearest(pin)}`);
    const finding = findingOf(outcome, trust, difference, nearest);
    if (finding !== null) findings.push(finding);
  }
  for (const [document, lost] of unread) findings.push(unreadFinding(document, lost, trust));
  return { findings, notes };
}

/** The finding of one pin; null where there is none, or where another finding says it. */
function findingOf(
  outcome: PinOutcome,
  trust: Trust,
  difference: (was: string, is: string) => string,
  nearest: (pin: Pin) => string,
): FindingDraft | null {
  const { pin } = outcome;
  const words = `"${shortened(pin.quote, 80)}"`;
  const subject = pin.usedFor[0] ?? pin.of.id;
  switch (outcome.state) {
    case 'changed': {
      const changes = difference(pin.passage.join(' '), outcome.now.join(' '));
      return {
        id: 'evidence/passage-changed',
        message: `the passage around ${words} has changed since it was pinned on ${dayInWords(pin.pinnedOn)}: ${changes}`,
        subject: outcome.quotation.usedFor,
        at: `${outcome.quotation.at}/quote`,
      };
    }
    case 'removed': {
      const gone = `${words}, pinned ${whereWords(pin)}, is neither in the document nor in the trust file any more`;
      // Evidence is no promise. That its document was rewritten under the same name is worth a look.
      const id = pin.of.kind === 'evidence' ? 'evidence/passage-changed' : 'evidence/pinned-passage-removed';
      return { id, message: `${gone}${nearest(pin)}`, subject, at: entryOf(pin, trust), part: 'key' };
    }
    case 'unused': {
      const message = `${words}, pinned ${whereWords(pin)}, still stands in the document, and the trust file no longer quotes it`;
      return { id: 'evidence/pin-unused', message, subject, at: entryOf(pin, trust), part: 'key' };
    }
    default:
      return null;
  }
}

function unreadFinding(document: string, pins: readonly Pin[], trust: Trust): FindingDraft {
  const [first] = pins;
  const words = first === undefined ? '' : `, among them "${shortened(first.quote, 80)}"`;
  const used = [...new Set(pins.flatMap(({ usedFor }) => usedFor))];
  return {
    id: 'evidence/pinned-passage-removed',
    message: `${counted(pins.length, 'pinned passage')} of "${document}" cannot be looked up, because the document is not there or cannot be read${words}`,
    subject: used[0] ?? document,
    at: first === undefined ? '' : entryOf(first, trust),
    part: 'key',
    fix: 'Put the document back, or name the one that took its place. If its promises are to go, run hpp audit --pin again, which records the decision.',
  };
}

/** The entry that used a pin, where the trust file still has it; else the top of the file. */
function entryOf({ usedFor }: Pin, { elements, candour }: Trust): Pointer {
  for (const id of usedFor) {
    if (elements.has(id)) return pointerTo('/elements', id);
    if (candour.has(id)) return pointerTo('/candour', id);
  }
  return '/format';
}

function pinnedWords({ pinnedOn, passage }: Pin): string {
  return `on ${dayInWords(pinnedOn)}, the passage said "${shortened(passage.join(' '), LONGEST_PASSAGE)}"`;
}

function whereWords({ pinnedOn, document, section, usedFor }: Pin): string {
  const under = section === null ? '' : `, under "${shortened(section, 80)}"`;
  const what = usedFor.length === 0 ? '' : ` for ${listed(usedFor)}`;
  return `on ${dayInWords(pinnedOn)} in "${document}"${under}${what}`;
}

/** The text of each pinned document: those that were read anyway, and policies that the trust file no longer names. */
async function textsOf(
  pins: readonly Pin[],
  checked: CheckedQuotations,
  folder: Folder,
): Promise<(document: string) => SearchableText | null> {
  const others = new Map<string, SearchableText | null>();
  for (const { document, of } of pins) {
    if (of.kind === 'evidence' || checked.documents.has(document) || others.has(document)) continue;
    const reading = await readDocument(folder, document);
    others.set(document, reading.state === 'read' ? toSearchable(reading.text) : null);
  }
  return (document) => others.get(document) ?? checked.searchable(document);
}

function standsTodayIn(
  textOf: (document: string) => SearchableText | null,
  { documents }: CheckedQuotations,
): StandsToday {
  return ({ of, document, quote }) => {
    if (of.kind === 'evidence' && !documents.has(document)) return 'not-used';
    const text = textOf(document);
    if (text === null) return 'unread';
    return allPlaces(text, quote).length > 0 ? 'stands' : 'gone';
  };
}

function closestTo({ quote }: Pin, text: SearchableText): string | null {
  const check = notFound(text, quote);
  if (check.state !== 'not-found' || check.closest === null || check.closest.alike < LEAST_ALIKE) return null;
  return check.closest.text;
}

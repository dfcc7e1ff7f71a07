import { allPlaces } from '../documents/find-quotation.ts';
import { passageAround } from '../documents/passage-around.ts';
import type { QuotationCheck } from '../model/document.ts';
import type { Trust } from '../model/trust.ts';
import type { QuotationToday } from '../pins/compare-pins.ts';
import type { CheckedQuotations } from './check-quotations.ts';

/** Every quotation of the trust file whose document it names, with what that document holds today. */
export function quotationsToday(trust: Trust, checked: CheckedQuotations): QuotationToday[] {
  const quotations: QuotationToday[] = [];
  const add = (quotation: Omit<QuotationToday, 'state' | 'section' | 'passage' | 'otherPassages'>): void => {
    const check = checked.quotations.get(quotation.at);
    const state = stateOf(check);
    if (check === undefined || state === null) return;
    const section = check.state === 'found' ? check.passage.section : null;
    quotations.push({ ...quotation, state, section, ...passagesOf(quotation, checked) });
  };
  const holders = [
    ...trust.elements,
    ...[...trust.candour].map(([id, entry]) => [id, { ...entry, experience: [] }] as const),
  ];
  for (const [usedFor, { provisions, practice, experience }] of holders) {
    for (const { at, quote, policy, isSuggested } of provisions) {
      // What was only suggested is quoted by nobody yet.
      if (policy.document === null || isSuggested) continue;
      add({ at, usedFor, quote, document: policy.document, of: { kind: 'policy', id: policy.id } });
    }
    for (const { at, quote, document, registered } of [...practice, ...experience]) {
      if (quote === null || document === null) continue;
      add({ at, usedFor, quote, document, of: { kind: 'evidence', id: registered ?? '' } });
    }
  }
  return quotations;
}

function stateOf(check: QuotationCheck | undefined): QuotationToday['state'] | null {
  switch (check?.state) {
    case 'found':
    case 'not-found':
    case 'unread':
      return check.state;
    default:
      return null;
  }
}

/** The passages around a quotation, read when they are asked for; the first is kept. */
function passagesOf(
  { at, quote }: Pick<QuotationToday, 'at' | 'quote'>,
  { places }: CheckedQuotations,
): Pick<QuotationToday, 'passage' | 'otherPassages'> {
  const place = places.get(at);
  if (place === undefined) return { passage: () => [], otherPassages: () => [] };
  let passage: readonly string[] | null = null;
  return {
    passage: () => {
      passage ??= passageAround(place.text, place.runs);
      return passage;
    },
    otherPassages: () =>
      allPlaces(place.text, quote)
        .slice(0, MOST_PLACES)
        .map((runs) => passageAround(place.text, runs)),
  };
}

// A promise stands in one place, or in a few. More of them are not worth the time.
const MOST_PLACES = 20;

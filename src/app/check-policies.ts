import { replacedFinder } from '../documents/cites-replaced.ts';
import { controlReader, type StatedValue } from '../documents/document-control.ts';
import type { SearchableText } from '../documents/searchable.ts';
import { compareStated } from '../documents/stated-differently.ts';
import type { DocumentRange } from '../model/document.ts';
import type { DocumentFindingDraft, FindingDraft } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type { Day, Policy, Trust } from '../model/trust.ts';
import { dayInWords } from '../util/days.ts';
import { listed, shortened } from '../util/words.ts';
import type { CheckedQuotations } from './check-quotations.ts';

/** What policies say of themselves, and what they rest on. */
export function policyDocumentFindings(
  trust: Trust,
  { searchable }: CheckedQuotations,
  framework: Framework,
  asOf: Day,
): (FindingDraft | DocumentFindingDraft)[] {
  const findReplaced = replacedFinder(framework, trust.organisation.nation, asOf);
  const readControl = controlReader(framework.document_control);
  return [...trust.policies.values()].flatMap((policy) => {
    const text = policy.document === null ? null : searchable(policy.document);
    if (policy.document === null || text === null) return [];
    const place = placesIn(policy.document, text);
    return [
      ...statedFindings(policy, readControl(text.source), place, framework, asOf),
      ...findReplaced(text).map((citation): DocumentFindingDraft => {
        const { instrument, name, sentence } = citation;
        const since = `replaced by ${instrument.replaced_by} from ${dayInWords(instrument.since)}`;
        return {
          id: 'policy/cites-replaced',
          message: `"${policy.title}" rests on "${name}", ${since}${HOW_SURE[instrument.verified]}: "${shortened(sentence, 200)}"`,
          subject: policy.id,
          at: place(citation),
          fix: `Read what has taken its place, and bring the policy up to date. Where the policy only speaks of the past, say so in the sentence. hpp explain ${instrument.id} says more.`,
        };
      }),
    ];
  });
}

/** What is said of how far a replacement was seen in its own words. */
const HOW_SURE: Readonly<Record<Framework['replaced'][number]['verified'], string>> = {
  full: '',
  title: ' (as others report it, or with a day from elsewhere: check it before you rely on it)',
  none: ' (as is generally known; we have seen no source: check it before you rely on it)',
};

type PlaceIn = (stretch: { readonly start: number; readonly end: number }) => DocumentRange;

function placesIn(document: string, { source }: SearchableText): PlaceIn {
  return ({ start, end }) => ({ document, unit: source.unit, start: source.placeOf(start), end: source.placeOf(end) });
}

const POINTER_KEYS: Readonly<Record<StatedValue['field'], string>> = {
  version: 'version',
  approved_on: 'approved_on',
  review_by: 'review_by',
  owner: 'owner',
  status: 'status',
};

function statedFindings(
  policy: Policy,
  values: readonly StatedValue[],
  place: PlaceIn,
  { document_control: control }: Framework,
  asOf: Day,
): (FindingDraft | DocumentFindingDraft)[] {
  const { different, unclaimed, pastReview } = compareStated(policy, values, asOf);
  const titleOf = (field: StatedValue['field']): string =>
    control.fields.find(({ id }) => id === field)?.title ?? field;
  const subject = policy.id;
  const findings: (FindingDraft | DocumentFindingDraft)[] = different.map(({ claimed, stated }) => ({
    id: 'policy/stated-differently',
    message: `"${policy.title}": the trust file gives ${titleOf(stated.field)} ${inWords(stated.field, claimed)}, and the document says "${stated.written}" (${placeWords(place(stated))})`,
    subject,
    at: `${policy.at}/${POINTER_KEYS[stated.field]}`,
  }));
  if (pastReview !== null) {
    const other = policy.reviewBy === null ? 'gives none' : `gives ${dayInWords(policy.reviewBy)}`;
    findings.push({
      id: 'policy/past-own-review',
      message: `"${policy.title}" gives "${pastReview.written}" as its own review date, which has passed; the trust file ${other}`,
      subject,
      at: place(pastReview),
    });
  }
  if (unclaimed.length > 0) {
    const said = unclaimed.map(({ field, written }) => `${titleOf(field)} "${written}"`);
    findings.push({
      id: 'policy/stated-only-in-document',
      message: `"${policy.title}": the document gives ${listed(said)}, and the trust file says nothing of it`,
      subject,
      at: policy.at,
      part: 'key',
      fix: `Add to the policy in the trust file: ${listed(unclaimed.map(asYaml))}.`,
    });
  }
  return findings;
}

function inWords(field: StatedValue['field'], value: string): string {
  return field === 'approved_on' || field === 'review_by' ? dayInWords(value) : `"${value}"`;
}

function asYaml({ field, value, written }: StatedValue): string {
  const isDate = field === 'approved_on' || field === 'review_by';
  if (!isDate) return `${field}: ${JSON.stringify(field === 'status' ? value : written)}`;
  return value.length === 10 ? `${field}: ${value}` : `${field} (a day in ${written})`;
}

function placeWords({ document, unit, start }: DocumentRange): string {
  return unit === 'line' ? `${document}:${start.line}:${start.column}` : `${document}, ${unit} ${start.line}`;
}

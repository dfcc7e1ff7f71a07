import { found, isLongEnough, notFound, placeOfQuotation, type Run } from '../documents/find-quotation.ts';
import { type SearchableText, toSearchable } from '../documents/searchable.ts';
import type { Folder } from '../files/folder.ts';
import type { DocumentReading, QuotationCheck } from '../model/document.ts';
import type { DocumentFindingDraft, FindingDraft, Pointer } from '../model/finding.ts';
import type { Rules } from '../model/framework.ts';
import type { Evidence, Provision, Trust } from '../model/trust.ts';
import { numbersInDocument } from './patient-number-findings.ts';
import { type ReadingProgress, readDocuments } from './read-documents.ts';

/** Where a quotation stands in its document. */
export interface FoundPlace {
  readonly text: SearchableText;
  readonly runs: readonly Run[];
}

/** What the documents say: each quotation's answer, each document that was used, and what is wrong with documents. */
export interface CheckedQuotations {
  readonly quotations: ReadonlyMap<Pointer, QuotationCheck>;
  /** Where each quotation that was found stands. */
  readonly places: ReadonlyMap<Pointer, FoundPlace>;
  /** A document that was read, made ready to be searched. */
  readonly searchable: (document: string) => SearchableText | null;
  /** By the path that the trust file gives, sorted. */
  readonly documents: ReadonlyMap<string, DocumentReading>;
  readonly findings: readonly (FindingDraft | DocumentFindingDraft)[];
}

/** Reads every document that is used, once, and holds each quotation against its own. */
export async function checkQuotations(
  trust: Trust,
  folder: Folder,
  rules: Rules,
  onProgress?: ReadingProgress,
): Promise<CheckedQuotations> {
  const documents = await readDocuments([...documentsUsed(trust).keys()], folder, onProgress);
  // Documents of which only parts could be read, and that seem not to hold a quotation.
  const inDoubt = new Map<string, string>();
  const texts = new Map<string, SearchableText>();
  const searchable = (document: string): SearchableText | null => {
    const reading = documents.get(document);
    if (reading?.state !== 'read') return null;
    const text = texts.get(document) ?? toSearchable(reading.text);
    texts.set(document, text);
    return text;
  };
  const places = new Map<Pointer, FoundPlace>();
  const quotations = new Map<Pointer, QuotationCheck>();
  const check = (at: Pointer, document: string | null, quote: string | null, section: string | null): void => {
    if (document === null || quote === null) return;
    quotations.set(at, checkOne(at, document, quote, section));
  };
  const checkOne = (at: Pointer, document: string, quote: string, section: string | null): QuotationCheck => {
    if (!isLongEnough(quote, rules.quotation_words.value)) return { state: 'too-short' };
    const text = searchable(document);
    if (text === null) return { state: 'unread', because: `its document could not be used: ${whyNot(document)}` };
    const place = placeOfQuotation(text, quote, section);
    if (place === null) return notFoundIn(document, text, quote);
    places.set(at, { text, runs: place.runs });
    return found(text, place);
  };
  const notFoundIn = (document: string, text: SearchableText, quote: string): QuotationCheck => {
    const { unreadParts } = text.source;
    if (unreadParts === undefined) return notFound(text, quote);
    inDoubt.set(document, unreadParts);
    return { state: 'unread', because: `they may stand in what could not be read: ${unreadParts}` };
  };
  const whyNot = (document: string): string => {
    const reading = documents.get(document);
    return reading === undefined || reading.state === 'read' ? '' : reading.because;
  };
  for (const provision of allProvisions(trust)) {
    const { document } = provision.policy;
    if (document === null && !isLongEnough(provision.quote, rules.quotation_words.value)) {
      quotations.set(provision.at, { state: 'too-short' });
    }
    check(provision.at, provision.policy.document, provision.quote, provision.section);
  }
  for (const evidence of allEvidence(trust)) check(evidence.at, evidence.document, evidence.quote, null);
  return {
    quotations,
    places,
    searchable,
    documents,
    findings: documentFindings(trust, documents, inDoubt),
  };
}

function allProvisions(trust: Trust): Provision[] {
  return [...trust.elements.values(), ...trust.candour.values()].flatMap((entry) => entry.provisions);
}

function allEvidence(trust: Trust): Evidence[] {
  const inElements = [...trust.elements.values()].flatMap((entry) => [...entry.practice, ...entry.experience]);
  return [...inElements, ...[...trust.candour.values()].flatMap((entry) => entry.practice)];
}

/** Each document that the file names, with the first place that names it. */
function documentsUsed(trust: Trust): Map<string, { at: Pointer; subject: string }> {
  const used = new Map<string, { at: Pointer; subject: string }>();
  const use = (document: string | null, at: Pointer, subject: string): void => {
    if (document !== null && !used.has(document)) used.set(document, { at: `${at}/document`, subject });
  };
  for (const policy of trust.policies.values()) use(policy.document, policy.at, policy.id);
  for (const evidence of trust.evidence.values()) use(evidence.document, evidence.at, evidence.id);
  for (const evidence of allEvidence(trust)) use(evidence.document, evidence.at, evidence.document ?? '');
  use(trust.rollout?.baseline?.document ?? null, '/rollout/baseline', 'baseline');
  return used;
}

const FINDING_IDS = {
  'not-found': 'document/not-found',
  outside: 'document/outside',
  unreadable: 'document/unreadable',
} as const;

function documentFindings(
  trust: Trust,
  documents: ReadonlyMap<string, DocumentReading>,
  inDoubt: ReadonlyMap<string, string>,
): (FindingDraft | DocumentFindingDraft)[] {
  const findings: (FindingDraft | DocumentFindingDraft)[] = [];
  for (const [document, { at, subject }] of documentsUsed(trust)) {
    const reading = documents.get(document);
    const unreadParts = inDoubt.get(document);
    if (unreadParts !== undefined) {
      const message = `the document "${document}" can be used only in part: ${unreadParts}`;
      findings.push({ id: 'document/unreadable', message, subject, at });
    }
    if (reading === undefined) continue;
    if (reading.state === 'read') {
      findings.push(...numbersInDocument(document, subject, reading.text.unit, reading.patientNumbers));
      continue;
    }
    const message = `the document "${document}" cannot be used: ${reading.because}`;
    const fix = reading.fix === undefined ? {} : { fix: reading.fix };
    findings.push({ id: FINDING_IDS[reading.state], message, subject, at, ...fix });
  }
  return findings;
}

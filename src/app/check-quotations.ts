import { findQuotation, isLongEnough } from '../documents/find-quotation.ts';
import { type SearchableText, toSearchable } from '../documents/searchable.ts';
import type { Folder } from '../files/folder.ts';
import type { DocumentReading, QuotationCheck } from '../model/document.ts';
import type { DocumentFindingDraft, FindingDraft, Pointer } from '../model/finding.ts';
import type { Rules } from '../model/framework.ts';
import type { Evidence, Provision, Trust } from '../model/trust.ts';
import { numbersInDocument } from './patient-number-findings.ts';
import { type ReadingProgress, readDocuments } from './read-documents.ts';

/** What the documents say: each quotation's answer, each document that was used, and what is wrong with documents. */
export interface CheckedQuotations {
  readonly quotations: ReadonlyMap<Pointer, QuotationCheck>;
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
  const searchable = new Map<string, SearchableText>();
  const quotations = new Map<Pointer, QuotationCheck>();
  const check = (at: Pointer, document: string | null, quote: string | null, section: string | null): void => {
    if (document === null || quote === null) return;
    quotations.set(at, checkOne(document, quote, section));
  };
  const checkOne = (document: string, quote: string, section: string | null): QuotationCheck => {
    if (!isLongEnough(quote, rules.quotation_words.value)) return { state: 'too-short' };
    const reading = documents.get(document);
    if (reading?.state !== 'read')
      return { state: 'unread', because: `its document could not be used: ${reading?.because ?? ''}` };
    const text = searchable.get(document) ?? toSearchable(reading.text);
    searchable.set(document, text);
    const found = findQuotation(text, quote, section);
    const { unreadParts } = reading.text;
    if (found.state === 'found' || unreadParts === undefined) return found;
    inDoubt.set(document, unreadParts);
    return { state: 'unread', because: `they may stand in what could not be read: ${unreadParts}` };
  };
  for (const provision of allProvisions(trust)) {
    const { document } = provision.policy;
    if (document === null && !isLongEnough(provision.quote, rules.quotation_words.value)) {
      quotations.set(provision.at, { state: 'too-short' });
    }
    check(provision.at, provision.policy.document, provision.quote, provision.section);
  }
  for (const evidence of allEvidence(trust)) check(evidence.at, evidence.document, evidence.quote, null);
  return { quotations, documents, findings: documentFindings(trust, documents, inDoubt) };
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

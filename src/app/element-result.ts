import type { AssessedElement, AssessedProvision, EvidenceOutcome } from '../model/assessment.ts';
import type { Passage } from '../model/document.ts';
import type { Location } from '../model/finding.ts';
import type { ElementResult, EvidenceResult, Obligation, ProvisionResult } from '../model/report.ts';
import type { Day } from '../model/trust.ts';
import { locate, locateInDocument, type SourceFile } from './source-file.ts';

/** One element as the report gives it. */
export function elementResult(assessed: AssessedElement, source: SourceFile, asOf: Day): ElementResult {
  const { element, entry } = assessed;
  return {
    id: element.id,
    title: element.title,
    core: element.core,
    state: assessed.state,
    declared: assessed.declared,
    supported: assessed.supported,
    claim: assessed.claim,
    reasons: [...assessed.reasons],
    whyNotHigher: [...assessed.whyNotHigher],
    capped: assessed.capped,
    conditions: { ...assessed.conditions },
    provisions: assessed.provisions.map((provision) => provisionResult(provision, source)),
    evidence: [...evidenceResults(assessed.practice, source), ...evidenceResults(assessed.experience, source)],
    action: entry?.action ? obligationOf(entry.action, asOf) : null,
    dissent: (entry?.dissent ?? []).map(({ by, says }) => ({ by, says })),
    notApplicable: assessed.state === 'not-applicable' ? (entry?.notApplicable?.reason ?? null) : null,
    note: entry?.note ?? null,
    // An element of somebody's own may have no words for patients: its title and question stand in for them.
    public: { ...(element.public ?? { topic: element.title, promise: element.title, ask: element.question }) },
  };
}

/** A quoted passage as the report gives it: words found are located in the policy, others in the trust file. */
export function provisionResult(
  { provision, status, because, check }: AssessedProvision,
  source: SourceFile,
): ProvisionResult {
  const here = locate(source, `${provision.at}/quote`);
  const document = provision.policy.document;
  const closest = check.state === 'not-found' ? check.closest : null;
  return {
    policy: provision.policy.id,
    policyTitle: provision.policy.title,
    quote: provision.quote,
    section: check.state === 'found' ? check.passage.section : provision.section,
    status,
    because,
    leftOut: check.state === 'found' ? [...check.leftOut] : [],
    closest:
      closest === null || document === null
        ? null
        : {
            text: closest.text,
            alike: closest.alike,
            section: closest.section,
            location: inDocument(closest, document, source),
          },
    location: check.state === 'found' && document !== null ? inDocument(check.passage, document, source) : here,
  };
}

/** Practice or experience as the report gives it. */
export function evidenceResults(outcome: EvidenceOutcome, source: SourceFile): EvidenceResult[] {
  return outcome.all.map(({ evidence, use, counts, because, shown }) => ({
    use,
    kind: evidence.kind,
    date: evidence.date,
    result: evidence.result.text,
    counts,
    because,
    shown,
    changed: evidence.changed,
    location: locate(source, evidence.at),
  }));
}

/** Whose obligation something is, and whether its date has passed. */
export function obligationOf(
  action: {
    readonly what: string | null;
    readonly owner: string | null;
    readonly due: Day | null;
    readonly status: string | null;
  },
  asOf: Day,
): Obligation {
  const isOpen = action.status !== 'done' && action.status !== 'implemented' && action.status !== 'closed';
  const { what, owner, due, status } = action;
  return { what, owner, due, status, overdue: isOpen && due !== null && due < asOf };
}

function inDocument({ unit, start, end }: Passage, document: string, source: SourceFile): Location {
  return locateInDocument(source, { document, unit, start, end });
}

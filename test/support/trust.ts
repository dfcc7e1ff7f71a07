import { assess } from '../../src/assess/assess.ts';
import type { Context } from '../../src/assess/context.ts';
import { assessElement } from '../../src/assess/element.ts';
import { loadFramework } from '../../src/framework/load-framework.ts';
import type { AssessedElement } from '../../src/model/assessment.ts';
import type { QuotationCheck } from '../../src/model/document.ts';
import type { FindingDraft, FindingId, Pointer } from '../../src/model/finding.ts';
import type { Element, Framework } from '../../src/model/framework.ts';
import type {
  Action,
  Attestation,
  CandourEntry,
  Day,
  ElementEntry,
  Evidence,
  NotApplicable,
  Phase,
  Policy,
  Provision,
  RedFlag,
  Result,
  Rollout,
  Trust,
} from '../../src/model/trust.ts';
import { readResult } from '../../src/trust/result.ts';
import { pointerTo } from '../../src/util/pointer.ts';

/** The framework that comes with the tool. */
export const framework: Framework = (await loadFramework()).framework;

/** The day on which the tests' audits stand, unless they say otherwise. */
export const AUDIT_DAY = '2026-10-14';

/** A core element that families confirm. */
export const NAMED_CONTACT = 'communication/named-contact';

/** An element that is not core and that no nation's law asks for. */
export const COMMUNICATION_PLAN = 'communication/communication-plan';

/** An element of the framework by its id. */
export function elementOf(id: string): Element {
  const elements = [...framework.commitments.flatMap((commitment) => commitment.elements), ...framework.enablers];
  const element = elements.find((candidate) => candidate.id === id);
  if (element === undefined) throw new Error(`The framework has no element ${id}.`);
  return element;
}

/** A policy in force, whose document is in the folder. */
export function aPolicy(over: Partial<Policy> = {}): Policy {
  return {
    id: 'candour',
    title: 'Being Open and Duty of Candour Policy',
    document: 'policies/being-open.md',
    version: null,
    owner: null,
    status: 'approved',
    approvedOn: '2025-03-04',
    reviewBy: '2028-03-04',
    at: '/policies/candour',
    ...over,
  };
}

/** A passage quoted from a policy in force. */
export function aProvision(over: Partial<Provision> = {}): Provision {
  return {
    policy: aPolicy(),
    quote: 'Every family is given the name and direct number of one person',
    section: null,
    attested: null,
    isSuggested: false,
    at: '/elements/communication~1named-contact/policy/0',
    ...over,
  };
}

/** A passage of a policy that is not in the folder, for which somebody vouches. */
export function attestedProvision(on: Day = '2026-09-01', over: Partial<Provision> = {}): Provision {
  return aProvision({ policy: aPolicy({ document: null }), attested: vouched(on), ...over });
}

/** Somebody who vouches. */
export function vouched(on: Day = '2026-09-01'): Attestation {
  return { by: 'A. Clerk', role: 'Head of Patient Safety', on };
}

/** A result as the trust file writes it. */
function result(text: string): Result {
  const read = readResult(text);
  if (read === null) throw new Error(`"${text}" is no result.`);
  return read;
}

/** Evidence whose document is in the folder and whose quotation gives the figure. */
export function evidence(kind: string, figure: string, date: Day, over: Partial<Evidence> = {}): Evidence {
  return {
    kind,
    date,
    document: `evidence/${kind}.md`,
    result: result(figure),
    quote: `The same contact throughout in ${figure} cases`,
    coversAllCases: false,
    changed: null,
    attested: null,
    registered: null,
    at: '/elements/communication~1named-contact/practice/0',
    ...over,
  };
}

/** Practice that counts. */
export function practice(over: Partial<Evidence> = {}): Evidence {
  return evidence('case-review', '37 of 42', '2026-08-30', over);
}

/** Experience that counts. */
export function experience(over: Partial<Evidence> = {}): Evidence {
  return evidence('survey', '13 of 17', '2026-09-12', over);
}

/** An open action with an owner, due soon enough to be an intention. */
export function anAction(over: Partial<Action> = {}): Action {
  return {
    what: 'Give cover for annual leave',
    owner: 'Matron',
    due: '2027-01-31',
    status: 'open',
    at: '/elements/communication~1named-contact/action',
    ...over,
  };
}

/** A decision that an element does not apply, in force on the audit day. */
export function aDecision(over: Partial<NotApplicable> = {}): NotApplicable {
  return {
    reason: 'The service has no inpatients',
    approvedBy: 'Medical Director',
    approvedOn: '2026-06-01',
    at: '/elements/communication~1communication-plan/not_applicable',
    ...over,
  };
}

/** An entry for one element; it says nothing unless told to. */
export function anEntry(over: Partial<ElementEntry> = {}): ElementEntry {
  return {
    declared: null,
    provisions: [],
    practice: [],
    experience: [],
    action: null,
    dissent: [],
    notApplicable: null,
    note: null,
    at: '/elements/communication~1named-contact',
    ...over,
  };
}

/** An entry for one candour check. */
export function aCandourEntry(over: Partial<CandourEntry> = {}): CandourEntry {
  return { provisions: [], practice: [], at: '/candour/en-notify', ...over };
}

/** Something that went wrong and is not settled. */
export function aRedFlag(over: Partial<RedFlag> = {}): RedFlag {
  return {
    subject: NAMED_CONTACT,
    what: 'A family rang for six weeks and nobody rang back',
    foundOn: '2026-07-01',
    resolvedOn: null,
    resolution: null,
    at: '/red_flags/0',
    ...over,
  };
}

/** A phase that is live on the audit day. */
export function aPhase(over: Partial<Phase> = {}): Phase {
  return {
    id: 'pilot',
    name: null,
    commitments: ['communication'],
    owner: 'Head of Midwifery',
    starts: '2026-01-05',
    goesLive: '2026-04-01',
    reviewOn: '2027-02-01',
    reviewedOn: null,
    learning: null,
    target: 'practised',
    exitCriteria: 'Nine of ten families had one contact',
    at: '/rollout/phases/0',
    ...over,
  };
}

/** A roll-out plan that says nothing unless told to. */
export function aRollout(over: Partial<Rollout> = {}): Rollout {
  return {
    texts: {
      vision: null,
      rationale: null,
      already_harmed: null,
      outside_scope: null,
      spread: null,
      sponsor: null,
      lead: null,
      resources: null,
      staff_support: null,
    },
    boardApprovedOn: null,
    contactStandard: { firstContactDays: null, updateDays: null },
    baseline: null,
    measures: [],
    partners: [],
    processReviews: [],
    training: [],
    externalSupport: [],
    phases: [],
    deferred: [],
    ...over,
  };
}

/** What a trust is made from: entries and policies by their names. */
export interface TrustParts extends Partial<Omit<Trust, 'elements' | 'candour' | 'policies' | 'evidence'>> {
  readonly elements?: Readonly<Record<string, ElementEntry>>;
  readonly candour?: Readonly<Record<string, CandourEntry>>;
  readonly policies?: readonly Policy[];
  readonly evidence?: Trust['evidence'];
}

/** An English NHS trust with nothing in its file but what is given, and every pointer as the file would have it. */
export function aTrust(parts: TrustParts = {}): Trust {
  const { elements = {}, candour = {}, policies = [], evidence: registered = new Map(), ...rest } = parts;
  return {
    organisation: { name: 'Northmere University Hospitals', nation: 'england', sector: 'nhs', odsCode: null },
    scope: { level: 'service', name: 'Maternity and neonatal services' },
    assessment: { date: AUDIT_DAY, assessors: [] },
    policies: new Map(policies.map((policy) => [policy.id, policy])),
    evidence: registered,
    elements: new Map(Object.entries(elements).map(([id, entry]) => [id, placedEntry(entry, id)])),
    candour: new Map(Object.entries(candour).map(([id, entry]) => [id, placedCandour(entry, id)])),
    redFlags: [],
    rollout: null,
    indicators: new Map(),
    recommendations: [],
    ...rest,
  };
}

function placedEntry(entry: ElementEntry, id: string): ElementEntry {
  const at = pointerTo('/elements', id);
  return {
    ...entry,
    provisions: placed(entry.provisions, pointerTo(at, 'policy')),
    practice: placed(entry.practice, pointerTo(at, 'practice')),
    experience: placed(entry.experience, pointerTo(at, 'experience')),
    action: entry.action === null ? null : { ...entry.action, at: pointerTo(at, 'action') },
    notApplicable:
      entry.notApplicable === null ? null : { ...entry.notApplicable, at: pointerTo(at, 'not_applicable') },
    at,
  };
}

function placedCandour(entry: CandourEntry, id: string): CandourEntry {
  const at = pointerTo('/candour', id);
  return {
    provisions: placed(entry.provisions, pointerTo(at, 'policy')),
    practice: placed(entry.practice, pointerTo(at, 'practice')),
    at,
  };
}

function placed<T extends { readonly at: Pointer }>(list: readonly T[], at: Pointer): T[] {
  return list.map((item, i) => ({ ...item, at: pointerTo(at, i) }));
}

/** A quotation that its document holds. */
export function found(text: string, over: { readonly isElsewhere?: boolean } = {}): QuotationCheck {
  const place = { line: 1, column: 1 };
  const passage = { text, section: 'Contact', unit: 'line' as const, start: place, end: place };
  return { state: 'found', passage, leftOut: [], isElsewhere: over.isElsewhere ?? false };
}

/** A quotation that its document was searched for and does not hold. */
export const NOT_FOUND: QuotationCheck = { state: 'not-found', closest: null };

/** A quotation whose document could not be read. */
export const UNREAD: QuotationCheck = { state: 'unread', because: 'its document could not be used: it is missing' };

/** What a context is made from, beside the trust. */
export interface ContextParts {
  readonly asOf?: Day;
  /** What the documents say, where it is not that they hold everything that is quoted. */
  readonly answers?: Readonly<Record<Pointer, QuotationCheck>>;
}

/** A context in which every document is in the folder and holds what is quoted from it, unless an answer says otherwise. */
export function contextOf(trust: Trust, { asOf = AUDIT_DAY, answers = {} }: ContextParts = {}): Context {
  const quotations = new Map<Pointer, QuotationCheck>();
  const elements = [...trust.elements.values()];
  const candour = [...trust.candour.values()];
  for (const provision of [...elements, ...candour].flatMap((entry) => entry.provisions)) {
    if (provision.policy.document !== null) quotations.set(provision.at, found(provision.quote));
  }
  const all = [
    ...elements.flatMap((entry) => entry.experience),
    ...[...elements, ...candour].flatMap((e) => e.practice),
  ];
  for (const { at, document, quote } of all) {
    if (document !== null && quote !== null) quotations.set(at, found(quote));
  }
  for (const [at, answer] of Object.entries(answers)) quotations.set(at, answer);
  return { trust, framework, asOf, quotations };
}

/** What one element is assessed with, beside its entry. */
export interface ElementParts extends TrustParts {
  readonly id?: string;
  readonly asOf?: Day;
  /** By the end of the pointer, such as `policy/0`. */
  readonly answers?: Readonly<Record<string, QuotationCheck>>;
}

/** The context of a trust that has an entry for one element. */
function contextOfEntry(entry: ElementEntry | null, parts: ElementParts = {}): Context {
  const { id = NAMED_CONTACT, asOf = AUDIT_DAY, answers = {}, ...rest } = parts;
  const trust = aTrust({ ...rest, elements: { ...rest.elements, ...(entry === null ? {} : { [id]: entry }) } });
  const at = pointerTo('/elements', id);
  const placedAnswers = Object.entries(answers).map(([end, answer]) => [`${at}/${end}`, answer] as const);
  return contextOf(trust, { asOf, answers: Object.fromEntries(placedAnswers) });
}

/** One element, assessed from its entry. */
export function assessedFrom(entry: ElementEntry | null, parts: ElementParts = {}): AssessedElement {
  return assessElement(elementOf(parts.id ?? NAMED_CONTACT), contextOfEntry(entry, parts));
}

/** Everything found wrong in a trust that has an entry for one element. */
export function findingsFrom(entry: ElementEntry | null, parts: ElementParts = {}): readonly FindingDraft[] {
  return assess(contextOfEntry(entry, parts)).findings;
}

/** The findings of one id. */
export function withId(findings: readonly FindingDraft[], id: FindingId): FindingDraft[] {
  return findings.filter((finding) => finding.id === id);
}

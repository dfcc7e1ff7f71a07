import type { Pointer } from './finding.ts';
import type { LevelId } from './level.ts';

/** The four nations of the United Kingdom, each with its own candour procedure. */
export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';

/** Whether a provider is an NHS or HSC body, or independent. */
export type Sector = 'nhs' | 'independent';

/** A day, as year-month-day. Days compare as text. */
export type Day = string;

/** The trust file, checked and with every reference followed. */
export interface Trust {
  readonly organisation: Organisation;
  readonly scope: Scope;
  readonly assessment: Assessment;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly evidence: ReadonlyMap<string, RegisteredEvidence>;
  readonly elements: ReadonlyMap<string, ElementEntry>;
  readonly candour: ReadonlyMap<string, CandourEntry>;
  readonly redFlags: readonly RedFlag[];
  readonly rollout: Rollout | null;
  readonly indicators: ReadonlyMap<string, readonly IndicatorValue[]>;
  readonly recommendations: readonly Recommendation[];
}

/** The provider. */
export interface Organisation {
  readonly name: string;
  readonly nation: Nation;
  readonly sector: Sector | null;
  readonly odsCode: string | null;
}

/** The part of the provider that the file is about. */
export interface Scope {
  readonly level: 'service' | 'specialty' | 'area' | 'organisation';
  readonly name: string | null;
}

/** When the assessment was made, and by whom. */
export interface Assessment {
  readonly date: Day | null;
  readonly assessors: readonly Assessor[];
}

/** Somebody who took part in the assessment. */
export interface Assessor {
  readonly role: string;
  readonly perspective: string | null;
  readonly livedExperience: boolean;
}

/** A policy of the provider. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly document: string | null;
  /** As written: `5.0`. */
  readonly version: string | null;
  readonly owner: string | null;
  readonly status: 'draft' | 'approved' | 'withdrawn';
  readonly approvedOn: Day | null;
  readonly reviewBy: Day | null;
  readonly at: Pointer;
}

/** Evidence that several elements may use. */
export interface RegisteredEvidence {
  readonly id: string;
  readonly kind: string;
  readonly date: Day;
  readonly document: string | null;
  readonly at: Pointer;
}

/** A named role that vouches for something. */
export interface Attestation {
  readonly by: string;
  readonly role: string;
  readonly on: Day;
}

/** A passage of a policy that meets an element. */
export interface Provision {
  readonly policy: Policy;
  readonly quote: string;
  readonly section: string | null;
  readonly attested: Attestation | null;
  readonly isSuggested: boolean;
  readonly at: Pointer;
}

/** A figure: so many per cent, of so many people or cases. */
export interface Result {
  readonly text: string;
  /** 0 to 100, not rounded. */
  readonly percent: number;
  readonly people: number;
}

/** Practice or experience: a result, its date and what shows it. */
export interface Evidence {
  readonly kind: string;
  readonly date: Day;
  readonly document: string | null;
  readonly result: Result;
  readonly quote: string | null;
  readonly coversAllCases: boolean;
  readonly changed: string | null;
  readonly attested: Attestation | null;
  /** The name of the registered evidence that it comes from, if any. */
  readonly registered: string | null;
  readonly at: Pointer;
}

/** What will be done, by whom and by when. */
export interface Action {
  readonly what: string;
  readonly owner: string | null;
  readonly due: Day | null;
  readonly status: 'open' | 'done';
  readonly at: Pointer;
}

/** A decision that an element does not apply. */
export interface NotApplicable {
  readonly reason: string;
  readonly approvedBy: string;
  readonly approvedOn: Day;
  readonly at: Pointer;
}

/** Somebody who sees it differently. */
export interface Dissent {
  readonly by: string;
  readonly says: string;
}

/** What is claimed of one element. */
export interface ElementEntry {
  readonly declared: LevelId | null;
  readonly provisions: readonly Provision[];
  readonly practice: readonly Evidence[];
  readonly experience: readonly Evidence[];
  readonly action: Action | null;
  readonly dissent: readonly Dissent[];
  readonly notApplicable: NotApplicable | null;
  readonly note: string | null;
  readonly at: Pointer;
}

/** How policy provides for one candour check. */
export interface CandourEntry {
  readonly provisions: readonly Provision[];
  readonly practice: readonly Evidence[];
  readonly at: Pointer;
}

/** Something that went wrong, about an element or a candour check. */
export interface RedFlag {
  readonly subject: string;
  readonly what: string;
  readonly foundOn: Day;
  readonly resolvedOn: Day | null;
  readonly resolution: string | null;
  readonly at: Pointer;
}

/** How the pathway is brought in. */
export interface Rollout {
  readonly texts: Readonly<Record<RolloutText, string | null>>;
  readonly boardApprovedOn: Day | null;
  readonly contactStandard: { readonly firstContactDays: number | null; readonly updateDays: number | null };
  readonly baseline: { readonly date: Day; readonly document: string | null } | null;
  readonly measures: readonly { readonly what: string; readonly source: string }[];
  readonly partners: readonly Partner[];
  readonly processReviews: readonly ProcessReview[];
  readonly training: readonly Training[];
  readonly externalSupport: readonly string[];
  /** In order of their start. */
  readonly phases: readonly Phase[];
  readonly deferred: readonly Deferred[];
}

/** The roll-out's fields that hold words. */
export type RolloutText =
  | 'vision'
  | 'rationale'
  | 'already_harmed'
  | 'outside_scope'
  | 'spread'
  | 'sponsor'
  | 'lead'
  | 'resources'
  | 'staff_support';

/** A patient safety partner. */
export interface Partner {
  readonly role: string;
  readonly since: Day;
  readonly livedExperience: boolean;
  readonly support: string | null;
}

/** An existing process looked at from the harmed patient's side. */
export interface ProcessReview {
  readonly process: string;
  readonly reviewedOn: Day | null;
  readonly withPatients: boolean;
  readonly findings: number | null;
  readonly fixed: number | null;
  readonly at: Pointer;
}

/** How much of one audience has completed training on one topic. */
export interface Training {
  readonly topic: string;
  readonly audience: string;
  readonly percent: number;
  readonly asOf: Day;
  readonly designedWithPatients: boolean;
  readonly at: Pointer;
}

/** A step of the roll-out. */
export interface Phase {
  readonly id: string;
  readonly name: string | null;
  readonly commitments: readonly string[];
  readonly owner: string | null;
  readonly starts: Day;
  readonly goesLive: Day | null;
  readonly reviewOn: Day | null;
  readonly reviewedOn: Day | null;
  readonly learning: string | null;
  readonly target: LevelId;
  readonly exitCriteria: string | null;
  readonly at: Pointer;
}

/** A commitment that is put off, with a reason and a date. */
export interface Deferred {
  readonly commitment: string;
  readonly reason: string;
  readonly revisitOn: Day;
  readonly at: Pointer;
}

/** An indicator's value in one period. */
export interface IndicatorValue {
  readonly period: string;
  readonly value: number;
}

/** A recommendation made to the provider. */
export interface Recommendation {
  readonly source: string | null;
  readonly recommendation: string;
  readonly accepted: boolean | null;
  readonly status: 'not-started' | 'in-progress' | 'implemented' | 'closed';
  readonly owner: string | null;
  readonly due: Day | null;
  readonly at: Pointer;
}

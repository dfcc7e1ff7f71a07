/** Made by scripts/generate.ts from the schema. Do not edit. */

export type Text = string;
/**
 * A day, written year-month-day: 2026-10-14.
 */
export type DateText = string;
export type EvidenceKind =
  | 'audit'
  | 'case-review'
  | 'observation'
  | 'system-record'
  | 'staff-survey'
  | 'training-record'
  | 'survey'
  | 'interview'
  | 'listening-event'
  | 'partner-review'
  | 'complaint-review';
/**
 * absent: nothing. intended: meant, not settled. written: in a policy in force. practised: done in most cases looked at. experienced: confirmed by the people concerned.
 */
export type Level = 'absent' | 'intended' | 'written' | 'practised' | 'experienced';
/**
 * The words of the document, word for word.
 */
export type Quote = string;
export type Key = string;
/**
 * The id of one of the six commitments.
 */
export type CommitmentId = string;

/**
 * One provider's or one service's policies, practice and patient feedback, as hpp reads them.
 */
export interface TrustFile {
  /**
   * The version of this file format. Always 1.
   */
  format: 1;
  organisation: Organisation;
  scope: Scope;
  assessment?: Assessment;
  /**
   * The policies that the elements quote, each under a short name of your choosing.
   */
  policies?: {
    [k: string]: Policy;
  } | null;
  /**
   * Audits, reviews and surveys, each under a short name of your choosing. Elements refer to them by that name.
   */
  evidence?: {
    [k: string]: RegisteredEvidence;
  } | null;
  /**
   * What is claimed of each element, and what shows it. Leave out what has not been assessed.
   */
  elements?: {
    [k: string]: ElementEntry;
  } | null;
  /**
   * How policy provides for each check of the nation's candour procedure.
   */
  candour?: {
    [k: string]: CandourEntry;
  } | null;
  /**
   * Things that went wrong and that cap an element, or a candour check, until they are settled.
   */
  red_flags?: RedFlag[] | null;
  rollout?: Rollout;
  /**
   * Figures of the service by period. They are shown, never scored.
   */
  indicators?: {
    [k: string]: IndicatorValue[];
  } | null;
  /**
   * Recommendations made to the provider from outside or inside, and how far they have got.
   */
  recommendations?: Recommendation[] | null;
}
/**
 * The provider.
 */
export interface Organisation {
  name: Text;
  /**
   * The organisation code used in the NHS.
   */
  ods_code?: string;
  /**
   * The nation where care is given. A provider in several nations keeps one trust file for each.
   */
  nation: 'england' | 'wales' | 'scotland' | 'northern-ireland';
  /**
   * Whether this is an NHS or HSC body or an independent provider.
   */
  sector?: 'nhs' | 'independent';
}
/**
 * The part of the provider that this file is about.
 */
export interface Scope {
  /**
   * How much of the provider this file covers.
   */
  level: 'service' | 'specialty' | 'area' | 'organisation';
  name?: Text;
}
/**
 * When the assessment was made, and by whom.
 */
export interface Assessment {
  date?: DateText;
  assessors?: Assessor[];
}
export interface Assessor {
  role: Text;
  /**
   * From which side this person sees it.
   */
  perspective?: 'staff' | 'patient-or-family' | 'partner' | 'independent';
  /**
   * Whether this person, or someone close, was harmed by healthcare.
   */
  lived_experience?: boolean;
}
/**
 * A policy. Only title and status are required; without approval it holds nothing.
 */
export interface Policy {
  title: Text;
  /**
   * The document, relative to this file. It must lie in this folder or below.
   */
  document?: string;
  version?: string;
  status: 'draft' | 'approved' | 'withdrawn';
  approved_on?: DateText;
  review_by?: DateText;
  owner?: Text;
}
export interface RegisteredEvidence {
  kind: EvidenceKind;
  date: DateText;
  title?: Text;
  /**
   * The report that shows the figures, relative to this file.
   */
  document?: string;
}
/**
 * What is claimed of one element, and what shows it.
 */
export interface ElementEntry {
  declared?: Level;
  /**
   * Passages of policies that meet this element.
   */
  policy?: Provision[];
  /**
   * What was seen when cases or records were looked at.
   */
  practice?: Evidence[];
  /**
   * What the people concerned said.
   */
  experience?: Evidence[];
  action?: Action;
  /**
   * Who sees it differently, and what they say.
   */
  dissent?: Dissent[];
  not_applicable?: NotApplicable;
  note?: string;
}
/**
 * A passage of a policy, in its own words.
 */
export interface Provision {
  /**
   * The short name of a policy of this file.
   */
  policy: string;
  /**
   * A heading's number, or its words without the number.
   */
  section?: string;
  quote: Quote;
  attested?: Attested;
  /**
   * Set by hpp suggest. A suggested passage counts for nothing until a person removes this mark.
   */
  suggested?: boolean;
}
/**
 * A named role vouches for something whose document is not in the folder. Counts for twelve months.
 */
export interface Attested {
  by: Text;
  role: Text;
  on: DateText;
}
/**
 * A result, from evidence registered above or described here.
 */
export interface Evidence {
  /**
   * The short name of evidence of this file.
   */
  evidence?: string;
  kind?: EvidenceKind;
  date?: DateText;
  document?: string;
  /**
   * The figure: 37 of 42, or 76% of 17.
   */
  result: string;
  quote?: Quote;
  /**
   * Everybody in scope in the 36 months before was asked or looked at.
   */
  all_cases?: boolean;
  changed?: Text;
  attested?: Attested;
}
/**
 * What will be done, by whom and by when.
 */
export interface Action {
  what: Text;
  owner?: Text;
  due?: DateText;
  status?: 'open' | 'done';
}
export interface Dissent {
  by: Text;
  says: Text;
}
/**
 * Why this element does not apply here. Lapses after twelve months.
 */
export interface NotApplicable {
  reason: Text;
  approved_by: Text;
  approved_on: DateText;
}
export interface CandourEntry {
  policy?: Provision[];
  practice?: Evidence[];
  note?: string;
}
export interface RedFlag {
  element?: string;
  candour?: string;
  what: Text;
  found_on: DateText;
  resolved_on?: DateText;
  /**
   * What was done, and what the family was told.
   */
  resolution?: string;
}
/**
 * How the pathway is brought in.
 */
export interface Rollout {
  vision?: Text;
  rationale?: Text;
  already_harmed?: Text;
  outside_scope?: Text;
  spread?: Text;
  sponsor?: Text;
  lead?: Text;
  board_approved_on?: DateText;
  resources?: Text;
  staff_support?: Text;
  contact_standard?: ContactStandard;
  baseline?: Baseline;
  measures?: Measure[];
  partners?: Partner[];
  process_reviews?: ProcessReview[];
  training?: Training[];
  external_support?: Text[];
  phases?: Phase[];
  deferred?: Deferred[];
}
export interface ContactStandard {
  first_contact_within_days?: number;
  update_at_least_every_days?: number;
}
export interface Baseline {
  date: DateText;
  document?: string;
}
export interface Measure {
  what: Text;
  source: 'families' | 'patients' | 'staff' | 'records';
}
export interface Partner {
  role: Text;
  since: DateText;
  lived_experience?: boolean;
  support?: Text;
}
export interface ProcessReview {
  process: Text;
  reviewed_on?: DateText;
  with_patients?: boolean;
  findings?: number;
  fixed?: number;
}
export interface Training {
  topic: 'restorative-practice' | 'difficult-conversations' | 'candour' | 'trauma-informed' | 'apology';
  audience: Text;
  /**
   * The share trained: 84%, or 21 of 25.
   */
  completed: string;
  as_of: DateText;
  designed_with_patients?: boolean;
}
export interface Phase {
  id: Key;
  name?: Text;
  /**
   * @minItems 1
   */
  commitments: CommitmentId[];
  owner?: Text;
  starts: DateText;
  goes_live?: DateText;
  review_on?: DateText;
  reviewed_on?: DateText;
  learning?: Text;
  target: 'written' | 'practised' | 'experienced';
  exit_criteria?: Text;
}
export interface Deferred {
  commitment: CommitmentId;
  reason: Text;
  revisit_on: DateText;
}
export interface IndicatorValue {
  period: string;
  value: number;
}
export interface Recommendation {
  source?: Text;
  recommendation: Text;
  accepted?: boolean;
  status: 'not-started' | 'in-progress' | 'implemented' | 'closed';
  owner?: Text;
  due?: DateText;
}

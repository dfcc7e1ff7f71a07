import type { DocumentRange, PlaceUnit } from './document.ts';

/** A rule of the framework's wording.yaml, which is found where a sentence meets it and holds the words for that. */
export type WordingRuleId = `wording/${string}`;

/** Everything that can be found wrong; the words for all but the wording rules are in the framework's findings.yaml. */
export type FindingId =
  | WordingRuleId
  | 'evidence/quote-not-found'
  | 'evidence/quote-elsewhere'
  | 'evidence/quote-too-short'
  | 'evidence/quote-suggested'
  | 'evidence/quote-off-topic'
  | 'evidence/quote-overused'
  | 'evidence/words-not-checked'
  | 'evidence/figure-not-shown'
  | 'evidence/too-old'
  | 'evidence/after-audit-date'
  | 'evidence/too-few'
  | 'evidence/kind-not-accepted'
  | 'evidence/contrary-experience'
  | 'evidence/contrary-too-small'
  | 'evidence/not-in-writing'
  | 'evidence/unused'
  | 'policy/not-current'
  | 'policy/review-overdue'
  | 'policy/unused'
  | 'document/not-found'
  | 'document/outside'
  | 'document/unreadable'
  | 'document/mark-without-reason'
  | 'document/mark-without-effect'
  | 'document/wording-set-aside'
  | 'document/wording-not-all'
  | 'claim/over-claim'
  | 'claim/under-claim'
  | 'claim/not-applicable-refused'
  | 'claim/not-applicable-lapsed'
  | 'red-flag/unresolved'
  | 'red-flag/after-audit-date'
  | 'action/overdue'
  | 'candour/no-check-for-sector'
  | 'rollout/late'
  | 'rollout/communication-not-first'
  | 'rollout/all-at-once'
  | 'recommendation/overdue'
  | 'recommendation/not-accepted'
  | 'privacy/patient-number'
  | 'waiver/refused'
  | 'waiver/expired'
  | 'waiver/unused'
  | 'waiver/ends-soon'
  | 'file/not-found'
  | 'file/not-readable'
  | 'file/too-large'
  | 'yaml/syntax'
  | 'yaml/duplicate-key'
  | 'yaml/several-documents'
  | 'yaml/too-deep'
  | 'schema/unknown-key'
  | 'schema/missing-key'
  | 'schema/wrong-type'
  | 'schema/unknown-value'
  | 'schema/bad-date'
  | 'schema/bad-value'
  | 'trust/unknown-id'
  | 'trust/bad-result'
  | 'trust/incomplete'
  | 'trust/conflict'
  | 'evidence/quote-out-of-context'
  | 'evidence/quote-can-harm'
  | 'evidence/passage-changed'
  | 'evidence/pinned-passage-removed'
  | 'evidence/pin-unused'
  | 'policy/stated-differently'
  | 'policy/stated-only-in-document'
  | 'policy/past-own-review'
  | 'policy/cites-replaced'
  | 'voices/staff-above-families'
  | 'voices/declared-above-families'
  | 'voices/spread'
  | 'lock/damaged'
  | 'lock/unknown-version';

/** A JSON pointer into the trust file, such as `/elements/communication~1named-contact/declared`. */
export type Pointer = string;

/** Which part of the entry at a pointer is meant: its key, or its value. */
export type PointerPart = 'key' | 'value';

/** Something found wrong, before it has a severity and a line. */
export interface FindingDraft {
  readonly id: FindingId;
  readonly message: string;
  /** The id of the element, check, policy or evidence that it is about. */
  readonly subject?: string;
  readonly at: Pointer;
  readonly part?: PointerPart;
  /** What to do, where it can be said more exactly than in findings.yaml. */
  readonly fix?: string;
}

/** Something found wrong in a document's own words. */
export interface DocumentFindingDraft extends Omit<FindingDraft, 'at' | 'part'> {
  readonly at: DocumentRange;
}

/** Where something stands; lines and columns start at 1. */
export interface Location {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** What `line` counts in a document that has no lines. */
  unit?: Exclude<PlaceUnit, 'line'>;
}

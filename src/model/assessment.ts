import type { QuotationCheck } from './document.ts';
import type { FindingDraft, Pointer } from './finding.ts';
import type { CandourCheck, CandourNation, Element, Principle, RolloutCheck } from './framework.ts';
import type { LevelId } from './level.ts';
import type { Day, ElementEntry, Evidence, Provision, RedFlag } from './trust.ts';

/** What became of a passage that is quoted. `found` and `attested` hold. */
export type ProvisionStatus = 'found' | 'attested' | 'not-current' | 'not-found' | 'unchecked';

/** A quoted passage, and what became of it. */
export interface AssessedProvision {
  readonly provision: Provision;
  readonly status: ProvisionStatus;
  /** Why the words do not hold, or null when they do. */
  readonly because: string | null;
  readonly check: QuotationCheck;
}

/** Whether a figure can be looked up. */
export type Shown = 'shown' | 'attested' | 'not-shown';

/** Practice or experience, and whether it counts. */
export interface AssessedEvidence {
  readonly evidence: Evidence;
  readonly use: 'practice' | 'experience';
  readonly isInDate: boolean;
  readonly isAccepted: boolean;
  readonly isEnough: boolean;
  readonly shown: Shown;
  readonly passes: boolean;
  /** Whether it is the one of its kind that decides. */
  readonly decides: boolean;
  readonly counts: boolean;
  /** Why it counts or does not, as a part of a sentence. */
  readonly because: string;
}

/** What a list of evidence of one use comes to. */
export interface EvidenceOutcome {
  readonly all: readonly AssessedEvidence[];
  readonly counts: boolean;
  /** The evidence that fails and so keeps it from counting. */
  readonly failing: readonly AssessedEvidence[];
}

/** Which conditions of the levels an element meets, before any cap. */
export interface Conditions {
  readonly provision: boolean;
  readonly practice: boolean;
  readonly experience: boolean;
}

/** One element, assessed. */
export interface AssessedElement {
  readonly element: Element;
  readonly entry: ElementEntry | null;
  readonly state: 'assessed' | 'not-assessed' | 'not-applicable';
  readonly declared: LevelId | null;
  readonly supported: LevelId | null;
  /** The level without caps. */
  readonly uncapped: LevelId | null;
  readonly capped: 'red-flag' | 'contrary-experience' | null;
  readonly claim: 'over' | 'under' | 'matched' | 'none';
  readonly conditions: Conditions;
  /** What is still missing for each level, before any cap; where there are two ways, the shorter one. */
  readonly missing: Readonly<Record<LevelId, readonly (keyof Conditions)[]>>;
  readonly provisions: readonly AssessedProvision[];
  readonly practice: EvidenceOutcome;
  readonly experience: EvidenceOutcome;
  /** Experience that says that it is not so, and that nothing later lifts. */
  readonly contrary: readonly Evidence[];
  readonly unresolvedFlags: readonly RedFlag[];
  /** Everything that bears the level out is vouched for and nothing can be looked up. */
  readonly restsOnAttestation: boolean;
  readonly reasons: readonly string[];
  readonly whyNotHigher: readonly string[];
}

/** The answer to a check. */
export type Outcome = 'met' | 'not-met' | 'unknown';

/** One candour check, assessed. */
export interface AssessedCandourCheck {
  readonly check: CandourCheck;
  readonly outcome: Outcome;
  /** Pending duties advise and hold no gate. */
  readonly isAdvisory: boolean;
  readonly reasons: readonly string[];
  readonly provisions: readonly AssessedProvision[];
  readonly practice: EvidenceOutcome;
}

/** One roll-out check, assessed. */
export interface AssessedRolloutCheck {
  readonly check: RolloutCheck;
  readonly outcome: Outcome;
  readonly detail: string;
  readonly at: Pointer | null;
}

/** A roll-out principle with its checks. */
export interface AssessedPrinciple {
  readonly principle: Principle;
  readonly checks: readonly AssessedRolloutCheck[];
}

/** Everything that the evidence says on one day. */
export interface Assessment {
  readonly asOf: Day;
  /** The elements of the commitments, in the framework's order. */
  readonly elements: readonly AssessedElement[];
  readonly enablers: readonly AssessedElement[];
  readonly candour: { readonly nation: CandourNation; readonly checks: readonly AssessedCandourCheck[] };
  readonly rollout: readonly AssessedPrinciple[];
  readonly findings: readonly FindingDraft[];
}

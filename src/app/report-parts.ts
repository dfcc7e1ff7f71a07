import type { Assessment } from '../model/assessment.ts';
import type { DocumentFindingDraft, FindingDraft } from '../model/finding.ts';
import type { GatePlan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import type { Score } from '../model/score.ts';
import type { CheckedQuotations } from './check-quotations.ts';
import type { OpenTrustFile } from './open-trust-file.ts';

/** What a report is built from. */
export interface ReportParts {
  readonly open: OpenTrustFile;
  readonly assessment: Assessment;
  readonly score: Score;
  readonly plan: GatePlan;
  readonly checked: CheckedQuotations;
  /** Everything that is wrong. */
  readonly findings: readonly (FindingDraft | DocumentFindingDraft)[];
  /** The pins that the documents were held against. */
  readonly lock: NonNullable<Report['input']['lock']> | null;
}

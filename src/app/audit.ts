import { dirname } from 'node:path';
import { assess } from '../assess/assess.ts';
import { diskFolder } from '../files/disk-folder.ts';
import type { Folder } from '../files/folder.ts';
import type { Assessment } from '../model/assessment.ts';
import type { GatePlan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import type { Score } from '../model/score.ts';
import type { Day, Trust } from '../model/trust.ts';
import { plan } from '../plan/plan.ts';
import { score } from '../score/score.ts';
import { buildReport } from './build-report.ts';
import { contextFindings, turnedQuotations } from './check-context.ts';
import { policyDocumentFindings } from './check-policies.ts';
import { type CheckedQuotations, checkQuotations } from './check-quotations.ts';
import { type InvalidInput, type OpenOptions, type OpenTrustFile, openTrustFile } from './open-trust-file.ts';

/** What an audit is told. */
export interface AuditOptions extends OpenOptions {
  /** The day on which the audit stands; without it, the assessment's date, else `today`. */
  readonly asOf?: Day;
  /** The day to take where nothing else gives one: the clock is an input. */
  readonly today: Day;
  /** Judge this phase instead of the one that the day points to. */
  readonly phase?: string;
  /** Where documents are read from; the trust file's own folder unless given. */
  readonly folder?: Folder;
}

/** Everything that one audit finds out, stage by stage. */
export interface Audited {
  readonly state: 'audited';
  readonly open: OpenTrustFile;
  readonly assessment: Assessment;
  readonly score: Score;
  readonly plan: GatePlan;
  readonly checked: CheckedQuotations;
  readonly report: Report;
}

/** A phase that was asked for and that the file does not have. */
export interface UnknownPhase {
  readonly state: 'unknown-phase';
  readonly phases: readonly string[];
}

/** Audits one trust file: read, assess, score, plan, report. */
export async function audit(options: AuditOptions): Promise<Audited | InvalidInput | UnknownPhase> {
  const open = await openTrustFile(options);
  if (open.state === 'invalid') return open;
  const phases = (open.trust.rollout?.phases ?? []).map((phase) => phase.id);
  if (options.phase !== undefined && !phases.includes(options.phase)) return { state: 'unknown-phase', phases };
  const folder = options.folder ?? diskFolder(dirname(options.file));
  const checked = await checkQuotations(open.trust, folder, open.loaded.framework.rules);
  return auditRead(open, checked, asOfDay(open.trust, options), options.phase);
}

/** The day on which an audit stands. */
function asOfDay(trust: Trust, options: Pick<AuditOptions, 'asOf' | 'today'>): Day {
  return options.asOf ?? trust.assessment.date ?? options.today;
}

/** Audits what was read: the pure part, from claims and answers to a report. */
export function auditRead(open: OpenTrustFile, checked: CheckedQuotations, asOf: Day, phase?: string): Audited {
  const { trust, loaded } = open;
  const { framework } = loaded;
  const assessment = assess({ trust, framework, asOf, quotations: checked.quotations });
  const scored = score(assessment, trust.rollout, framework, phase);
  const planned = plan(assessment, scored);
  const turned = turnedQuotations(trust, checked, framework.context);
  const findings = [...contextFindings(trust, turned), ...policyDocumentFindings(trust, checked, framework, asOf)];
  const report = buildReport({ open, assessment, score: scored, plan: planned, checked, findings });
  return { state: 'audited', open, assessment, score: scored, plan: planned, checked, report };
}

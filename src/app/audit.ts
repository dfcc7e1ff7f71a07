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
import { type AuditPins, auditPins, withPinNotes } from './audit-pins.ts';
import { buildReport } from './build-report.ts';
import { contextFindings, turnedQuotations } from './check-context.ts';
import { policyDocumentFindings } from './check-policies.ts';
import { type CheckedQuotations, checkQuotations } from './check-quotations.ts';
import { withFigureHints } from './figure-hints.ts';
import type { OpenBeside } from './open-beside.ts';
import { openLock } from './open-lock.ts';
import { type InvalidInput, type OpenOptions, type OpenTrustFile, openTrustFile } from './open-trust-file.ts';
import type { NewPins, PinsOfRun } from './pin.ts';
import { type PolicyWording, policyWording, wordingFindings } from './policy-wording.ts';
import { quotedHarms } from './quoted-harms.ts';
import type { ReadingProgress } from './read-documents.ts';
import { openWaivers, withBeside, withWaivers } from './waive.ts';

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
  /** Is told how the reading of documents goes on. */
  readonly onProgress?: ReadingProgress;
  /** A file of waivers, where it is not the one beside the trust file. */
  readonly waiversFile?: string;
  /** Other files beside the trust file that the run uses, so that the report names them. */
  readonly beside?: readonly OpenBeside[];
  /** To pin what stands today, instead of holding it against what was pinned before. Nothing is written. */
  readonly pin?: PinsOfRun;
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
  /** What is to be pinned; null where nobody asked for it. */
  readonly newPins: NewPins | null;
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
  const { framework } = open.loaded;
  const lock = await openLock(folder, open.source.file, framework);
  if (lock?.state === 'invalid') return lock;
  const waivers = await openWaivers(folder, open.source.file, framework, options);
  if (waivers?.state === 'invalid') return waivers;
  const checked = await checkQuotations(open.trust, folder, framework.rules, options.onProgress);
  const asOf = asOfDay(open.trust, options);
  const pins = await auditPins({ open, checked, asOf, folder, lock, run: options.pin ?? null });
  const wording = await policyWording(open.trust, checked.documents, open.loaded);
  const audited = auditRead(open, checked, asOf, options.phase, pins, wording);
  const report = withBeside(audited.report, options.beside ?? []);
  if (waivers === null) return { ...audited, report };
  return { ...audited, report: await withWaivers(report, waivers, open.trust, framework) };
}

/** The day on which an audit stands. */
function asOfDay(trust: Trust, options: Pick<AuditOptions, 'asOf' | 'today'>): Day {
  return options.asOf ?? trust.assessment.date ?? options.today;
}

/** Audits what was read: the pure part, from claims and answers to a report. */
export function auditRead(
  open: OpenTrustFile,
  checked: CheckedQuotations,
  asOf: Day,
  phase?: string,
  pins: AuditPins | null = null,
  wording: readonly PolicyWording[] = [],
): Audited {
  const { trust, loaded } = open;
  const { framework } = loaded;
  const assessment = assess({ trust, framework, asOf, quotations: checked.quotations });
  const scored = score(assessment, trust.rollout, framework, phase);
  const planned = plan(assessment, scored);
  const turned = turnedQuotations(trust, checked, framework.context);
  const findings = [
    ...checked.findings,
    ...withPinNotes(withFigureHints(assessment.findings, trust, checked), pins?.check ?? null),
    ...contextFindings(trust, turned),
    ...quotedHarms(trust, checked, wording),
    ...policyDocumentFindings(trust, checked, framework, asOf),
    ...(pins?.check?.findings ?? []),
    ...wording.flatMap(wordingFindings),
  ];
  const report = buildReport({
    open,
    assessment,
    score: scored,
    plan: planned,
    checked,
    findings,
    lock: pins?.lock ?? null,
  });
  const made = pins?.newPins ?? null;
  return { state: 'audited', open, assessment, score: scored, plan: planned, checked, report, newPins: made };
}

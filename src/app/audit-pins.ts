import type { Folder } from '../files/folder.ts';
import type { FindingDraft } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Day } from '../model/trust.ts';
import { parentOf } from '../util/pointer.ts';
import type { PinCheck } from './check-pins.ts';
import type { CheckedQuotations } from './check-quotations.ts';
import { LOCK_NAME, type OpenLock } from './open-lock.ts';
import type { OpenTrustFile } from './open-trust-file.ts';
import { type NewPins, newPins, type PinsOfRun } from './pin.ts';
import { documentPath } from './source-file.ts';

/** What pins bring to an audit: those that it was held against, or those that it makes. */
export interface AuditPins {
  readonly lock: NonNullable<Report['input']['lock']>;
  readonly check: PinCheck | null;
  readonly newPins: NewPins | null;
}

/** An audit, as far as pins need it. */
export interface PinnedAudit {
  readonly open: OpenTrustFile;
  readonly checked: CheckedQuotations;
  readonly asOf: Day;
  readonly folder: Folder;
  /** What was pinned before. */
  readonly lock: OpenLock | null;
  /** What this run pins; null where it is to hold the documents against what was pinned before. */
  readonly run: PinsOfRun | null;
}

/** Holds the documents against what was pinned, or pins what stands now; null where nothing is pinned. */
export async function auditPins({ open, checked, asOf, folder, lock, run }: PinnedAudit): Promise<AuditPins | null> {
  if (lock === null && run === null) return null;
  const { quotationsToday } = await import('./quotations-today.ts');
  const quotations = quotationsToday(open.trust, checked);
  const trustFile = open.source.file;
  const file = documentPath(trustFile, LOCK_NAME);
  if (run !== null) {
    const pins = await newPins({ trustFile, file, quotations, checked, asOf, before: lock, run });
    return { lock: { file, sha256: pins.sha256 }, check: null, newPins: pins };
  }
  if (lock === null) return null;
  const { checkPins } = await import('./check-pins.ts');
  const check = await checkPins(open.trust, checked, quotations, lock.pins, folder);
  return { lock: { file, sha256: lock.sha256 }, check, newPins: null };
}

/** Findings, each quotation that was not found with what was pinned of it. */
export function withPinNotes(drafts: readonly FindingDraft[], check: PinCheck | null): FindingDraft[] {
  return drafts.map((draft) => {
    if (draft.id !== 'evidence/quote-not-found') return draft;
    const note = check?.notes.get(parentOf(draft.at));
    return note === undefined ? draft : { ...draft, message: `${draft.message}${note}` };
  });
}

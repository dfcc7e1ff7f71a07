import type { Folder } from '../files/folder.ts';
import type { Report } from '../model/report.ts';
import type { Day } from '../model/trust.ts';
import { type Audited, audit } from './audit.ts';
import { type InvalidInput, openTrustFile } from './open-trust-file.ts';
import type { ReadingProgress } from './read-documents.ts';

/** What everything that reads several reports or trust files is told. */
export interface SourceSettings {
  readonly workingDirectory: string;
  /** The day to take where nothing else gives one. */
  readonly today: Day;
  /** A framework file of one's own. */
  readonly frameworkFile?: string;
  /** Is told how the reading of each trust file's documents goes on. */
  readonly onProgress?: ReadingProgress;
}

/** A report that was read, a trust file to audit, or nothing. */
export type Source =
  | { readonly state: 'report'; readonly label: string; readonly report: Report }
  | TrustSource
  | { readonly state: 'none' };

/** A trust file to audit. `folder` is where it is read from, when that is not the disk. */
export interface TrustSource {
  readonly state: 'trust';
  readonly label: string;
  readonly file: string;
  readonly folder?: Folder;
}

/** Why something that was named cannot be used. */
export interface Unusable {
  readonly state: 'unusable';
  readonly because: string;
}

/** A trust file that is not valid, and which one it is. */
export interface InvalidSource {
  readonly state: 'invalid';
  readonly label: string;
  readonly invalid: InvalidInput;
}

/** The date of the assessment in a trust file; null where it gives none. */
export async function assessmentDay(
  source: TrustSource,
  settings: SourceSettings,
): Promise<{ readonly state: 'read'; readonly day: Day | null } | InvalidSource> {
  const open = await openTrustFile(optionsFor(source, settings));
  if (open.state === 'invalid') return { state: 'invalid', label: source.label, invalid: open };
  return { state: 'read', day: open.trust.assessment.date };
}

/** Audits a trust file as it stands on a day. */
export async function auditSource(
  source: TrustSource,
  asOf: Day,
  settings: SourceSettings,
): Promise<Audited | InvalidSource> {
  const { today, onProgress } = settings;
  const progress = onProgress === undefined ? {} : { onProgress };
  const audited = await audit({ ...optionsFor(source, settings), ...progress, today, asOf });
  if (audited.state === 'unknown-phase') throw new Error('No phase was asked for.');
  if (audited.state === 'invalid') return { state: 'invalid', label: source.label, invalid: audited };
  return audited;
}

function optionsFor({ file, folder }: TrustSource, { workingDirectory, frameworkFile }: SourceSettings) {
  return {
    file,
    workingDirectory,
    ...(frameworkFile === undefined ? {} : { frameworkFile }),
    ...(folder === undefined ? {} : { folder, trustFolder: folder }),
  };
}

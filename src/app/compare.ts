import type { Compared } from '../compare/compare.ts';
import type { Folder } from '../files/folder.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import type { Day } from '../model/trust.ts';
import { type Audited, audit } from './audit.ts';
import { type InvalidInput, openTrustFile, shownPath } from './open-trust-file.ts';
import { TOOL } from './tool.ts';

/** What every comparison is told. */
export interface CompareSettings {
  readonly workingDirectory: string;
  /** The day to take where nothing else gives one. */
  readonly today: Day;
  /** The day on which trust files stand, on both sides. Reports keep their own. */
  readonly asOf?: Day;
  /** A framework file of one's own. */
  readonly frameworkFile?: string;
}

/** One side as it is named: a report that was read, a trust file to audit, or nothing. */
export type Source =
  | { readonly state: 'report'; readonly label: string; readonly report: Report }
  /** `folder` is where it is read from, when that is not the disk. */
  | { readonly state: 'trust'; readonly label: string; readonly file: string; readonly folder?: Folder }
  | { readonly state: 'none' };

/** A comparison, with what was read for it, or why there is none. */
export type CompareOutcome =
  | { readonly state: 'compared'; readonly comparison: Comparison; readonly audits: readonly Audited[] }
  | { readonly state: 'invalid'; readonly label: string; readonly invalid: InvalidInput }
  | Unusable;

/** Why something that was named cannot be compared. */
export interface Unusable {
  readonly state: 'unusable';
  readonly because: string;
}

/** Compares two files: reports, trust files, or one of each. */
export async function compareFiles(before: string, after: string, settings: CompareSettings): Promise<CompareOutcome> {
  const sources: Source[] = [];
  for (const file of [before, after]) {
    const source = await sourceOf(file, settings);
    if (source.state === 'unusable') return source;
    sources.push(source);
  }
  const [was = NOTHING, is = NOTHING] = sources;
  return await compareSources(was, is, settings);
}

const NOTHING: Source = { state: 'none' };

async function sourceOf(file: string, { workingDirectory }: CompareSettings): Promise<Source | Unusable> {
  const label = shownPath(file, workingDirectory);
  const { openReport } = await import('./open-report.ts');
  const reading = await openReport(file);
  if (reading.state === 'read') return { state: 'report', label, report: reading.report };
  if (reading.state === 'other') return { state: 'trust', label, file };
  return { state: 'unusable', because: `"${label}" cannot be compared: ${reading.because}` };
}

/**
 * Compares two sides. Trust files stand on one day, the later of the two, so that what moved is what was changed and not
 * the calendar.
 */
export async function compareSources(
  before: Source,
  after: Source,
  settings: CompareSettings,
): Promise<CompareOutcome> {
  const days: Day[] = [];
  for (const source of [before, after]) {
    const day = await dayOf(source, settings);
    if (day !== null && typeof day === 'object') return day;
    if (day !== null) days.push(day);
  }
  const asOf = settings.asOf ?? days.toSorted().at(-1) ?? settings.today;
  const audits: Audited[] = [];
  const sides: (Compared | null)[] = [];
  for (const source of [before, after]) {
    const side = await readSide(source, asOf, settings, audits);
    if (side !== null && 'state' in side) return side;
    sides.push(side);
  }
  const [was = null, is = null] = sides;
  const { compare } = await import('../compare/compare.ts');
  return { state: 'compared', comparison: compare(was, is, TOOL), audits };
}

type Invalid = Extract<CompareOutcome, { state: 'invalid' }>;

/** The day on which a side would stand by itself. */
async function dayOf(source: Source, settings: CompareSettings): Promise<Day | null | Invalid> {
  if (source.state === 'none') return null;
  if (source.state === 'report') return source.report.asOf;
  const open = await openTrustFile(optionsFor(source, settings));
  if (open.state === 'invalid') return { state: 'invalid', label: source.label, invalid: open };
  return open.trust.assessment.date ?? settings.today;
}

async function readSide(
  source: Source,
  asOf: Day,
  settings: CompareSettings,
  audits: Audited[],
): Promise<Compared | Invalid | null> {
  if (source.state === 'none') return null;
  const { label } = source;
  if (source.state === 'report') return { label, report: source.report };
  const audited = await audit({ ...optionsFor(source, settings), today: settings.today, asOf });
  if (audited.state === 'unknown-phase') throw new Error('No phase was asked for.');
  if (audited.state === 'invalid') return { state: 'invalid', label, invalid: audited };
  audits.push(audited);
  return { label, report: audited.report };
}

function optionsFor({ file, folder }: Extract<Source, { state: 'trust' }>, settings: CompareSettings) {
  const { workingDirectory, frameworkFile } = settings;
  return {
    file,
    workingDirectory,
    ...(frameworkFile === undefined ? {} : { frameworkFile }),
    ...(folder === undefined ? {} : { folder, trustFolder: folder }),
  };
}

import type { Compared } from '../compare/compare.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Day } from '../model/trust.ts';
import type { Audited } from './audit.ts';
import { shownPath } from './open-trust-file.ts';
import {
  assessmentDay,
  auditSource,
  type InvalidSource,
  type Source,
  type SourceSettings,
  type Unusable,
} from './sources.ts';
import { TOOL } from './tool.ts';

/** What a comparison is told. */
export interface CompareSettings extends SourceSettings {
  /** The day on which trust files stand, on both sides. Reports keep their own. */
  readonly asOf?: Day;
}

/** A comparison, with the audits that were made for it, or why there is none. */
export type CompareOutcome =
  | { readonly state: 'compared'; readonly comparison: Comparison; readonly audits: readonly Audited[] }
  | InvalidSource
  | Unusable;

const NOTHING: Source = { state: 'none' };

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
    if (typeof day !== 'string') return day;
    days.push(day);
  }
  const asOf = settings.asOf ?? days.toSorted().at(-1) ?? settings.today;
  const audits: Audited[] = [];
  const sides: (Compared | null)[] = [];
  for (const source of [before, after]) {
    if (source.state !== 'trust') {
      sides.push(source.state === 'none' ? null : source);
      continue;
    }
    const audited = await auditSource(source, asOf, settings);
    if (audited.state === 'invalid') return audited;
    audits.push(audited);
    sides.push({ label: source.label, report: audited.report });
  }
  const [was = null, is = null] = sides;
  const { compare } = await import('../compare/compare.ts');
  return { state: 'compared', comparison: compare(was, is, TOOL), audits };
}

/** The day on which a side would stand by itself; no day at all for nothing. */
async function dayOf(source: Source, settings: CompareSettings): Promise<Day | InvalidSource> {
  if (source.state === 'none') return '';
  if (source.state === 'report') return source.report.asOf;
  const read = await assessmentDay(source, settings);
  return read.state === 'invalid' ? read : (read.day ?? settings.today);
}

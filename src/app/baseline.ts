import type { Comparison } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import { jsonText } from '../util/json-text.ts';
import type { Audited } from './audit.ts';
import { shownPath } from './open-trust-file.ts';
import { TOOL } from './tool.ts';
import type { ReportWriting } from './write-report.ts';

/** A report held against a baseline, or why the baseline cannot be used. */
export type AgainstBaseline =
  | { readonly state: 'compared'; readonly comparison: Comparison }
  | { readonly state: 'unusable'; readonly because: string };

/** What became of writing a baseline. It never takes the place of anything but a report. */
export type BaselineWriting = ReportWriting | { readonly state: 'no-report'; readonly file: string };

/** Holds a report against the baseline that lies in a file. Its `regressions` are what is worse, by id. */
export async function regressionsAgainst(
  baselineFile: string,
  report: Report,
  workingDirectory: string,
): Promise<AgainstBaseline> {
  const { openReport } = await import('./open-report.ts');
  const reading = await openReport(baselineFile);
  const label = shownPath(baselineFile, workingDirectory);
  if (reading.state !== 'read') {
    const because = reading.state === 'other' ? NO_REPORT : `${reading.because}. ${MAKE_ONE}`;
    return { state: 'unusable', because: `"${label}" cannot be used as a baseline: ${because}.` };
  }
  const { compare } = await import('../compare/compare.ts');
  const before = { label, report: reading.report };
  return { state: 'compared', comparison: compare(before, { label: report.input.file, report }, TOOL) };
}

const MAKE_ONE = 'Write one with: hpp audit --baseline <file> --update-baseline';
const NO_REPORT = `it is no report of hpp. ${MAKE_ONE}`;

/** Writes the report of one audit as the baseline, whole or not at all, and only over another report. */
export async function writeBaseline(file: string, audited: Audited): Promise<BaselineWriting> {
  const { openReport } = await import('./open-report.ts');
  const { existsSync } = await import('node:fs');
  if (existsSync(file) && (await openReport(file)).state !== 'read') return { state: 'no-report', file };
  const { writeReports } = await import('./write-report.ts');
  return await writeReports([{ file, content: jsonText(audited.report) }], [audited], []);
}

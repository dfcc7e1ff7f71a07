import { readInput } from '../files/read-input.ts';
import type { Report } from '../model/report.ts';

/** A stored report, or why it cannot be used. */
export type ReportReading =
  | { readonly state: 'read'; readonly report: Report }
  /** It is something else, such as a trust file. */
  | { readonly state: 'other' }
  | { readonly state: 'unusable'; readonly because: string };

/** The version of the report that this program reads. */
const REPORT_VERSION = 1;
// The report of a whole organisation is about 300 KB.
const LARGEST_BYTES = 32 * 1024 * 1024;
const MAKE_ANEW = 'Make it with: hpp audit --format json -o report.json';

/** Reads a report that `hpp audit --format json` wrote. It may come from a stranger, and is believed in nothing. */
export async function openReport(file: string): Promise<ReportReading> {
  const input = readInput(file, LARGEST_BYTES);
  if ('problem' in input) return { state: 'unusable', because: input.because };
  return await readReport(input.text, file.toLowerCase().endsWith('.json'));
}

/** Reads the text of a report. Where nobody said that it is one, other text is `other`. */
export async function readReport(text: string, isMeantAsReport: boolean): Promise<ReportReading> {
  const value = jsonValue(text);
  const isReport = isMapping(value) && Object.hasOwn(value, 'reportVersion');
  const isTrustFile = isMapping(value) && Object.hasOwn(value, 'format');
  if (!isReport && (isTrustFile || !isMeantAsReport)) return { state: 'other' };
  if (value === undefined) return unusable('it is no JSON');
  if (Array.isArray(value)) return unusable('it holds a list; a report of one trust file is needed');
  if (!isReport) return unusable('it has no "reportVersion", so it is no report of hpp');
  const version = value['reportVersion'];
  if (version !== REPORT_VERSION) {
    const words = typeof version === 'number' ? `as report version ${version}` : 'as an unknown version';
    return unusable(`it was written ${words}, and this hpp reads version ${REPORT_VERSION}`);
  }
  const { validate } = await import('../compare/generated/validate-report.js');
  // The validator has just shown it to be one.
  if (validate(value)) return { state: 'read', report: value as unknown as Report };
  const { findingsFromSchema } = await import('../yaml/schema-errors.ts');
  const [first] = findingsFromSchema((validate.errors ?? []).slice(0, 1));
  return unusable(first?.message ?? 'it does not have the form of a report');
}

function unusable(because: string): ReportReading {
  return { state: 'unusable', because: `${because}. ${MAKE_ANEW}` };
}

/** The value of a text; undefined where it is no JSON. */
function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

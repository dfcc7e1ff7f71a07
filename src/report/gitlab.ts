import type { Finding, Report } from '../model/report.ts';
import { jsonText } from '../util/json-text.ts';
import { capitalised, harmless } from '../util/words.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { waiverWords } from './waived.ts';

const SEVERITIES: Readonly<Record<Finding['severity'], string>> = { error: 'critical', warning: 'minor', info: 'info' };

/** Findings as GitLab's code quality report: a list, each with the fingerprint by which GitLab knows it again. */
export function renderGitlab(reports: readonly Report[]): string {
  const issues = reports.flatMap((report) => {
    const fingerprints = fingerprintsOf(report);
    return report.findings.map((finding, i) => issue(finding, fingerprints[i] ?? ''));
  });
  return jsonText(issues);
}

function issue({ id, severity, message, fix, waiver, location }: Finding, fingerprint: string): object {
  const { file, line, endLine, unit } = location;
  const place = unit === undefined ? '' : ` (${unit} ${line})`;
  const waived = waiver === null ? '' : `${waiverWords(waiver)} - `;
  return {
    check_name: id,
    description: harmless(`${waived}${capitalised(message)}${place}. ${capitalised(fix)}`),
    severity: waiver === null ? SEVERITIES[severity] : 'info',
    fingerprint,
    // GitLab asks for a line; a document without lines is shown from its first.
    location: { path: file, lines: unit === undefined ? { begin: line, end: endLine } : { begin: 1 } },
  };
}

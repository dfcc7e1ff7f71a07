import type { ElementResult, Report } from '../model/report.ts';
import { jsonText } from '../util/json-text.ts';
import { fingerprintsOf } from './fingerprint.ts';

/** Reports as one JSON object a line: how each trust file stands, then its elements, gaps and findings. */
export function renderNdjson(reports: readonly Report[]): string {
  return reports.flatMap(linesOf).map(line).join('');
}

function linesOf(report: Report): object[] {
  const { input, asOf, organisation, scope, summary, commitments, enablers, gaps, findings } = report;
  const about = { file: input.file, asOf };
  const fingerprints = fingerprintsOf(report);
  return [
    { type: 'summary', ...about, organisation, scope, ...summary },
    ...commitments.flatMap(({ id, elements }) => elements.map((element) => elementLine(about, id, element))),
    ...enablers.map((element) => elementLine(about, null, element)),
    ...gaps.map((gap) => ({ type: 'gap', ...about, ...gap })),
    ...findings.map((finding, i) => ({ type: 'finding', ...about, fingerprint: fingerprints[i], ...finding })),
  ];
}

function elementLine(about: object, commitment: string | null, element: ElementResult): object {
  const { id, title, core, state, declared, supported, claim, capped, reasons, whyNotHigher } = element;
  return {
    type: 'element',
    ...about,
    commitment,
    id,
    title,
    core,
    state,
    declared,
    supported,
    claim,
    capped,
    reasons,
    whyNotHigher,
  };
}

function line(value: object): string {
  return jsonText(value, 0);
}

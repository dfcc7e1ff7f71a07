import type { Finding, Report } from '../model/report.ts';
import { capitalised, harmless } from '../util/words.ts';
import { bySeverity } from './severity-order.ts';
import { waiverWords } from './waived.ts';

const COMMANDS: Readonly<Record<Finding['severity'], string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Findings as annotations of a GitHub workflow. What matters most comes first, as GitHub shows only the first ten of a kind. */
export function renderGithub(reports: readonly Report[]): string {
  return reports
    .flatMap(({ findings }) => findings)
    .toSorted(bySeverity)
    .map((finding) => `${annotation(finding)}\n`)
    .join('');
}

function annotation({ id, severity, message, why, fix, waiver, location }: Finding): string {
  // A waived finding stays in sight, and ends nothing.
  const command = waiver === null ? COMMANDS[severity] : 'notice';
  const { file, line, column, endLine, endColumn, unit } = location;
  const properties: [name: string, value: string | number][] = [['file', file]];
  if (unit === undefined) properties.push(['line', line], ['endLine', endLine]);
  // GitHub takes columns only within one line.
  if (unit === undefined && line === endLine) properties.push(['col', column], ['endColumn', endColumn]);
  properties.push(['title', id]);
  const place = unit === undefined ? '' : ` (${unit} ${line})`;
  const words = [`${capitalised(message)}${place}`, `Why it matters: ${why}`, `What to do: ${capitalised(fix)}`];
  if (waiver !== null) words.unshift(waiverWords(waiver));
  const listed = properties.map(([name, value]) => `${name}=${propertyText(String(value))}`).join(',');
  return `::${command} ${listed}::${words.map((text) => dataText(harmless(text))).join('%0A')}`;
}

/** Text that cannot end the command or begin another. */
function dataText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function propertyText(text: string): string {
  return dataText(harmless(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import type { Finding } from '../model/report.ts';
import { harmless } from '../util/words.ts';
import { codeFrame } from './code-frame.ts';
import { placeWords } from './place-words.ts';

// More than anybody mends at a sitting.
const MOST_SHOWN = 100;

/** Findings as text: a line that can be searched, the place in the file, why it matters and what to do. */
export function formatFindings(findings: readonly Finding[], texts: ReadonlyMap<string, string>): string {
  const shown = findings.slice(0, MOST_SHOWN).map((finding) => formatFinding(finding, texts));
  const rest = findings.length - shown.length;
  if (rest > 0) shown.push(`and ${rest} more`);
  return shown.map((text) => `${text}\n`).join('\n');
}

/** The line that stands alone: `file:line:column: severity: message [id]`. */
export function findingLine({ location, severity, message, id }: Finding): string {
  const severityWord = severity === 'info' ? 'note' : severity;
  return harmless(`${placeWords(location)}: ${severityWord}: ${message} [${id}]`);
}

function formatFinding(finding: Finding, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(finding.location.file);
  const frame = text === undefined ? '' : codeFrame(text, finding.location);
  const lines = [findingLine(finding), frame, `  why: ${harmless(finding.why)}`, `  fix: ${harmless(finding.fix)}`];
  return lines.filter((line) => line !== '').join('\n');
}

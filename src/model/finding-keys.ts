import type { Finding, Report } from './report.ts';

/**
 * What each finding of a report is known by, in their order: it stays the same while the finding does, though lines and
 * figures move. Of findings that are alike, the second and later ones bear their number. `nameOf` gives a file its name.
 */
export function findingKeys(report: Report, nameOf: (file: string) => string = (file) => file): string[] {
  const quotes = quotesByPlace(report);
  const seen = new Map<string, number>();
  return report.findings.map((finding) => {
    const words = quotes.get(placeKey(finding.location)) ?? finding.message;
    const key = [finding.id, finding.subject ?? '', nameOf(finding.location.file), normalised(words)].join('\n');
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return ordinal === 1 ? key : `${key}\n${ordinal}`;
  });
}

/** The message of a finding about a quotation also holds the closest passage, which moves with the policy: its quotation stays. */
function quotesByPlace({ commitments, enablers, candour }: Report): ReadonlyMap<string, string> {
  const holders = [...commitments.flatMap(({ elements }) => elements), ...enablers, ...candour.checks];
  return new Map(
    holders.flatMap(({ provisions }) => provisions.map(({ location, quote }) => [placeKey(location), quote] as const)),
  );
}

function placeKey({ file, line, column }: Finding['location']): string {
  return `${line}:${column} ${file}`;
}

/** Letters only: dates, counts and shares move from one day to the next. */
function normalised(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

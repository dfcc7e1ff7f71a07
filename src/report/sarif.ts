import type { Finding, Location, ProvisionResult, Report } from '../model/report.ts';
import { jsonText } from '../util/json-text.ts';
import { capitalised, counted, harmless, shortened } from '../util/words.ts';
import { fingerprintsOf } from './fingerprint.ts';
import { relativeUri } from './relative-uri.ts';
import { bySeverity } from './severity-order.ts';
import { waiverWords } from './waived.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Finding['severity'], string>> = { error: 'error', warning: 'warning', info: 'note' };
// GitHub keeps 5,000 results of a run, and refuses a file of more than 25,000.
const MOST_RESULTS = 5000;
const MOST_CHARACTERS = 1000;

/** A finding with what its report knows of it. */
interface Placed {
  readonly finding: Finding;
  readonly fingerprint: string;
  readonly closest: ProvisionResult['closest'];
}

/** Findings as SARIF 2.1.0. One run holds all trust files: GitHub limits the runs of a file, and takes one of each tool. */
export function renderSarif(reports: readonly Report[]): string {
  const all = reports.flatMap(placed).toSorted((one, other) => bySeverity(one.finding, other.finding));
  const shown = all.slice(0, MOST_RESULTS);
  const rules = [...new Map(shown.map(({ finding }) => [finding.id, finding])).values()].toSorted(byId);
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]));
  const [first] = reports;
  return jsonText({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hpp',
            fullName: `${first?.tool.name} ${first?.tool.version}`,
            version: first?.tool.version,
            rules: rules.map(ruleOf),
          },
        },
        automationDetails: { id: 'hpp/' },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: leftOut(all.length - shown.length) }],
        columnKind: 'utf16CodeUnits',
        results: shown.map((one) => resultOf(one, ruleIndex.get(one.finding.id) ?? 0)),
      },
    ],
  });
}

function byId({ id: one }: Finding, { id: other }: Finding): number {
  return one < other ? -1 : Number(one > other);
}

function placed(report: Report): Placed[] {
  const fingerprints = fingerprintsOf(report);
  const closest = closestByQuotation(report);
  return report.findings.map((finding, i) => ({
    finding,
    fingerprint: fingerprints[i] ?? '',
    closest: closest.get(placeKey(finding.location)) ?? null,
  }));
}

/** The passage most like each quotation that was not found, by the place of the quotation. */
function closestByQuotation({
  commitments,
  enablers,
  candour,
}: Report): ReadonlyMap<string, ProvisionResult['closest']> {
  const holders = [...commitments.flatMap(({ elements }) => elements), ...enablers, ...candour.checks];
  const lost = holders.flatMap(({ provisions }) => provisions.filter(({ status }) => status === 'not-found'));
  return new Map(lost.map(({ location, closest }) => [placeKey(location), closest]));
}

function placeKey({ file, line, column }: Location): string {
  return `${line}:${column} ${file}`;
}

function leftOut(count: number): object[] {
  if (count === 0) return [];
  const text = `${counted(count, 'more finding is', 'more findings are')} left out: GitHub keeps ${MOST_RESULTS}. The JSON report holds all.`;
  return [{ level: 'warning', message: { text } }];
}

/** A rule: why findings of this kind matter, and where to read what can be done. */
function ruleOf({ id, severity, why }: Finding): object {
  const more = `hpp explain ${id} says more.`;
  return {
    id,
    name: capitalised(id.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase())),
    shortDescription: { text: cut(why) },
    fullDescription: { text: cut(why) },
    help: {
      text: `Why it matters: ${cut(why)}\n${more}`,
      markdown: `**Why it matters:** ${inMarkdown(why)}\n\n\`${more}\``,
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['harmed-patient-pathway', id.slice(0, id.indexOf('/'))] },
  };
}

function resultOf({ finding, fingerprint, closest }: Placed, ruleIndex: number): object {
  const { id, severity, message, subject, fix, waiver, location } = finding;
  const place = location.unit === undefined ? '' : ` (${location.unit} ${location.line})`;
  return {
    ruleId: id,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: inPlainText(cut(`${capitalised(message)}${place}. ${capitalised(fix)}`)) },
    locations: [locationOf(location)],
    ...(closest === null
      ? {}
      : {
          relatedLocations: [
            { id: 1, ...locationOf(closest.location), message: { text: 'The passage most like the words quoted.' } },
          ],
        }),
    // GitHub knows a result again by the first of the two, and would else make it from the line.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'hppFinding/v1': fingerprint },
    ...(waiver === null
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: cut(waiverWords(waiver)) }] }),
    properties: { subject },
  };
}

/** A place; of a document that has no lines, only which document it is. */
function locationOf({ file, line, column, endLine, endColumn, unit }: Location): object {
  const artifactLocation = { uri: relativeUri(file) };
  if (unit !== undefined) return { physicalLocation: { artifactLocation } };
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation, region } };
}

/** In a SARIF message, brackets make links and braces are places to fill. */
function inPlainText(text: string): string {
  return text
    .replace(/[\\[\]]/g, '\\$&')
    .replaceAll('{', '{{')
    .replaceAll('}', '}}');
}

function inMarkdown(text: string): string {
  return cut(text).replace(/[\\`*_{}[\]<>&|~$#@]/g, '\\$&');
}

function cut(text: string): string {
  return shortened(harmless(text), MOST_CHARACTERS);
}

import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { fingerprintsOf } from '../../src/report/fingerprint.ts';
import { relativeUri } from '../../src/report/relative-uri.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { EXAMPLES, exampleReport } from '../support/example-report.ts';
import { sarifErrors } from '../support/sarif-schema.ts';

const report = await exampleReport('northmere');
const [finding] = report.findings;
if (finding === undefined) throw new Error('The example has findings.');

describe('SARIF', () => {
  it.each(EXAMPLES)('of the example %s is valid against the official schema', async (example) => {
    expect(sarifErrors(JSON.parse(renderSarif([await exampleReport(example)])))).toEqual([]);
  });

  it('that lacks what the official schema asks is found out', () => {
    const log = JSON.parse(renderSarif([report]));
    delete log.runs[0].tool.driver.name;

    expect(sarifErrors(log).length).toBeGreaterThan(0);
  });

  it('holds every finding with its rule, level, place and fingerprint', () => {
    const { results, tool } = runOf([report]);
    const fingerprints = fingerprintsOf(report);

    expect(results).toHaveLength(report.findings.length);
    for (const [i, one] of report.findings.entries()) {
      const result = results.find((candidate) => candidate.partialFingerprints['hppFinding/v1'] === fingerprints[i]);
      expect(result?.ruleId).toBe(one.id);
      expect(tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe(one.id);
      expect(result?.level).toBe({ error: 'error', warning: 'warning', info: 'note' }[one.severity]);
      const { line, column, endLine, endColumn } = one.location;
      expect(result?.locations[0]?.physicalLocation).toEqual({
        artifactLocation: { uri: one.location.file },
        region: { startLine: line, startColumn: column, endLine, endColumn },
      });
    }
  });

  it('shows the closest passage of a quotation that is not found, where it stands in the policy', () => {
    const lost = runOf([report]).results.find(({ ruleId }) => ruleId === 'evidence/quote-not-found');

    expect(lost?.relatedLocations?.[0]?.physicalLocation.artifactLocation.uri).toBe(
      'examples/northmere/policies/being-open.md',
    );
  });

  it('names a document without lines, and no line in it', () => {
    const location = { ...finding.location, file: 'policies/being open.docx', unit: 'paragraph' as const };
    const [result] = runOf([withFindings([{ ...finding, location }])]).results;

    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'policies/being%20open.docx' },
    });
    expect(result?.message.text).toContain(`(paragraph ${finding.location.line})`);
  });

  it('keeps a waived finding, suppressed with its reason', () => {
    const waiver = { reason: 'The review is booked', owner: 'Chief Nurse', expires: '2026-12-31' };
    const [result] = runOf([withFindings([{ ...finding, waiver }])]).results;

    expect(result?.suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'Waived until 31 December 2026 by Chief Nurse: The review is booked',
      },
    ]);
  });

  it('stays within what GitHub takes: one run, 5,000 results, what matters most first, and says what is left out', () => {
    const many = Array.from(
      { length: 6000 },
      (_, i): Finding => ({
        ...finding,
        severity: i === 5999 ? 'error' : 'warning',
        message: 'long words '.repeat(400),
      }),
    );
    const log = JSON.parse(renderSarif([withFindings(many), report]));

    expect(log.runs).toHaveLength(1);
    expect(log.runs[0].results).toHaveLength(5000);
    expect(log.runs[0].results[0].level).toBe('error');
    expect(log.runs[0].invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^1\d{3} more findings are/);
    expect(sarifErrors(log)).toEqual([]);
    for (const result of log.runs[0].results) {
      expect(result.locations.length).toBeLessThanOrEqual(100);
      expect(result.message.text.length).toBeLessThanOrEqual(1100);
    }
    for (const rule of log.runs[0].tool.driver.rules) expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
  });

  it('is valid for a report without findings', () => {
    const log = JSON.parse(renderSarif([withFindings([])]));

    expect(log.runs[0].results).toEqual([]);
    expect(sarifErrors(log)).toEqual([]);
  });
});

describe('a path as a reference', () => {
  it.each([
    ['policies/being open.md', 'policies/being%20open.md'],
    ['javascript:alert(1)', 'javascript%3Aalert%281%29'],
    ['a?b#c%d', 'a%3Fb%23c%25d'],
    ['../trust.yaml', '../trust.yaml'],
    ['caf\u00e9/\ud83c', 'caf%C3%A9/%EF%BF%BD'],
  ])('of %s is %s', (path, uri) => {
    expect(relativeUri(path)).toBe(uri);
  });
});

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly Place[];
    readonly relatedLocations?: readonly Place[];
    readonly partialFingerprints: Readonly<Record<string, string>>;
    readonly suppressions?: unknown;
  }[];
}

interface Place {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
}

function runOf(reports: readonly Report[]): Run {
  return JSON.parse(renderSarif(reports)).runs[0];
}

function withFindings(findings: Finding[]): Report {
  return { ...report, findings };
}

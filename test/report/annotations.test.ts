import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { renderGithub } from '../../src/report/github.ts';
import { renderGitlab } from '../../src/report/gitlab.ts';
import { renderNdjson } from '../../src/report/ndjson.ts';
import { EXAMPLES, exampleReport } from '../support/example-report.ts';

const report = await exampleReport('northmere');
const [finding] = report.findings;
if (finding === undefined) throw new Error('The example has findings.');
const WAIVER = { reason: 'The review is booked', owner: 'Chief Nurse', expires: '2026-12-31' };

describe('annotations of a GitHub workflow', () => {
  it('name the line, and come with errors first', () => {
    const lines = renderGithub([report]).trimEnd().split('\n');

    expect(lines).toHaveLength(report.findings.length);
    expect(lines[0]).toMatch(/^::error file=examples\/northmere\/trust\.yaml,line=54,endLine=54,col=16,endColumn=26,/);
    expect(lines.findLastIndex((line) => line.startsWith('::error'))).toBe(1);
  });

  it('cannot be ended or begun by what they say', () => {
    const hostile = 'one%0A::error::two\r\n::set-output name=a::b, c:d \u001b[31m %';
    const only: Finding = {
      ...finding,
      message: hostile,
      fix: hostile,
      location: { ...finding.location, file: hostile },
    };
    const output = renderGithub([withFindings([only])]);

    expect(output.match(/^/gm)).toHaveLength(2);
    expect(output).toMatch(/^::\w+ file=[^:,]*,line=/);
    expect(output.replace(/%(?:25|0A|0D|3A|2C)/g, '')).not.toContain('%');
    expect(output).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('give a document without lines no line, and say which page', () => {
    const location = { ...finding.location, file: 'policies/open.pdf', line: 3, unit: 'page' as const };
    const output = renderGithub([withFindings([{ ...finding, location }])]);

    expect(output).toMatch(/^::\w+ file=policies\/open\.pdf,title=/);
    expect(output).toContain('(page 3)');
  });

  it('keep a waived error as a notice', () => {
    const output = renderGithub([withFindings([{ ...finding, severity: 'error', waiver: WAIVER }])]);

    expect(output).toMatch(/^::notice .*::Waived until 31 December 2026 by Chief Nurse: The review is booked%0A/);
  });
});

describe('code quality for GitLab', () => {
  it.each(EXAMPLES)(
    'of the example %s has what GitLab asks of each issue, and no fingerprint twice',
    async (example) => {
      const issues: unknown = JSON.parse(renderGitlab([await exampleReport(example)]));

      expect(Array.isArray(issues)).toBe(true);
      const fingerprints = new Set<string>();
      for (const issue of issues as Record<string, unknown>[]) {
        expect(issue).toEqual({
          description: expect.stringMatching(/\S/),
          check_name: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
          location: {
            path: expect.stringMatching(/^[^./]/),
            lines: { begin: expect.any(Number), end: expect.any(Number) },
          },
        });
        fingerprints.add(String(issue['fingerprint']));
      }
      expect(fingerprints.size).toBe((issues as unknown[]).length);
    },
  );

  it('shows a waived error as a note', () => {
    const [issue] = JSON.parse(renderGitlab([withFindings([{ ...finding, severity: 'error', waiver: WAIVER }])]));

    expect(issue).toMatchObject({ severity: 'info', description: expect.stringMatching(/^Waived until 31 December/) });
  });
});

describe('one JSON object a line', () => {
  it('holds a summary, every element, gap and finding', () => {
    const lines = renderNdjson([report])
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const count = (type: string): number => lines.filter((line) => line.type === type).length;

    expect(lines[0]).toMatchObject({ type: 'summary', verdict: 'not-ready', asOf: '2026-10-14' });
    expect(count('element')).toBe(49);
    expect(count('gap')).toBe(report.gaps.length);
    expect(count('finding')).toBe(report.findings.length);
    for (const line of lines) expect(line.file).toBe('examples/northmere/trust.yaml');
  });
});

function withFindings(findings: Finding[]): Report {
  return { ...report, findings };
}

import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { fingerprintsOf } from '../../src/report/fingerprint.ts';
import { textHash } from '../../src/util/text-hash.ts';
import { EXAMPLES, exampleReport } from '../support/example-report.ts';

const report = await exampleReport('northmere');

describe('fingerprints of findings', () => {
  it.each(EXAMPLES)('differ from one another in the example %s', async (example) => {
    const fingerprints = fingerprintsOf(await exampleReport(example));

    expect(new Set(fingerprints).size).toBe(fingerprints.length);
    for (const fingerprint of fingerprints) expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it('are the same on every run', async () => {
    expect(fingerprintsOf(await exampleReport('northmere'))).toEqual(fingerprintsOf(report));
  });

  it('stay when ten lines are added above', () => {
    expect(fingerprintsOf(shifted(report, 10))).toEqual(fingerprintsOf(report));
  });

  it('stay when figures and dates in the message move, and when the closest passage changes', () => {
    const moved = withFindings(report, (finding) => {
      if (finding.id === 'evidence/quote-not-found') return { ...finding, message: 'Another passage is closest.' };
      return { ...finding, message: finding.message.replace(/\d/g, '7') };
    });

    expect(fingerprintsOf(moved)).toEqual(fingerprintsOf(report));
  });

  it.each<[string, Partial<Finding>]>([
    ['the id', { id: 'evidence/other' }],
    ['the subject', { subject: 'communication/other' }],
    ['the words', { message: 'Something else entirely' }],
    ['the file', { location: { ...place(), file: 'other.yaml' } }],
  ])('change with %s', (_, change) => {
    const [first] = report.findings;
    const changed = withFindings(report, (finding) => (finding === first ? { ...finding, ...change } : finding));

    expect(fingerprintsOf(changed)[0]).not.toBe(fingerprintsOf(report)[0]);
    expect(fingerprintsOf(changed).slice(1)).toEqual(fingerprintsOf(report).slice(1));
  });

  it('of two findings that are alike differ by their number', () => {
    const [first] = report.findings;
    if (first === undefined) throw new Error('The example has findings.');
    const twice = { ...report, findings: [first, { ...first }] };

    const [one, other] = fingerprintsOf(twice);

    expect(one).toBe(fingerprintsOf(report)[0]);
    expect(other).not.toBe(one);
  });
});

describe('the short name of a text', () => {
  // The published test values of FNV-1a with 64 bits.
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of "%s" is the published one', (text, hash) => {
    expect(textHash(text)).toBe(hash);
  });
});

function place(): Finding['location'] {
  const location = report.findings[0]?.location;
  if (location === undefined) throw new Error('The example has findings.');
  return location;
}

function withFindings(before: Report, change: (finding: Finding) => Finding): Report {
  return { ...before, findings: before.findings.map(change) };
}

/** The report as it would be with lines added above everything. */
function shifted<T>(value: T, lines: number): T {
  const text = JSON.stringify(value, (key, inner) =>
    (key === 'line' || key === 'endLine') && typeof inner === 'number' ? inner + lines : inner,
  );
  return JSON.parse(text) as T;
}

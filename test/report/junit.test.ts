import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { EXAMPLES, exampleReport } from '../support/example-report.ts';
import { junitErrors } from '../support/junit-rules.ts';
import { readXml, type XmlElement } from '../support/read-xml.ts';

const report = await exampleReport('northmere');

describe('JUnit', () => {
  it.each(EXAMPLES)('of the example %s keeps to the common schema', async (example) => {
    expect(junitErrors(readXml(renderJunit([await exampleReport(example)])))).toEqual([]);
  });

  it('of several reports numbers the suites through', async () => {
    const xml = readXml(renderJunit([report, await exampleReport('wales')]));

    expect(junitErrors(xml)).toEqual([]);
    expect(xml.children).toHaveLength(18);
  });

  it('that miscounts is found out', () => {
    const xml = renderJunit([report]).replace(/failures="\d+"/, 'failures="99"');

    expect(junitErrors(readXml(xml))).toHaveLength(1);
  });

  it('fails an element below its target, one not assessed, and skips one not due or not applicable', () => {
    for (const { id, elements, targetNow, due } of report.commitments) {
      for (const { id: element, supported, state } of elements) {
        const outcome = outcomeOf(report, element)?.name ?? 'passed';
        const isReached = supported !== null && LEVELS.indexOf(supported) >= LEVELS.indexOf(targetNow);
        const below = due === 'now' && state !== 'not-applicable' ? 'failure' : 'skipped';
        expect(`${id} ${element} ${outcome}`).toBe(`${id} ${element} ${isReached ? 'passed' : below}`);
      }
    }
  });

  it('fails a candour check that is not met or unknown, and skips one that only advises', () => {
    for (const { id, outcome, advisory } of report.candour.checks) {
      const wanted = outcome === 'met' ? 'passed' : advisory ? 'skipped' : 'failure';
      expect(`${id} ${outcomeOf(report, id)?.name ?? 'passed'}`).toBe(`${id} ${wanted}`);
    }
  });

  it('fails for each error', () => {
    const errors = suite(report, 'errors');
    expect(errors.attributes['failures']).toBe(
      String(report.findings.filter(({ severity }) => severity === 'error').length),
    );
  });

  it('skips what is waived, and says why', () => {
    const waiver = { reason: 'The review is booked', owner: 'Chief Nurse', expires: '2026-12-31' };
    const findings = report.findings.map((finding) =>
      finding.severity === 'error' ? { ...finding, waiver } : finding,
    );
    const errors = suite({ ...report, findings }, 'errors');

    expect(errors.attributes).toMatchObject({ failures: '0', skipped: '2' });
    expect(errors.children[1]?.children[0]?.attributes['message']).toBe(
      'Waived until 31 December 2026 by Chief Nurse: The review is booked',
    );
  });
});

const LEVELS = ['absent', 'intended', 'written', 'practised', 'experienced'];

function suite(of: Report, name: string): XmlElement {
  const found = readXml(renderJunit([of])).children.find(({ attributes }) => attributes['name']?.endsWith(` ${name}`));
  if (found === undefined) throw new Error(`There is no suite ${name}.`);
  return found;
}

function outcomeOf(of: Report, id: string): XmlElement | undefined {
  const cases = readXml(renderJunit([of])).children.flatMap(({ children }) => children);
  const found = cases.find(({ attributes }) => attributes['name']?.startsWith(`${id}:`));
  if (found === undefined) throw new Error(`There is no test of ${id}.`);
  return found.children[0];
}

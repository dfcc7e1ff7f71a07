import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Report } from '../../src/model/report.ts';
import { COMPARISON_FORMATS, loadComparisonFormat } from '../../src/report/comparison.ts';
import { columnsOf } from '../../src/util/columns.ts';
import { auditObject } from '../support/audit-object.ts';
import { exampleReport } from '../support/example-report.ts';
import { filledTrust } from '../support/filled-trust.ts';
import { partsOf } from '../support/markdown.ts';
import { AUDIT_DAY } from '../support/trust.ts';

const northmere = await exampleReport('northmere');
const PLAIN = { width: 80, paint: (text: string): string => text };
// Every control character but the line end, and every mark that turns the direction of writing.
const ACTING = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

function between(before: Report | null, after: Report | null): Comparison {
  const side = (label: string, report: Report | null) => (report === null ? null : { label, report });
  return compare(side('before', before), side('after', after), { name: 'hpp-audit', version: '0' });
}

async function printed(format: string, comparison: Comparison, width = 80): Promise<string> {
  const render = await loadComparisonFormat(format);
  if (render === null) throw new Error(`There is no format ${format}.`);
  return render(comparison, { ...PLAIN, width });
}

function fallen(report: Report): Report {
  const copy = structuredClone(report);
  for (const element of copy.commitments.flatMap(({ elements }) => elements)) {
    if (element.id === 'communication/named-contact') {
      element.supported = 'written';
      element.conditions = { provision: true, practice: false, experience: false };
    }
    if (element.id === 'communication/accessible-inclusive') element.supported = 'practised';
  }
  return copy;
}

describe('a comparison in words', () => {
  it.each(['terminal', 'markdown'])('says in one sentence that nothing moved: %s', async (format) => {
    const text = await printed(format, between(northmere, northmere));

    expect(text).toContain('Nothing moved.');
    expect(text).not.toContain('figures');
  });

  it('says first what people lose, then what they gain, then the figures', async () => {
    const text = await printed('markdown', between(northmere, fallen(northmere)));
    const headings = text.split('\n').filter((line) => line.startsWith('#'));

    expect(headings).toEqual([
      '# Harmed Patient Pathway: what moved',
      '## What is compared',
      '## What patients and families lose',
      '## What patients and families gain',
      '## The figures',
    ]);
    expect(text).toContain('(communication/named-contact)');
    expect(text).toContain('One person to talk to: nothing shows any more that it is done.');
    expect(text).toContain('Who is my one person, and how do I reach them?');
  });

  it('folds away the rest in Markdown', async () => {
    const copy = { ...fallen(northmere), gaps: [] };
    const text = await printed('markdown', between(northmere, copy));

    expect(text).toContain('<details>\n\n<summary>Everything else that moved</summary>\n\n**Gaps**');
    expect(text.trimEnd().endsWith('</details>')).toBe(true);
  });

  it('stays far below what a comment has room for, between two services that have nothing in common', async () => {
    const comparison = between(northmere, await exampleReport('first-look'));

    expect((await printed('markdown', comparison)).length).toBeLessThan(65_536);
    expect(comparison.warnings.map(({ id }) => id)).toContain('organisation');
  });

  it.each(['terminal', 'markdown', 'json'])('has words where one side is missing: %s', async (format) => {
    expect(await printed(format, between(null, northmere))).toContain('There is nothing to compare with');
    expect(await printed(format, between(northmere, null))).toContain('has gone');
  });

  it('knows no other formats', async () => {
    expect(COMPARISON_FORMATS).toEqual(['terminal', 'markdown', 'json']);
    expect(await loadComparisonFormat('toString')).toBeNull();
  });
});

const HOSTILE = [
  '<script>alert(1)</script> </details> <img src=x onerror=alert(1)>',
  '[ring us](javascript:alert(1)) @everyone #12 https://example.org',
  '| a | b |\n| --- | --- |\n# heading\n- item\n```\nfence',
  '\u001b[31mred\u001b]8;;http://example.org\u0007 \u202ereversed \u0085next',
  'a'.repeat(10_000),
];

describe.each(HOSTILE)('with %j in every text', async (text) => {
  const plain = (await auditObject(filledTrust('the day ward'), AUDIT_DAY)).report;
  const hostile = (await auditObject(filledTrust(text), AUDIT_DAY)).report;
  const empty = { ...hostile, commitments: [], enablers: [], redFlags: [], findings: [], gaps: [] };

  it.each([
    ['beside another', () => between(plain, hostile)],
    ['when all of it is gone', () => between(hostile, empty)],
    ['when all of it is new', () => between(empty, hostile)],
  ])('it is only read: %s', async (_, make) => {
    const comparison = make();
    const terminal = await printed('terminal', comparison);
    const markdown = await printed('markdown', comparison);

    expect(terminal).not.toMatch(ACTING);
    expect(terminal.split('\n').filter((line) => columnsOf(line) > 80)).toEqual([]);
    expect(markdown).not.toMatch(ACTING);
    expect(JSON.parse(await printed('json', comparison))).toEqual(JSON.parse(JSON.stringify(comparison)));
    const foreign = partsOf(markdown).filter(({ name }) => /Link|Image|URL|Autolink|Code|HTML/.test(name));
    expect(foreign.map(({ source }) => source).filter((source) => !OWN_MARKUP.test(source))).toEqual([]);
  });
});

const OWN_MARKUP = /^<\/?(?:details|summary)>(?:[\w ]+<\/summary>)?\s*$/;

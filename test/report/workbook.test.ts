import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderXlsx } from '../../src/report/xlsx/xlsx.ts';
import { EXAMPLES, exampleReport } from '../support/example-report.ts';

const northmere = await exampleReport('northmere');

describe('the workbook', () => {
  it('has a sheet for each kind of thing, each with its rows', async () => {
    const rows = Object.fromEntries((await sheetsOf([northmere])).map(({ sheet, data }) => [sheet, data.length - 1]));

    expect(rows).toMatchObject({
      Elements: northmere.commitments.flatMap(({ elements }) => elements).length + northmere.enablers.length,
      Gaps: northmere.gaps.length,
      Plan: northmere.plan.steps.length,
      Candour: northmere.candour.checks.length,
      Findings: northmere.findings.length,
    });
    expect(Object.keys(rows)).toEqual([
      'Summary',
      'Elements',
      'Gaps',
      'Plan',
      'Candour',
      'Roll-out',
      'Findings',
      'As exported',
    ]);
  });

  it.each(EXAMPLES)('holds the figures of %s', async (example) => {
    const report = await exampleReport(example);
    const summary = (await sheetsOf([report]))[0]?.data ?? [];
    const row = (title: string) => summary.find(([what]) => what === title)?.slice(2);

    expect(row('The whole')).toEqual(figuresOf(report.summary));
    for (const commitment of report.commitments)
      expect(row(`${commitment.number} ${commitment.shortTitle}`)).toEqual(figuresOf(commitment));
  });

  it('holds days as days', async () => {
    const gaps = (await sheetsOf([northmere])).find(({ sheet }) => sheet === 'Gaps')?.data ?? [];
    const due = gaps[0]?.indexOf('Due') ?? -1;
    const days = gaps.slice(1).map((row) => row[due]);
    const wanted = northmere.gaps.map(({ obligation }) => obligation.due);

    expect(days.map((day) => (day instanceof Date ? day.toISOString().slice(0, 10) : day))).toEqual(wanted);
    expect(wanted.filter((day) => day !== null).length).toBeGreaterThan(0);
  });

  it('filters every sheet, keeps its head in sight, and hides what only import reads', async () => {
    const parts = unzipSync(await renderXlsx([northmere]));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));

    expect(sheets).toHaveLength(8);
    for (const [, bytes] of sheets) {
      expect(strFromU8(bytes)).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
      expect(strFromU8(bytes)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    }
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/name="As exported" state="hidden"/);
  });

  it('is the same file, byte for byte, whenever it is made', async () => {
    const one = await renderXlsx([northmere]);
    await new Promise((resolve) => setTimeout(resolve, 2100));

    expect(Buffer.compare(Buffer.from(one), Buffer.from(await renderXlsx([northmere])))).toBe(0);
  });

  it('says whose each row is when there are several reports, and can then not be taken back', async () => {
    const sheets = await sheetsOf([northmere, await exampleReport('wales')]);

    expect(sheets.map(({ sheet }) => sheet)).not.toContain('As exported');
    expect(sheets[1]?.data[0]?.[0]).toBe('Organisation');
    expect(new Set(sheets[1]?.data.slice(1).map(([whose]) => whose)).size).toBe(2);
  });

  it.each(['=1+1', '+SUM(A1)', '-2+3', '@now', '\t=1', '=cmd|" /C calc"!A0', '<v>1</v>', 'a'.repeat(40_000)])(
    'holds %j as text and never as a formula',
    async (text) => {
      const file = await renderXlsx([{ ...northmere, organisation: { ...northmere.organisation, name: text } }]);
      const parts = Object.entries(unzipSync(file)).map(([, bytes]) => strFromU8(bytes));
      const summary = (await readWorkbook(Buffer.from(file)))[0]?.data ?? [];

      expect(parts.join('')).not.toMatch(/<f[ >]/);
      expect(String(summary[1]?.[1])).toBe(text.trim().slice(0, 32_000));
    },
  );
});

async function sheetsOf(reports: readonly Report[]) {
  return await readWorkbook(Buffer.from(await renderXlsx(reports)));
}

interface Figures {
  readonly declared: number | null;
  readonly supported: number | null;
  readonly assuranceGap: number | null;
  readonly coverage: number;
}

function figuresOf({ declared, supported, assuranceGap, coverage }: Figures): unknown[] {
  const share = (percent: number | null): unknown => (percent === null ? null : expect.closeTo(percent / 100, 6));
  return [share(declared), share(supported), share(assuranceGap), expect.closeTo(coverage, 6)];
}

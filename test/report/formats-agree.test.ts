import mammoth from 'mammoth';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { CommitmentResult, Report } from '../../src/model/report.ts';
import { FORMAT_NAMES, loadFormat } from '../../src/report/formats.ts';
import { EXAMPLES, exampleReport } from '../support/example-report.ts';

/** What a format says of the figures: each commitment's row, and the gaps in their order. */
interface Said {
  readonly verdict: string;
  readonly rows: readonly string[];
  readonly gaps: readonly string[];
}

/** How each format is read back. CSV holds gaps only. */
const READERS: Readonly<Record<string, (bytes: Uint8Array, report: Report) => Promise<Partial<Said>>>> = {
  terminal: async (bytes, report) => saidIn(textOf(bytes), report),
  markdown: async (bytes, report) => saidIn(textOf(bytes).replace(/\\|\u2060/g, ''), report),
  html: async (bytes, report) => ({
    ...saidIn(textOf(bytes).replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' '), report),
    // On a page, how a gap stands comes between its title and its id.
    gaps: [...textOf(bytes).matchAll(/ id="gap\/([^"]+)"/g)].map(([, id = '']) => id),
  }),
  docx: async (bytes, report) => saidIn((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value, report),
  json: async (bytes) => {
    const report = JSON.parse(textOf(bytes)) as Report;
    return {
      verdict: report.summary.verdict.replace('-', ' '),
      rows: report.commitments.map(rowOf),
      gaps: report.gaps.map(({ id }) => id),
    };
  },
  xlsx: async (bytes) => {
    const sheets = await readWorkbook(Buffer.from(bytes));
    const rowsOf = (name: string) => sheets.find(({ sheet }) => sheet === name)?.data.slice(1) ?? [];
    const figures = rowsOf('Summary').filter(([what]) => /^\d /.test(String(what)));
    const whole = rowsOf('Summary').find(([what]) => what === 'The whole');
    const percent = (value: unknown): string => (typeof value === 'number' ? `${Math.round(value * 100)}` : 'none');
    return {
      verdict: String(whole?.[1]),
      rows: figures.map(([what, verdict, ...shares]) =>
        squeezed(`${what}${String(verdict).replace(', provisional', '')}${shares.slice(0, 3).map(percent).join('')}`),
      ),
      gaps: rowsOf('Gaps').map(([id]) => String(id)),
    };
  },
  csv: async (bytes) => ({
    gaps: textOf(bytes)
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.slice(0, line.indexOf(','))),
  }),
};

describe.each(EXAMPLES)('the formats of %s', async (example) => {
  const report = await exampleReport(example);
  const wanted: Said = {
    verdict: report.summary.verdict.replace('-', ' '),
    rows: report.commitments.map(rowOf),
    gaps: report.gaps.map(({ id }) => id),
  };

  it.each(Object.keys(READERS))('say the same figures, verdicts and gaps in the same order: %s', async (name) => {
    const render = await loadFormat(name);
    const rendered = await render?.([report], {
      width: 200,
      paint: (text) => text,
      ...(name === 'json' || name === 'xlsx' || name === 'csv' ? {} : { audience: 'full' as const }),
    });
    const bytes = typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered;

    expect({ ...wanted, ...(await READERS[name]?.(bytes ?? new Uint8Array(), report)) }).toEqual(wanted);
  });
});

describe('the test of the formats', () => {
  it('reads every format back that says what the audit found out', () => {
    const forMachines = ['sarif', 'junit', 'github', 'gitlab', 'ndjson'];

    expect(FORMAT_NAMES.filter((name) => !forMachines.includes(name)).toSorted()).toEqual(
      Object.keys(READERS).toSorted(),
    );
  });

  it('sees it when a figure or the order differs', async () => {
    const report = await exampleReport('northmere');
    const [first, second, ...others] = report.gaps;
    if (first === undefined || second === undefined) throw new Error('too few gaps');
    const turned = { ...report, gaps: [second, first, ...others] };
    const render = await loadFormat('markdown');
    const text = await render?.([turned], { width: 80, paint: (words) => words });

    const said = await READERS['markdown']?.(new TextEncoder().encode(String(text)), report);

    expect(said?.gaps).not.toEqual(report.gaps.map(({ id }) => id));
  });
});

/** What a text says, in the order in which it says it. */
function saidIn(text: string, report: Report): Said {
  const whole = squeezed(text);
  const gapsFrom = whole.search(/gaps(due|none)/);
  return {
    verdict: /not ready|ready|unknown/i.exec(text.slice(text.indexOf('Where it stands')))?.[0].toLowerCase() ?? '',
    rows: inOrder(report.commitments, (commitment) => whole.search(rowPattern(commitment))).map(rowOf),
    gaps: inOrder(report.gaps, ({ title, id }) => whole.indexOf(squeezed(`${title}${id}`), gapsFrom)).map(
      ({ id }) => id,
    ),
  };
}

/** The things that were found, by the place at which each was. */
function inOrder<Thing>(things: readonly Thing[], placeOf: (thing: Thing) => number): Thing[] {
  return things
    .map((thing) => ({ thing, at: placeOf(thing) }))
    .filter(({ at }) => at !== -1)
    .toSorted((one, other) => one.at - other.at)
    .map(({ thing }) => thing);
}

/** A commitment's row with letters and digits only. */
function rowOf(commitment: CommitmentResult): string {
  return `${squeezed(nameAndVerdict(commitment))}${squeezed(figuresOf(commitment))}`;
}

/** The same as the tables have it: between verdict and figures, they say how much was assessed. */
function rowPattern(commitment: CommitmentResult): RegExp {
  return new RegExp(
    `${squeezed(nameAndVerdict(commitment))}\\d+of\\d+(provisional)?${squeezed(figuresOf(commitment))}`,
  );
}

function nameAndVerdict({ number, shortTitle, verdict }: CommitmentResult): string {
  return `${number} ${shortTitle} ${verdict}`;
}

function figuresOf({ declared, supported, assuranceGap }: CommitmentResult): string {
  const percent = (figure: number | null): string => (figure === null ? 'none' : String(Math.round(figure)));
  return [declared, supported, assuranceGap].map(percent).join(' ');
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/report/csv.ts';
import { exampleReport } from '../support/example-report.ts';

const northmere = await exampleReport('northmere');
const [gap] = northmere.gaps;

describe('the gaps as comma-separated values', () => {
  it('have a line for each gap under one head, in the order of the report', () => {
    const [head, ...rows] = fieldsOf(renderCsv([northmere]));

    expect(head?.slice(0, 4)).toEqual(['Id', 'Title', 'Commitment', 'When']);
    expect(rows.map(([id]) => id)).toEqual(northmere.gaps.map(({ id }) => id));
    expect(rows.every((row) => row.length === head?.length)).toBe(true);
  });

  it.each(['=1+1', '+44', '-1', '@now', ' =1', '\t=1', '|calc', '%x', '="a"', '=cmd|" /C calc"!A0'])(
    'give no spreadsheet %j to run',
    (text) => {
      if (gap === undefined) throw new Error('the example has no gap');
      const [, row] = fieldsOf(renderCsv([{ ...northmere, gaps: [{ ...gap, question: text }] }]));

      expect(row?.find((field) => /^\s*[=+\-@|%]/.test(field))).toBeUndefined();
      expect(row?.[7]).toBe(`'${text.replace('\t', ' ')}`);
    },
  );

  it('keep commas, quotation marks and line ends inside their field', () => {
    if (gap === undefined) throw new Error('the example has no gap');
    const text = 'one, "two"\r\nthree\nfour';
    const [, row, ...rest] = fieldsOf(renderCsv([{ ...northmere, gaps: [{ ...gap, title: text }] }]));

    expect(row?.[1]).toBe('one, "two" three four');
    expect(rest).toEqual([]);
  });
});

/** Reads comma-separated values as RFC 4180 has them. */
function fieldsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

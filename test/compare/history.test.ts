import { describe, expect, it } from 'vitest';
import { historiesOf } from '../../src/compare/history.ts';
import type { Report } from '../../src/model/report.ts';
import { loadHistoryFormat } from '../../src/report/history.ts';
import { renderHtml } from '../../src/report/html/html.ts';
import { exampleReport } from '../support/example-report.ts';
import { readPage } from '../support/page.ts';

const report = await exampleReport('northmere');
const other = await exampleReport('ready');

/** The report as it stood on another day, with another figure for communication. */
function on(asOf: string, supported: number | null, version = '1.0.0'): Report {
  const copy = structuredClone(report);
  const [communication] = copy.commitments;
  if (communication !== undefined) communication.supported = supported;
  return { ...copy, asOf, framework: { ...copy.framework, version, sha256: version } };
}

const PAST = [
  { from: 'c.json', report: on('2026-10-01', 80, '2.0.0') },
  { from: 'a.json', report: on('2026-01-01', 20) },
  { from: 'b.json', report: on('2026-04-01', null) },
];

async function printed(format: string, past = PAST): Promise<string> {
  const render = await loadHistoryFormat(format);
  if (render === null) throw new Error(`There is no format ${format}.`);
  const tool = { name: 'hpp-audit', version: '0' };
  return render({ tool, histories: historiesOf(past), skipped: [] }, { width: 80, paint: (text) => text });
}

describe('the history of a service', () => {
  it('goes by date, whatever the order of the reports', () => {
    const [history, ...none] = historiesOf(PAST);

    expect(none).toEqual([]);
    expect(history?.points.map(({ day, commitments }) => [day, commitments[0]?.supported])).toEqual([
      ['2026-01-01', 20],
      ['2026-04-01', null],
      ['2026-10-01', 80],
    ]);
    expect(historiesOf(PAST.toReversed())).toEqual(historiesOf(PAST));
  });

  it('marks the day from which another framework was used', () => {
    expect(historiesOf(PAST)[0]?.frameworkChanges).toEqual([
      { day: '2026-10-01', before: 'hpp 1.0.0', after: 'hpp 2.0.0' },
    ]);
  });

  it('keeps the last of a day, and names the others', () => {
    const [history] = historiesOf([...PAST, { from: 'd.json', report: on('2026-01-01', 30) }]);

    expect(history?.points[0]).toMatchObject({ from: 'd.json', day: '2026-01-01' });
    expect(history?.leftOut).toEqual([{ from: 'a.json', day: '2026-01-01' }]);
  });

  it('is kept apart from that of another service', () => {
    const histories = historiesOf([...PAST, { from: 'other.json', report: other }]);

    expect(histories.map(({ organisation, points }) => [organisation, points.length])).toEqual([
      [report.organisation.name, 3],
      [other.organisation.name, 1],
    ]);
  });
});

describe('a history in words', () => {
  it('gives each commitment from first to last, and every day in a table', async () => {
    const text = await printed('terminal');

    expect(text).toMatch(/1 Communication: 20% on 1 January 2026, 80% on 1 October 2026: up 60\s+points\./);
    expect(text).toMatch(/1 Oct 2026 \* +33% +80% \+60 /);
    expect(text).toMatch(/1 Apr 2026 +33% +– /);
    expect(text).toContain('* 1 October 2026: hpp 2.0.0; before, hpp 1.0.0.');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('says where there is one day only, and nothing to draw a line between', async () => {
    const text = await printed('terminal', [{ from: 'a.json', report: on('2026-01-01', 20) }]);

    expect(text).toContain('1 Communication: 20% on 1 January 2026.');
  });
});

describe('a history on a page', () => {
  it('draws no line where nothing was assessed, and a broken one where the framework changed', async () => {
    const page = readPage(await printed('html'));
    const lines = page.elements.filter(({ attributes }) => attributes['class'] === 'hpp-way');
    const marks = page.elements.filter(
      ({ tag, attributes, within }) => tag === 'line' && attributes['class'] === 'hpp-today' && !within.includes('ul'),
    );

    // Two lines between three days for each of the seven charts, but none for the one with the gap in the middle.
    expect(lines).toHaveLength(12);
    expect(marks).toHaveLength(7);
    expect(page.unclosed).toEqual([]);
    const drawing = page.elements.find(({ attributes }) => attributes['class'] === 'hpp-drawing');
    expect(drawing?.attributes).toMatchObject({ role: 'img' });
    expect(page.text).toContain('The same as a table');
  });

  it.each([
    ['full', true],
    ['lead', true],
    ['board', true],
    ['public', false],
  ] as const)('stands in the report for %s: %s', (audience, isThere) => {
    const histories = historiesOf([...PAST, { from: 'other.json', report: other }]);

    const page = readPage(renderHtml([report], { audience, histories }));
    const plain = readPage(renderHtml([report], { audience }));

    expect(page.text.includes('Movement over time')).toBe(isThere);
    expect(plain.text).not.toContain('Movement over time');
  });

  it('is the same bytes each time', async () => {
    expect(await printed('html')).toBe(await printed('html'));
  });

  it('shows text from outside as text', async () => {
    const hostile = on('2026-01-01', 20);
    hostile.organisation.name = '<script>alert(1)</script>';

    const page = readPage(await printed('html', [{ from: '<b>', report: hostile }]));

    expect(page.elements.filter(({ tag }) => tag === 'script')).toEqual([]);
  });
});

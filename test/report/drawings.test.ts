import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageFigure, levelsFigure, timelineFigure } from '../../src/report/content/figures.ts';
import { drawLevels } from '../../src/report/html/draw-levels.ts';
import { drawShares } from '../../src/report/html/draw-shares.ts';
import { drawTimeline } from '../../src/report/html/draw-timeline.ts';
import { markupText } from '../../src/report/html/markup.ts';
import { exampleReport } from '../support/example-report.ts';
import { readPage } from '../support/page.ts';

const report = await exampleReport('northmere');
const GATE = { text: 'closed', tone: 'bad' } as const;

describe('the picture of levels', () => {
  const figure = levelsFigure(report);
  if (figure.drawing.kind !== 'levels') throw new Error('no picture of levels');
  const { groups, levels } = figure.drawing;

  it('counts every element once in each bar', () => {
    for (const [i, { bars }] of groups.entries())
      for (const { counts } of bars)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(report.commitments[i]?.elements.length);
  });

  it('counts as the summary does', () => {
    const supported = levels.map((_, i) => groups.reduce((sum, { bars }) => sum + (bars[1]?.counts[i] ?? 0), 0));
    const { experienced, practised, written, intended, absent, notAssessed, notApplicable } = report.summary.counts;

    expect(supported).toEqual([experienced, practised, written, intended, absent, notAssessed, notApplicable]);
  });

  it('says each count in letters, and the table behind it says the same', () => {
    const drawn = readPage(`<svg>${markupText(drawLevels(figure.drawing as never).marks)}</svg>`);
    const texts = drawn.elements.filter(({ tag }) => tag === 'text').map(({ text }) => text);
    const first = groups[0]?.bars[0]?.counts.map((count, i) => [levels[i] ?? '', count] as const) ?? [];

    for (const [level, count] of first)
      if (count > 0)
        expect(texts).toContain(`${level === 'not assessed' ? '?' : level.charAt(0).toUpperCase()} ${count}`);
    expect(figure.table.rows[0]?.slice(2)).toEqual(first.map(([, count]) => String(count)));
    expect(figure.table.head.slice(2).map((text) => String(text).toLowerCase())).toEqual(levels);
  });

  it('fills its width with the stretches of each bar', () => {
    const drawn = readPage(`<svg>${markupText(drawLevels(figure.drawing as never).marks)}</svg>`);
    const widths = new Map<string, number>();
    for (const { tag, attributes } of drawn.elements) {
      if (tag !== 'rect') continue;
      const { y = '', width = '' } = attributes;
      widths.set(y, (widths.get(y) ?? 0) + Number.parseFloat(width));
    }

    expect(widths.size).toBe(12);
    for (const width of widths.values()) expect(width).toBeCloseTo(75, 0);
  });
});

describe('the picture of what was assessed', () => {
  it('fills each bar as far as its numbers say', () => {
    const rows = [
      { label: 'none', part: 0, whole: 8 },
      { label: 'half', part: 4, whole: 8 },
      { label: 'all', part: 8, whole: 8 },
      { label: 'nothing applies', part: 0, whole: 0 },
    ];

    const { elements, text } = readPage(`<svg>${markupText(drawShares({ kind: 'shares', rows }).marks)}</svg>`);

    const filled = elements.filter(({ attributes }) => attributes['class'] === 'hpp-part');
    expect(filled.map(({ attributes }) => attributes['width'])).toEqual(['0%', '50%', '100%', '0%']);
    expect(text).toContain('4 of 8');
  });

  it('takes its numbers from the commitments', () => {
    const { drawing, table } = coverageFigure(report);

    expect(drawing.kind === 'shares' && drawing.rows[0]).toEqual({ label: '1 Communication', part: 7, whole: 8 });
    expect(table.rows[0]).toEqual(['1 Communication', '7', '8']);
  });
});

describe('the line of time', () => {
  it('is not drawn when no phase is planned', () => {
    expect(timelineFigure({ ...report, rollout: { ...report.rollout, phases: [] } })).toBeNull();
  });

  it('puts the days in their order, inside the picture, whatever the days are', () => {
    const day = fc
      .record({ year: fc.integer({ min: 1, max: 9000 }), month: fc.integer({ min: 1, max: 12 }) })
      .map(({ year, month }) => `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
    const phase = fc.record({
      label: fc.string(),
      starts: day,
      goesLive: fc.option(day),
      reviewedOn: fc.option(day),
      gate: fc.constant(GATE),
    });

    fc.assert(
      fc.property(day, fc.array(phase, { minLength: 1, maxLength: 4 }), (on, phases) => {
        const { elements } = readPage(`<svg>${markupText(drawTimeline({ kind: 'timeline', on, phases }).marks)}</svg>`);

        const places = elements.flatMap(({ attributes: { x, x1, x2 } }) =>
          [x, x1, x2].filter((place) => place?.endsWith('%') === true).map((place) => Number.parseFloat(place ?? '')),
        );
        expect(places.every((place) => place >= 0 && place <= 100)).toBe(true);
        expect(elements.filter(({ attributes }) => attributes['class'] === 'hpp-tick').length).toBeLessThan(5);
      }),
      { numRuns: 200 },
    );
  });

  it('shows a long name in short and each gate in words', () => {
    const long = { label: 'A very long name '.repeat(20), starts: '2026-01-05', goesLive: null, reviewedOn: null };

    const { text } = readPage(
      `<svg>${markupText(drawTimeline({ kind: 'timeline', on: '2026-01-05', phases: [{ ...long, gate: GATE }] }).marks)}</svg>`,
    );

    expect(text).toContain('A very long name A very long name…');
    expect(text).toContain('gate closed');
    expect(text).toContain('5 January 2026');
  });
});

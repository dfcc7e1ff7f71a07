import { dayInShort, daysBetween } from '../../util/days.ts';
import type { Drawing } from '../content/blocks.ts';
import { percent } from './draw-shares.ts';
import type { Drawn } from './drawn.ts';
import { html, type Markup } from './markup.ts';

type Movement = Extract<Drawing, { kind: 'movement' }>;
type Panel = Movement['panels'][number];

const HEADING = 32;
const CHART = 72;
const DAYS = 22;
const SPACE = 18;
const PANEL = HEADING + CHART + DAYS + SPACE;
/** In per cent of the width: where the first day and the last day stand. Words need room at both sides. */
const FIRST = 12;
const LAST = 84;

/** Where a day stands, in per cent of the width. */
type PlaceOf = (day: string) => number;

/** A small chart for each row of figures, one under the other, all on the same days and from 0 to 100 per cent. */
export function drawMovement({ days, panels, marks }: Movement): Drawn {
  const [first = '', last = first] = [days[0], days.at(-1)];
  const length = daysBetween(first, last);
  const placeOf: PlaceOf = (day) =>
    length === 0 ? (FIRST + LAST) / 2 : FIRST + (daysBetween(first, day) / length) * (LAST - FIRST);
  return {
    height: Math.max(0, panels.length * PANEL - SPACE),
    marks: html`${panels.map((panel, i) => panelMarks(panel, days, marks, placeOf, i * PANEL))}`,
    legend: marks.length === 0 ? null : LEGEND,
  };
}

function panelMarks(
  { label, values }: Panel,
  days: readonly string[],
  marks: readonly string[],
  placeOf: PlaceOf,
  top: number,
): Markup {
  const bottom = top + HEADING + CHART;
  const heightOf = (value: number): number => Number((bottom - (value / 100) * CHART).toFixed(1));
  const points = values.map((value, i) => (value === null ? null : { x: placeOf(days[i] ?? ''), y: heightOf(value) }));
  const lines = points.slice(1).map((point, i) => {
    const before = points[i] ?? null;
    if (point === null || before === null) return null;
    return html`<line class="hpp-way" x1="${percent(before.x)}" y1="${before.y}" x2="${percent(point.x)}" y2="${point.y}"/>`;
  });
  return html`<text class="hpp-strong" x="0" y="${top + 15}">${label}</text>
${[0, 50, 100].map((value) => html`<line class="hpp-tick" x1="${percent(FIRST)}" x2="${percent(LAST)}" y1="${heightOf(value)}" y2="${heightOf(value)}"/><text class="hpp-quiet hpp-end" x="${percent(FIRST - 1.5)}" y="${heightOf(value) + 5}">${value}</text>`)}
${marks.map((day) => html`<line class="hpp-today" x1="${percent(placeOf(day))}" x2="${percent(placeOf(day))}" y1="${top + HEADING - 4}" y2="${bottom}"/>`)}
${lines}${points.map((point) => (point === null ? null : html`<circle class="hpp-mark" cx="${percent(point.x)}" cy="${point.y}" r="5"/>`))}
${newestMarks(values, days, placeOf, heightOf)}${dayMarks(days, bottom + 17)}
`;
}

/** The newest figure stands beside its point, so that nobody need read it off the lines. */
function newestMarks(
  values: readonly (number | null)[],
  days: readonly string[],
  placeOf: PlaceOf,
  heightOf: (value: number) => number,
): Markup | null {
  const index = values.findLastIndex((value) => value !== null);
  const value = values[index] ?? null;
  if (value === null)
    return html`<text class="hpp-quiet" x="${percent(FIRST + 2)}" y="${heightOf(50) - 6}">nothing assessed</text>`;
  return html`<text class="hpp-strong" x="${percent(placeOf(days[index] ?? '') + 2)}" y="${heightOf(value) + 5}">${Math.round(value)}%</text>`;
}

function dayMarks(days: readonly string[], y: number): Markup {
  const [first = '', last = first] = [days[0], days.at(-1)];
  if (first === last)
    return html`<text class="hpp-quiet hpp-middle" x="${percent((FIRST + LAST) / 2)}" y="${y}">${dayInShort(first)}</text>`;
  return html`<text class="hpp-quiet" x="${percent(FIRST)}" y="${y}">${dayInShort(first)}</text><text class="hpp-quiet hpp-end" x="${percent(LAST)}" y="${y}">${dayInShort(last)}</text>`;
}

const LEGEND = html`<ul class="hpp-legend" role="list">
<li><svg class="hpp-swatch" aria-hidden="true" focusable="false" viewBox="0 0 18 18"><line class="hpp-today" x1="9" x2="9" y1="0" y2="18"/></svg> the framework changed</li>
</ul>
`;

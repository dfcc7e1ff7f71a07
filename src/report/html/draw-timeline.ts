import { addMonths, dayInWords, daysBetween } from '../../util/days.ts';
import { shortened } from '../../util/words.ts';
import type { Drawing, TimelinePhase } from '../content/blocks.ts';
import { percent } from './draw-shares.ts';
import type { Drawn } from './drawn.ts';
import { html, type Markup } from './markup.ts';

type Timeline = Extract<Drawing, { kind: 'timeline' }>;

const HEAD = 26;
const ROW = 66;
const LINE = 32;
const AXIS = 26;
const DAYS_IN_MONTH = 30.4;
/** In parts of the width: between two days on the axis, and where the last of them may stand. */
const LEAST_SPACE = 0.22;
const LAST_PLACE = 0.82;
const MOST_LETTERS = 36;
const STEPS_IN_MONTHS: readonly number[] = [1, 2, 3, 6, 12, 24, 60, 120, 600, 6000];

/** Where a day stands, in per cent of the width. */
type PlaceOf = (day: string) => number;

/** One line of time for each phase, with its days and its gate, and a line across at the day of the audit. */
export function drawTimeline({ on, phases }: Timeline): Drawn {
  const days = [on, ...phases.flatMap(daysOf)].toSorted();
  const first = days[0] ?? on;
  const last = addMonths(days.at(-1) ?? on, 2);
  const length = Math.max(1, daysBetween(first, last));
  const placeOf: PlaceOf = (day) => (daysBetween(first, day) / length) * 100;
  const bottom = HEAD + phases.length * ROW;
  return {
    height: bottom + AXIS,
    marks: html`${axisMarks(first, last, placeOf, bottom)}${phases.map((phase, i) => phaseMarks(phase, placeOf, HEAD + i * ROW))}${todayMarks(on, placeOf, bottom)}`,
    legend: LEGEND,
  };
}

function daysOf({ starts, goesLive, reviewedOn }: TimelinePhase): string[] {
  return [starts, goesLive, reviewedOn].filter((day) => day !== null);
}

function phaseMarks(
  { label, starts, goesLive, reviewedOn, gate }: TimelinePhase,
  placeOf: PlaceOf,
  top: number,
): Markup {
  const y = top + LINE;
  const beforeLive = goesLive === null ? '100%' : percent(placeOf(goesLive));
  return html`<text class="hpp-strong" x="0" y="${top + 16}">${shortened(label, MOST_LETTERS)}</text>
<line class="hpp-before" x1="${percent(placeOf(starts))}" x2="${beforeLive}" y1="${y}" y2="${y}"/>
${goesLive === null ? null : html`<line class="hpp-live" x1="${percent(placeOf(goesLive))}" x2="100%" y1="${y}" y2="${y}"/>${sign('live', placeOf(goesLive), y)}`}
${sign('start', placeOf(starts), y)}${reviewedOn === null ? null : sign('review', placeOf(reviewedOn), y)}
<text class="hpp-quiet" x="0" y="${y + 22}">gate ${gate.text}</text>
`;
}

/** A small sign around a point. Its place is a share of the width, so it stands in a drawing of its own. */
function sign(kind: keyof typeof SHAPES, place: number, y: number): Markup {
  return html`<svg x="${percent(place)}" y="${y}" overflow="visible">${SHAPES[kind]}</svg>`;
}

const SHAPES = {
  start: html`<rect class="hpp-mark" x="-2.5" y="-8" width="5" height="16"/>`,
  live: html`<path class="hpp-mark" d="M0-8 8 0 0 8-8 0z"/>`,
  review: html`<circle class="hpp-mark hpp-mark--open" r="6"/>`,
} as const;

const LEGEND = html`<ul class="hpp-legend" role="list">
<li>${legendSign('start')} begins</li>
<li>${legendSign('live')} live from</li>
<li>${legendSign('review')} reviewed</li>
</ul>
`;

function legendSign(kind: keyof typeof SHAPES): Markup {
  return html`<svg class="hpp-swatch" aria-hidden="true" focusable="false" viewBox="-10 -10 20 20">${SHAPES[kind]}</svg>`;
}

function todayMarks(on: string, placeOf: PlaceOf, bottom: number): Markup {
  const place = placeOf(on);
  return html`<line class="hpp-today" x1="${percent(place)}" x2="${percent(place)}" y1="${HEAD - 6}" y2="${bottom}"/><text${side(place)} x="${percent(place)}" y="14">${dayInWords(on)}</text>
`;
}

/** Words near an edge stand inside it. */
function side(place: number): Markup | null {
  if (place < 20) return null;
  return place > 80 ? html` class="hpp-end"` : html` class="hpp-middle"`;
}

function axisMarks(first: string, last: string, placeOf: PlaceOf, bottom: number): Markup {
  return html`${ticks(first, last).map((day) => {
    const place = percent(placeOf(day));
    return html`<line class="hpp-tick" x1="${place}" x2="${place}" y1="${HEAD}" y2="${bottom}"/><text class="hpp-quiet" x="${place}" y="${bottom + 17}">${monthInWords(day)}</text>
`;
  })}`;
}

/** First days of months between two days, so far apart that their words fit the narrowest page. */
function ticks(first: string, last: string): string[] {
  const length = Math.max(1, daysBetween(first, last));
  const step = STEPS_IN_MONTHS.find((months) => (months * DAYS_IN_MONTH) / length >= LEAST_SPACE) ?? 0;
  const found: string[] = [];
  let day = addMonths(firstMonth(first, step), step);
  while (step > 0 && daysBetween(day, last) / length > 1 - LAST_PLACE) {
    found.push(day);
    day = addMonths(day, step);
  }
  return found;
}

function firstMonth(day: string, step: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const months = Math.floor((year * 12 + month - 1) / step) * step;
  return addMonths('0000-01-01', months);
}

function monthInWords(day: string): string {
  const [, month = '', year = ''] = dayInWords(day).split(' ');
  return `${month.slice(0, 3)} ${year}`;
}

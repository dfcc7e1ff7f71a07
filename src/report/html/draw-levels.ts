import type { Drawing, LevelCounts } from '../content/blocks.ts';
import { percent } from './draw-shares.ts';
import type { Drawn } from './drawn.ts';
import { html, type Markup } from './markup.ts';

type Levels = Extract<Drawing, { kind: 'levels' }>;

const HEADING = 22;
const BAR = 26;
const BAR_HEIGHT = 22;
const SPACE = 14;
const LABELS = 25;
const TEXT_BASE = 16;

/** Bars of elements at each level. Each stretch has a shade, and the first letter of its level with the count. */
export function drawLevels({ levels, groups }: Levels): Drawn {
  let top = 0;
  const marks = groups.map((group) => {
    const drawn = groupMarks(group, levels, top);
    top += HEADING + group.bars.length * BAR + SPACE;
    return drawn;
  });
  return { height: Math.max(0, top - SPACE), marks: html`${marks}`, legend: legendOf(levels) };
}

function groupMarks({ label, bars }: LevelCounts, levels: readonly string[], top: number): Markup {
  return html`<text class="hpp-strong" x="0" y="${top + TEXT_BASE}">${label}</text>
${bars.map((bar, i) => {
  const y = top + HEADING + i * BAR;
  return html`<text class="hpp-quiet" x="0" y="${y + TEXT_BASE}">${bar.label}</text>${barMarks(bar.counts, levels, y)}
`;
})}`;
}

function barMarks(counts: readonly number[], levels: readonly string[], y: number): Markup {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  const stretches = counts.map((count, i) => {
    if (count === 0) return null;
    const x = LABELS + (before / total) * (100 - LABELS);
    const width = (count / total) * (100 - LABELS);
    before += count;
    return html`<rect class="hpp-level hpp-level--${i}" x="${percent(x)}" y="${y}" width="${percent(width)}" height="${BAR_HEIGHT}"/><text class="hpp-count hpp-count--${i}" x="${percent(x + width / 2)}" y="${y + TEXT_BASE}">${signOf(levels[i] ?? '')} ${count}</text>`;
  });
  return html`${stretches}`;
}

function legendOf(levels: readonly string[]): Markup {
  return html`<ul class="hpp-legend" role="list">${levels.map(
    (level, i) =>
      html`<li><svg class="hpp-swatch" aria-hidden="true" focusable="false"><rect class="hpp-level hpp-level--${i}" width="100%" height="100%"/></svg> ${signOf(level)}: ${level}</li>
`,
  )}</ul>
`;
}

const SIGNS: Readonly<Record<string, string>> = { 'not assessed': '?', 'not applicable': 'n/a' };

/** What stands for a level where there is no room for its word. */
function signOf(level: string): string {
  return SIGNS[level] ?? level.charAt(0).toUpperCase();
}

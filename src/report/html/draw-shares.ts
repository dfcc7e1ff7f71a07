import type { Drawing } from '../content/blocks.ts';
import type { Drawn } from './drawn.ts';
import { html, type Markup } from './markup.ts';

type Shares = Extract<Drawing, { kind: 'shares' }>;

const ROW = 42;
const TEXT_BASE = 15;
const BAR_TOP = 21;
const BAR_HEIGHT = 12;

/** Bars filled as far as a part reaches of the whole, each with its two numbers. */
export function drawShares({ rows }: Shares): Drawn {
  return { height: rows.length * ROW, marks: html`${rows.map(rowMarks)}`, legend: null };
}

function rowMarks({ label, part, whole }: Shares['rows'][number], index: number): Markup {
  const top = index * ROW;
  const share = whole === 0 ? 0 : (part / whole) * 100;
  return html`<text x="0" y="${top + TEXT_BASE}">${label}</text><text class="hpp-end" x="100%" y="${top + TEXT_BASE}">${part} of ${whole}</text>
<rect class="hpp-rest" x="0" y="${top + BAR_TOP}" width="100%" height="${BAR_HEIGHT}"/><rect class="hpp-part" x="0" y="${top + BAR_TOP}" width="${percent(share)}" height="${BAR_HEIGHT}"/>
`;
}

/** A share of the drawing's width. Widths are shares, so that a drawing fits any page and its letters stay readable. */
export function percent(share: number): string {
  return `${Number(share.toFixed(2))}%`;
}

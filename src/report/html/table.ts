import type { Inline, Table } from '../content/blocks.ts';
import type { Anchors } from './anchors.ts';
import { inlineMarkup } from './inline.ts';
import { html, type Markup } from './markup.ts';

/** A table that scrolls by itself where the page is narrow, so that the page never does. */
export function tableMarkup(table: Table, anchors: Anchors): Markup {
  const caption = anchors.claim('hpp-table');
  return html`<div class="hpp-scroll" role="region" aria-labelledby="${caption}" tabindex="0">
<table class="nhsuk-table">
<caption class="nhsuk-table__caption" id="${caption}" dir="auto">${table.caption}</caption>
<thead><tr>${table.head.map((text, i) => html`<th scope="col"${numeric(table, i)}>${text}</th>`)}</tr></thead>
<tbody>
${table.rows.map((row, i) => rowMarkup(row, table, i, anchors))}</tbody>
</table>
</div>
`;
}

function rowMarkup(row: readonly Inline[], table: Table, index: number, anchors: Anchors): Markup {
  const cells = row.map((cell, i) => {
    const content = inlineMarkup([cell], anchors);
    if (i > 0) return html`<td${numeric(table, i)} dir="auto">${content}</td>`;
    const target = anchors.find(table.anchors?.[index] ?? '');
    const lead = target === null ? content : html`<a href="#${target}">${content}</a>`;
    return html`<th scope="row" dir="auto">${lead}</th>`;
  });
  return html`<tr>${cells}</tr>
`;
}

function numeric(table: Table, column: number): Markup | null {
  return table.numeric[column] === true ? html` class="hpp-number"` : null;
}

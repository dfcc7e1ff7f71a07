import type { Headline } from '../content/blocks.ts';
import { statusMarkup } from './inline.ts';
import { html, type Markup } from './markup.ts';

/** The verdict and the few figures to be seen first. */
export function headlineMarkup({ facts }: Headline): Markup {
  return html`<dl class="hpp-headline">${facts.map(
    ({
      label,
      value,
      note,
    }) => html`<div><dt>${label}</dt> <dd><span class="hpp-headline__value">${statusMarkup(value)}</span>${
      note === '' ? null : html` <span class="hpp-headline__note"><bdi>${note}</bdi></span>`
    }</dd></div>
`,
  )}</dl>
`;
}

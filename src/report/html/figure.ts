import type { Drawing, Figure } from '../content/blocks.ts';
import type { Anchors } from './anchors.ts';
import { drawLevels } from './draw-levels.ts';
import { drawMovement } from './draw-movement.ts';
import { drawShares } from './draw-shares.ts';
import { drawTimeline } from './draw-timeline.ts';
import type { Drawn } from './drawn.ts';
import { html, type Markup } from './markup.ts';
import { tableMarkup } from './table.ts';

/** A picture with its words for those who do not see it, and the table behind it. */
export function figureMarkup({ drawing, description, table }: Figure, anchors: Anchors): Markup {
  const title = anchors.claim('hpp-figure');
  const { height, marks, legend } = drawn(drawing);
  return html`<figure class="hpp-figure">
<figcaption id="${title}">${table.caption}</figcaption>
<svg class="hpp-drawing" role="img" aria-labelledby="${title}" aria-describedby="${title}-d" width="100%" height="${height}"><desc id="${title}-d">${description}</desc>${marks}</svg>
${legend}<details class="nhsuk-details hpp-behind"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">The same as a table</span></summary>
<div class="nhsuk-details__text">${tableMarkup(table, anchors)}</div></details>
</figure>
`;
}

function drawn(drawing: Drawing): Drawn {
  if (drawing.kind === 'levels') return drawLevels(drawing);
  if (drawing.kind === 'movement') return drawMovement(drawing);
  return drawing.kind === 'shares' ? drawShares(drawing) : drawTimeline(drawing);
}

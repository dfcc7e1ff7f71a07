import type { Block, Section } from '../content/blocks.ts';
import { type Anchors, sectionAnchor } from './anchors.ts';
import { figureMarkup } from './figure.ts';
import { headlineMarkup } from './headline.ts';
import { inlineMarkup } from './inline.ts';
import { listMarkup } from './list.ts';
import { html, type Markup } from './markup.ts';
import { tableMarkup } from './table.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** A section under its heading. Entries come one level below the heading that stands above them. */
export function sectionMarkup(section: Section, anchors: Anchors): Markup {
  const id = anchors.claim(sectionAnchor(section));
  let level = 3;
  const blocks = section.blocks.map((block) => {
    if (block.kind === 'paragraph' && block.anchor !== undefined) level = 4;
    return blockMarkup(block, level, anchors);
  });
  return html`<section class="hpp-section" aria-labelledby="${id}">
<h2 id="${id}" dir="auto">${section.title}</h2>
${blocks}</section>
`;
}

function blockMarkup(block: Block, level: number, anchors: Anchors): Markup {
  if (block.kind === 'paragraph') return paragraphMarkup(block, anchors);
  if (block.kind === 'list') return listMarkup(block, level, anchors);
  if (block.kind === 'table') return tableMarkup(block, anchors);
  return block.kind === 'headline' ? headlineMarkup(block) : figureMarkup(block, anchors);
}

function paragraphMarkup({ text, anchor, isLead }: Paragraph, anchors: Anchors): Markup {
  if (anchor === undefined)
    return html`<p${isLead === true ? html` class="hpp-lead"` : null} dir="auto">${inlineMarkup(text, anchors)}</p>
`;
  const [heading = '', ...rest] = text;
  const [first, ...others] = rest;
  const pieces = typeof first === 'string' ? [withoutJoint(first), ...others] : rest;
  return html`<h3 id="${anchors.claim(anchor)}" dir="auto">${typeof heading === 'string' ? heading : heading.text}</h3>
<p dir="auto">${inlineMarkup(pieces, anchors)}</p>
`;
}

/** What joins a heading to its line in running text falls away where the heading stands alone. */
function withoutJoint(text: string): string {
  return text.replace(/^[\s:,.]+/u, '');
}

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
    if (block.kind === 'paragraph' && isOpening(block)) level = 4;
    return blockMarkup(block, level, anchors);
  });
  return html`<section class="hpp-section" aria-labelledby="${id}">
<h2 id="${id}" dir="auto">${section.title}</h2>
${blocks}</section>
`;
}

function blockMarkup(block: Block, level: number, anchors: Anchors): Markup {
  if (block.kind === 'paragraph')
    return isOpening(block) ? openingMarkup(block, anchors) : paragraphMarkup(block, anchors);
  if (block.kind === 'list') return listMarkup(block, level, anchors);
  if (block.kind === 'table') return tableMarkup(block, anchors);
  return block.kind === 'headline' ? headlineMarkup(block) : figureMarkup(block, anchors);
}

/** Whether a paragraph is the heading of what follows: it says so, or strong words are all that it holds. */
function isOpening({ text, anchor }: Paragraph): boolean {
  const [first, ...others] = text;
  if (anchor !== undefined) return true;
  return others.length === 0 && typeof first === 'object' && first.tone === 'strong';
}

function openingMarkup({ text, anchor }: Paragraph, anchors: Anchors): Markup {
  const [heading = '', first, ...others] = text;
  const id = anchor === undefined ? null : html` id="${anchors.claim(anchor)}"`;
  const joined = typeof first === 'string' ? first.replace(JOINT, '') : (first ?? '');
  const words = inlineMarkup([joined, ...others], anchors);
  return html`<h3${id} dir="auto">${typeof heading === 'string' ? heading : heading.text}</h3>
${text.length > 1 ? html`<p dir="auto">${words}</p>\n` : null}`;
}

/** What joins a heading to its line in running text, and falls away where the heading stands alone. */
const JOINT = /^[\s:,.]+/u;

function paragraphMarkup({ text, isLead }: Paragraph, anchors: Anchors): Markup {
  return html`<p${isLead === true ? html` class="hpp-lead"` : null} dir="auto">${inlineMarkup(text, anchors)}</p>
`;
}

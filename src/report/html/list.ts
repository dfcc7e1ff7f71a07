import type { Entry, Item, LabelledLine, WordBlock } from '../content/blocks.ts';
import type { Anchors } from './anchors.ts';
import { inlineMarkup, linked, stateMarkup, statusMarkup } from './inline.ts';
import { html, type Markup, type Part } from './markup.ts';

type List = Extract<WordBlock, { kind: 'list' }>;

/** A list: entries set out side by side, short outcomes in columns, or plain items. `level` is that of the headings in it. */
export function listMarkup(list: List, level: number, anchors: Anchors): Markup {
  const { items, isNumbered } = list;
  if (items.length === 0) return html``;
  if (items.every(isOutcome))
    return listOf(
      isNumbered,
      'hpp-outcomes',
      items.map((item) => outcomeMarkup(item, anchors)),
    );
  if (items.some(({ entry }) => entry !== undefined))
    return listOf(
      isNumbered,
      'hpp-entries',
      items.map((item) => entryItem(item, level, anchors)),
    );
  const kind = isNumbered ? 'nhsuk-list nhsuk-list--number' : 'nhsuk-list nhsuk-list--bullet';
  return listOf(
    isNumbered,
    kind,
    items.map((item) => plainMarkup(item, anchors)),
  );
}

function listOf(isNumbered: boolean, kind: string, items: Part): Markup {
  return isNumbered
    ? html`<ol class="${kind}" role="list">
${items}</ol>
`
    : html`<ul class="${kind}" role="list">
${items}</ul>
`;
}

/** One word says how it stands. */
function isOutcome({ entry }: Item): boolean {
  return entry?.states.length === 1 && entry.states[0]?.label === '';
}

function outcomeMarkup({ entry, lines }: Item, anchors: Anchors): Markup {
  if (entry === undefined) return html``;
  const { title, notes, states, text } = entry;
  const words = text === '' ? null : html`<span class="hpp-outcome__text" dir="auto">${text}</span> `;
  return html`<li class="hpp-outcome"${idOf(entry, anchors)}><p>${states.map(({ value }) => statusMarkup(value))}</p>
<div><p class="hpp-outcome__title" dir="auto">${title}</p>
<p>${words}${notesMarkup(notes, anchors)}</p>
${linesMarkup(lines)}</div></li>
`;
}

function entryItem(item: Item, level: number, anchors: Anchors): Markup {
  const { entry, lines } = item;
  if (entry === undefined) return plainMarkup(item, anchors);
  const { title, notes, states, text } = entry;
  const body = html`<p class="hpp-entry__facts">${states.map((state) => html`${stateMarkup(state)} `)}${notesMarkup(notes, anchors)}</p>
${text === '' ? null : html`<p dir="auto">${text}</p>\n`}${linesMarkup(lines)}`;
  return html`<li class="hpp-entry"${idOf(entry, anchors)}>${heading(title, level, entry.anchor !== null)}
${body}</li>
`;
}

function heading(title: string, level: number, isHeading: boolean): Markup {
  if (!isHeading) return html`<p class="hpp-entry__title" dir="auto">${title}</p>`;
  return level === 3
    ? html`<h3 class="hpp-entry__title" dir="auto">${title}</h3>`
    : html`<h4 class="hpp-entry__title" dir="auto">${title}</h4>`;
}

function plainMarkup({ lead, lines }: Item, anchors: Anchors): Markup {
  return html`<li dir="auto">${inlineMarkup(lead, anchors)}${linesMarkup(lines)}</li>
`;
}

function notesMarkup(notes: readonly string[], anchors: Anchors): Markup {
  return html`<span class="hpp-notes">${notes.map((note) => html`<span class="hpp-note">${linked(note, anchors)}</span> `)}</span>`;
}

function idOf({ anchor }: Entry, anchors: Anchors): Markup | null {
  return anchor === null ? null : html` id="${anchors.claim(anchor)}"`;
}

/** The lines under an item; what bears it out is folded away on a screen and open on paper. */
function linesMarkup(lines: readonly LabelledLine[]): Markup | null {
  const proofs = lines.filter(({ isProof }) => isProof === true);
  return html`${definitions(lines.filter(({ isProof }) => isProof !== true))}${
    proofs.length === 0
      ? null
      : html`<details class="nhsuk-details"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">${PROOF}</span></summary>
<div class="nhsuk-details__text">${definitions(proofs)}</div></details>
`
  }`;
}

const PROOF = 'Words quoted';

function definitions(lines: readonly LabelledLine[]): Markup | null {
  if (lines.length === 0) return null;
  return html`<dl class="hpp-lines">${lines.map(
    ({ label, text }) => html`<div><dt>${label}</dt> <dd dir="auto">${text}</dd></div>
`,
  )}</dl>
`;
}

import { LEVELS, levelValue } from '../../model/level.ts';
import type { Inline, State, Tone, Toned } from '../content/blocks.ts';
import type { Anchors } from './anchors.ts';
import { html, type Markup } from './markup.ts';

const TAGS: Readonly<Partial<Record<Tone, string>>> = {
  good: 'nhsuk-tag nhsuk-tag--green',
  caution: 'nhsuk-tag nhsuk-tag--yellow',
  bad: 'nhsuk-tag nhsuk-tag--red',
};

const LONGEST_TAG = 24;

/** Pieces of a line. What has a tone has its word too, so that nothing hangs on colour. */
export function inlineMarkup(pieces: readonly Inline[], anchors: Anchors): Markup {
  return html`${pieces.map((piece) => (typeof piece === 'string' ? piece : tonedMarkup(piece, anchors)))}`;
}

/** A text that links to its place in the report where it is the name of one. */
export function linked(text: string, anchors: Anchors): Markup {
  const target = anchors.find(text);
  return target === null ? html`${text}` : html`<a href="#${target}">${text}</a>`;
}

/** How something stands: a level as four boxes and its word, anything else as a tag or a word. */
export function stateMarkup({ label, value }: State): Markup {
  const what = label === '' ? null : html`<span class="hpp-state__label">${label}</span> `;
  return html`<span class="hpp-state">${what}${stateValue(value)}</span>`;
}

function stateValue(value: Toned): Markup {
  const level = LEVELS.find((candidate) => candidate === value.text);
  if (level !== undefined) return html`${meter(levelValue(level))}<span class="hpp-state__word">${value.text}</span>`;
  return statusMarkup(value);
}

/** A word that says how something stands: a tag where it has a tone. */
export function statusMarkup({ text, tone }: Toned): Markup {
  const tag = tone === 'quiet' ? 'nhsuk-tag nhsuk-tag--grey' : TAGS[tone];
  if (tag === undefined) return html`<span class="hpp-state__word">${text}</span>`;
  return html`<strong class="${tag}">${text}</strong>`;
}

function meter(value: number): Markup {
  return html`<svg class="hpp-meter" aria-hidden="true" focusable="false"><use href="#hpp-meter-${value}"/></svg>`;
}

function tonedMarkup({ text, tone }: Toned, anchors: Anchors): Markup {
  const tag = TAGS[tone];
  // A tag is for a word or two.
  if (tag !== undefined && text.length > LONGEST_TAG) return html`<strong><bdi>${text}</bdi></strong>`;
  if (tag !== undefined) return html`<strong class="${tag}">${text}</strong>`;
  if (tone === 'strong') return html`<strong><bdi>${linked(text, anchors)}</bdi></strong>`;
  return tone === 'quiet' ? html`<span class="hpp-quiet">${text}</span>` : html`<bdi>${text}</bdi>`;
}

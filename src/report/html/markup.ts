import { harmless } from '../../util/words.ts';

const MARKUP: unique symbol = Symbol('markup');

/** Markup that may stand in a page. Only the template below makes it, so text can never become markup. */
export interface Markup {
  readonly [MARKUP]: string;
}

/** What may stand in a template: text and numbers are escaped, markup stands as it is, null is nothing. */
export type Part = string | number | Markup | null | readonly Part[];

/** The template in which pages are written: `html`<p>${text}</p>``. Whatever is put into it can only be read. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const texts = parts.map((part, i) => `${textOf(part)}${strings[i + 1] ?? ''}`);
  return { [MARKUP]: `${strings[0] ?? ''}${texts.join('')}` };
}

/** The text of markup, to be written to a file. */
export function markupText(markup: Markup): string {
  return markup[MARKUP];
}

/** Our own style sheet, which is no text to be read; nothing from the input may come here. */
export function styleElement(styles: string): Markup {
  return { [MARKUP]: `<style>${styles}</style>` };
}

function textOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return MARKUP in part ? part[MARKUP] : part.map(textOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for between tags and for values in double quotes. */
function escaped(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

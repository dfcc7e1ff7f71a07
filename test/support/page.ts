import { Parser } from 'htmlparser2';

/** One element of a page: its tag, its attributes, and the text inside it. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The tags around it, outermost first. */
  readonly within: readonly string[];
  text: string;
}

/** A page as a browser reads it. */
export interface Page {
  readonly elements: readonly PageElement[];
  /** The text that people read, with single spaces; nothing of the styles. */
  readonly text: string;
  /** Tags that were closed only because something else made the browser close them. */
  readonly unclosed: readonly string[];
}

const NEVER_CLOSED = new Set(['meta', 'link', 'br', 'hr', 'img', 'input']);

/** Reads a page. */
export function readPage(markup: string): Page {
  const elements: PageElement[] = [];
  const open: PageElement[] = [];
  const texts: string[] = [];
  const unclosed: string[] = [];
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const element = { tag, attributes: { ...attributes }, within: open.map((outer) => outer.tag), text: '' };
      elements.push(element);
      open.push(element);
    },
    ontext: (text) => {
      if (open.at(-1)?.tag === 'style') return;
      texts.push(text);
      for (const element of open) element.text += text;
    },
    onclosetag: (tag, isImplied) => {
      open.pop();
      if (isImplied && !NEVER_CLOSED.has(tag) && !isInDrawing(open)) unclosed.push(tag);
    },
  });
  parser.write(markup);
  parser.end();
  return { elements, text: singleSpaces(texts.join('')), unclosed };
}

/** Text as a browser shows it: white space of any length is one space. */
export function singleSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The ids of a page, in their order. */
export function idsOf({ elements }: Page): string[] {
  return elements.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]));
}

function isInDrawing(open: readonly PageElement[]): boolean {
  return open.some(({ tag }) => tag === 'svg');
}

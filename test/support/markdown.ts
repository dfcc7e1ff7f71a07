import { GFM, parser } from '@lezer/markdown';

const PARSER = parser.configure(GFM);

// Marks, escapes and entities stand inside the text that people read.
const WITHIN_TEXT = /^(Escape|Entity|[A-Za-z]*Mark|TableDelimiter|TableCell|Document)$/;

/** One part of a Markdown text: what it is, and its source. */
export interface MarkdownPart {
  readonly name: string;
  readonly source: string;
}

/** The parts of a Markdown text in their order, as GitHub's flavour reads it. */
export function partsOf(markdown: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  PARSER.parse(markdown).iterate({
    enter: ({ name, from, to }) => {
      if (!WITHIN_TEXT.test(name)) parts.push({ name, source: markdown.slice(from, to) });
    },
  });
  return parts;
}

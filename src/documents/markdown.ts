import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { parser as commonMark, type InlineParser, TaskList } from '@lezer/markdown';
import type { DocumentProperty, Heading, ReadableText } from '../model/document.ts';
import { decodeText } from '../util/decode-text.ts';
import { placesOf } from '../util/text-places.ts';
import { singleSpaced } from '../util/words.ts';
import { blankedOut, decoded, entitiesIn, NOTHING } from './blanked-out.ts';
import type { Stretch } from './hidden-html.ts';
import { struckOut } from './struck-out.ts';
import { orUnreadable, type UnreadableText } from './unreadable.ts';

// Of GitHub's extensions, those that change which words are seen. Bare addresses are words either way, and the strokes
// of a table part its cells without being parsed.
// A hard line break parts words as a line's end does anyway.
const parser = commonMark.configure([TaskList, struckOut, { remove: ['HardBreak'], parseInline: [plainWords()] }]);

// The parser's time grows with the square of the marks in one paragraph, and with the depth of lists.
const MOST_MARKS = 2000;
const LARGEST = 2_000_000;
const MARKS = /[[<*_`~!]/g;

// What a person does not see when the Markdown is shown. A link's target is told from its words in `isUnseen`.
const UNSEEN = new Set([
  'HeaderMark',
  'EmphasisMark',
  'StrikethroughMark',
  'Strikethrough',
  'CodeMark',
  'CodeInfo',
  'LinkMark',
  'LinkTitle',
  'QuoteMark',
  'TaskMarker',
  'Image',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
]);
const HTML = new Set(['HTMLTag', 'HTMLBlock']);
const HEADING = /^(?:ATX|Setext)Heading([1-6])$/;
// Its first line is a key, so that a document that begins with a rule keeps its words.
const FRONT_MATTER = /^---\r?\n(?=[\w"'-]+[ \t]*:)[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;
const FRONT_MATTER_LINE = /^["']?(?<key>[\w -]{1,60})["']?[ \t]*:[ \t]+["']?(?<value>[^"'\r\n#]{1,200})/gm;
const FOOTNOTE = '[^';
const FOOTNOTE_MARK = /\[\^[^\]\s]{1,40}\]:?/g;
const BULLET = '\u2022';

/** Goes over words that hold no mark in one step, where the parser would try every kind of mark at every letter. */
function plainWords(): InlineParser {
  const words = /[^\\&`<*_[\]!~]+/y;
  return {
    name: 'PlainWords',
    before: 'Escape',
    parse({ text, offset }, _next, from) {
      words.lastIndex = from - offset;
      return words.test(text) ? offset + words.lastIndex : -1;
    },
  };
}

/** Reads Markdown (GitHub's, with tables) to the words that a person would see. */
export async function readMarkdown(bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  return await orUnreadable(() => visibleMarkdown(bytes));
}

async function visibleMarkdown(bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  const content = decodeText(bytes);
  if ('because' in content) return content;
  const source = content.text;
  if (source.length > LARGEST) return { because: 'it is longer than any policy: over two million characters' };
  if (source.split(/\n[ \t]*\r?\n/).some(isOvermarked)) {
    return { because: `one paragraph holds more than ${MOST_MARKS} marks of Markdown` };
  }
  const tree = parser.parse(source);
  const parts = partsOf(source, tree);
  const entities = await decoded(source, entitiesOf(source, parts));
  // A bullet says to what goes through the text that an item of a list begins here.
  const bullets = parts.bullets.map(({ start, end }) => ({ start, end, text: BULLET }));
  const text = blankedOut(source, await hiddenIn(source, parts), [...bullets, ...entities]);
  const headings = headingsOf(text, parts.headings);
  const longCharacters = new Map(entities.map(({ start, end }) => [start, end]));
  return {
    text,
    headings,
    unit: 'line',
    source,
    properties: frontMatterOf(source),
    placeOf: placesOf(source),
    longCharacters,
  };
}

/** What simple lines of front matter say, such as `version: 5.0`. */
function frontMatterOf(source: string): DocumentProperty[] {
  const frontMatter = FRONT_MATTER.exec(source)?.[0] ?? '';
  return [...frontMatter.matchAll(FRONT_MATTER_LINE)].map(({ index, 0: line, groups = {} }) => ({
    label: (groups['key'] ?? '').replaceAll(/[_-]/g, ' '),
    value: groups['value'] ?? '',
    start: index + line.indexOf(groups['value'] ?? ''),
  }));
}

function isOvermarked(paragraph: string): boolean {
  return paragraph.length > MOST_MARKS && (paragraph.match(MARKS)?.length ?? 0) > MOST_MARKS;
}

/** A heading's place, and its level: 1 for the highest. */
interface HeadingNode extends Stretch {
  readonly level: number;
}

/** What the tree holds, as far as it decides which words are seen. */
interface MarkdownParts {
  readonly unseen: Stretch[];
  readonly entities: Stretch[];
  readonly bullets: Stretch[];
  readonly html: Stretch[];
  readonly headings: HeadingNode[];
}

/** Walks the tree once and sorts what it holds. */
function partsOf(source: string, tree: Tree): MarkdownParts {
  const parts: MarkdownParts = { unseen: [], entities: [], bullets: [], html: [], headings: [] };
  // Labels that lead somewhere: brackets behind brackets are words where nothing stands for them.
  const targets = new Set(['[]']);
  const labels: Stretch[] = [];
  tree.iterate({
    enter(node) {
      const { name, from: start, to: end } = node;
      const level = HEADING.exec(name)?.[1];
      if (level !== undefined) parts.headings.push({ start, end, level: Number(level) });
      else if (HTML.has(name)) parts.html.push({ start, end });
      else if (name === 'Entity') parts.entities.push({ start, end });
      else if (name === 'ListMark') parts.bullets.push({ start, end });
      else if (name === 'Escape') parts.unseen.push({ start, end: start + 1 });
      else if (name === 'LinkLabel') labels.push({ start, end });
      else if (isUnseen(node, source)) parts.unseen.push({ start, end });
      if (name === 'LinkReference') targets.add(labelOf(node.node.firstChild ?? node, source));
      return !HTML.has(name);
    },
  });
  for (const { start, end } of labels) {
    if (targets.has(labelOf({ from: start, to: end }, source))) parts.unseen.push({ start, end });
  }
  return parts;
}

function isUnseen(node: SyntaxNodeRef, source: string): boolean {
  if (node.name === 'LinkReference') return !source.startsWith(FOOTNOTE, node.from);
  if (node.name === 'URL') return isTarget(node.node, source);
  return UNSEEN.has(node.name);
}

/** Whether an address is where a link leads, rather than words of it: it stands behind the link's own `(`. */
function isTarget({ parent, prevSibling }: SyntaxNode, source: string): boolean {
  return parent?.name === 'Link' && prevSibling?.name === 'LinkMark' && source[prevSibling.from] === '(';
}

function labelOf({ from, to }: { readonly from: number; readonly to: number }, source: string): string {
  return singleSpaced(source.slice(from, to)).toLowerCase();
}

/** Everything in the source that nobody sees. */
async function hiddenIn(source: string, { unseen, html }: MarkdownParts): Promise<Stretch[]> {
  const frontMatter = FRONT_MATTER.exec(source);
  const hidden = frontMatter === null ? [...unseen] : [{ start: 0, end: frontMatter[0].length }, ...unseen];
  for (const { index, 0: mark } of source.matchAll(FOOTNOTE_MARK))
    hidden.push({ start: index, end: index + mark.length });
  if (html.length === 0) return hidden;
  const { hiddenStretches } = await import('./hidden-html.ts');
  return [...hidden, ...hiddenStretches(htmlOnly(source, html))];
}

/** The entities of the Markdown, and those in its HTML, which is no part of the tree. */
function entitiesOf(source: string, { entities, html }: MarkdownParts): Stretch[] {
  return [...entities, ...html.flatMap((part) => entitiesIn(source, part))];
}

/** The source with only its HTML left, at the same offsets, so that tags in separate places still enclose what stands between. */
function htmlOnly(source: string, parts: readonly Stretch[]): string {
  let html = '';
  for (const part of parts) html += ' '.repeat(part.start - html.length) + source.slice(part.start, part.end);
  return html + ' '.repeat(source.length - html.length);
}

function headingsOf(text: string, nodes: readonly HeadingNode[]): Heading[] {
  return nodes
    .map(({ start, end, level }) => ({
      level,
      text: singleSpaced(text.slice(start, end).replaceAll(NOTHING, '')),
      start,
    }))
    .filter((heading) => heading.text !== '');
}

import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { parser as commonMark, GFM } from '@lezer/markdown';
import { decodeHTMLStrict } from 'entities';
import type { Heading, ReadableText } from '../model/document.ts';
import { decodeText } from '../util/decode-text.ts';
import { placesOf } from '../util/text-places.ts';
import { singleSpaced } from '../util/words.ts';
import type { UnreadableText } from './formats.ts';
import type { Stretch } from './hidden-html.ts';

const parser = commonMark.configure([GFM]);

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
  'ListMark',
  'QuoteMark',
  'TaskMarker',
  'Image',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
]);
const HTML = new Set(['HTMLTag', 'HTMLBlock']);
// Its first line is a key, so that a document that begins with a rule keeps its words.
const FRONT_MATTER = /^---\r?\n(?=[\w"'-]+[ \t]*:)[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;
const FOOTNOTE = '[^';
const HTML_ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const FOOTNOTE_MARK = /\[\^[^\]\s]{1,40}\]:?/g;
// Stands for a character that is not seen, so that every offset stays that of the source. It parts no word.
const NOTHING = '\u2060';

/** Reads Markdown (GitHub's, with tables) to the words that a person would see. */
export async function readMarkdown(bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  const decoded = decodeText(bytes);
  if ('because' in decoded) return decoded;
  const source = decoded.text;
  const tree = parser.parse(source);
  const text = await visibleText(source, tree);
  return { text, headings: headingsOf(text, tree), placeOf: placesOf(source) };
}

/** The source at its full length, with everything unseen replaced and entities decoded in place. */
async function visibleText(source: string, tree: Tree): Promise<string> {
  const unseen: Stretch[] = [];
  const replaced = new Map<number, { end: number; text: string }>();
  const htmlParts: Stretch[] = [];
  const labels = labelsOf(source, tree);
  const frontMatter = FRONT_MATTER.exec(source);
  if (frontMatter !== null) unseen.push({ start: 0, end: frontMatter[0].length });
  for (const match of source.matchAll(FOOTNOTE_MARK)) {
    unseen.push({ start: match.index, end: match.index + match[0].length });
  }
  tree.iterate({
    enter(node) {
      if (HTML.has(node.name)) htmlParts.push({ start: node.from, end: node.to });
      else if (node.name === 'TableDelimiter') unseen.push({ start: node.from, end: node.to, partsWords: true });
      else if (isUnseen(node, source, labels)) unseen.push({ start: node.from, end: node.to });
      else if (node.name === 'Escape') unseen.push({ start: node.from, end: node.from + 1 });
      else if (node.name === 'Entity')
        replaced.set(node.from, { end: node.to, text: decodeHTMLStrict(source.slice(node.from, node.to)) });
      return !HTML.has(node.name);
    },
  });
  if (htmlParts.length > 0) {
    const { hiddenStretches } = await import('./hidden-html.ts');
    for (const { start, end } of htmlParts) {
      for (const { index, 0: entity } of source.slice(start, end).matchAll(HTML_ENTITY)) {
        replaced.set(start + index, { end: start + index + entity.length, text: decodeHTMLStrict(entity) });
      }
    }
    unseen.push(...hiddenStretches(htmlOnly(source, htmlParts)));
  }
  return blankedOut(source, unseen, replaced);
}

function isUnseen(node: SyntaxNodeRef, source: string, labels: ReadonlySet<string>): boolean {
  if (node.name === 'LinkReference') return !source.startsWith(FOOTNOTE, node.from);
  if (node.name === 'LinkLabel') return labels.has(labelAt(node, source));
  if (node.name === 'URL') return isTarget(node.node, source);
  return UNSEEN.has(node.name);
}

/** The labels that lead somewhere: brackets behind brackets are words where nothing stands for them. */
function labelsOf(source: string, tree: Tree): Set<string> {
  const labels = new Set(['[]']);
  tree.iterate({
    enter(node) {
      if (node.name === 'LinkReference') labels.add(labelAt(node.node.firstChild ?? node, source));
    },
  });
  return labels;
}

function labelAt(node: SyntaxNodeRef, source: string): string {
  return singleSpaced(source.slice(node.from, node.to)).toLowerCase();
}

/** Whether an address is where a link leads, rather than words of it: it stands behind the link's own `(`. */
function isTarget({ parent, prevSibling }: SyntaxNode, source: string): boolean {
  return parent?.name === 'Link' && prevSibling?.name === 'LinkMark' && source[prevSibling.from] === '(';
}

/** The source with only its HTML left, at the same offsets, so that tags in separate places still enclose what stands between. */
function htmlOnly(source: string, parts: readonly Stretch[]): string {
  let html = '';
  for (const part of parts) html += ' '.repeat(part.start - html.length) + source.slice(part.start, part.end);
  return html + ' '.repeat(source.length - html.length);
}

function blankedOut(
  source: string,
  unseen: readonly Stretch[],
  replaced: ReadonlyMap<number, { end: number; text: string }>,
): string {
  const pieces: string[] = [];
  let at = 0;
  const entities = [...replaced].map(([start, { end, text }]) => ({ start, end, text }));
  const blanks = unseen.map(({ start, end, partsWords }) => ({ start, end, text: partsWords === true ? ' ' : '' }));
  for (const { start, end, text } of [...entities, ...blanks].toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(source.slice(at, from), text.padEnd(end - from, NOTHING).slice(0, end - from));
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}

function headingsOf(text: string, tree: Tree): Heading[] {
  const headings: Heading[] = [];
  tree.iterate({
    enter(node) {
      const level = /^(?:ATX|Setext)Heading([1-6])$/.exec(node.name)?.[1];
      if (level === undefined) return;
      const words = text.slice(node.from, node.to).replaceAll(NOTHING, '').replace(/\s+/g, ' ').trim();
      if (words !== '') headings.push({ level: Number(level), text: words, start: node.from });
    },
  });
  return headings;
}

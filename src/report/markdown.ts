import type { Report } from '../model/report.ts';
import { harmless } from '../util/words.ts';
import { type Inline, type Item, inWords, type Section, type Table, type WordBlock } from './content/blocks.ts';
import { contentOf } from './content/content.ts';
import type { ReportContent } from './content/report-content.ts';
import type { RenderOptions } from './render-options.ts';

/** Reports as Markdown, with everything in them unless they are for somebody else. Text from the input is escaped, so that it can only be read. */
export function renderMarkdown(reports: readonly Report[], { audience = 'full' }: Markdown = {}): string {
  return reports.map((report) => contentMarkdown(contentOf(report, audience))).join('\n---\n\n');
}

type Markdown = Pick<RenderOptions, 'audience'>;

/** A title, a subject and sections as Markdown. */
export function contentMarkdown({ title, subject, sections }: ReportContent): string {
  return [`# ${escaped(title)}`, strong(subject), ...sections.map(sectionText)].join('\n\n').concat('\n');
}

function sectionText({ title, blocks, isFolded }: Section): string {
  const words = inWords(blocks).map(blockText);
  if (isFolded === true)
    return ['<details>', `<summary>${escaped(title)}</summary>`, ...words, '</details>'].join('\n\n');
  return [`## ${escaped(title)}`, ...words].join('\n\n');
}

function blockText(block: WordBlock): string {
  if (block.kind === 'paragraph') return inlineText(block.text);
  if (block.kind === 'table') return tableText(block);
  return block.items.map((item, i) => itemText(item, block.isNumbered ? `${i + 1}.` : '-')).join('\n');
}

function itemText({ lead, lines }: Item, sign: string): string {
  const indent = ' '.repeat(sign.length + 1);
  const below = lines.map(({ label, text }) => `${indent}- ${escaped(label).trim()}: ${escaped(text).trim()}`);
  return [`${sign} ${inlineText(lead)}`, ...below].join('\n');
}

function tableText({ head, numeric, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = numeric.map((isNumeric) => (isNumeric ? '---:' : '---'));
  return [line(head.map(escaped)), line(rule), ...rows.map((row) => line(row.map((cell) => inlineText([cell]))))].join(
    '\n',
  );
}

function inlineText(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return escaped(piece);
      return piece.tone === 'plain' || piece.tone === 'quiet' ? escaped(piece.text) : strong(piece.text);
    })
    .join('')
    .trim();
}

/** Stars beside white space would be no markup, so the text between them has none at its ends. */
function strong(text: string): string {
  const words = escaped(text).trim();
  return words === '' ? '' : `**${words}**`;
}

/** Text in which nothing is markup any more: no HTML, no links, no mentions, no table cells, no headings. */
function escaped(text: string): string {
  return harmless(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replace(/@(?=\w)|#(?=\d)/g, '$&\u2060')
    .replace(/(https?|ftp|www)(?=:\/\/|\.)/gi, '$1\u2060')
    .replace(/^(\s*)([#+=-])(?=[\s#+=-]|$)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

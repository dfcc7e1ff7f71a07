import type { Report } from '../../model/report.ts';
import { harmless } from '../../util/words.ts';
import { type Inline, type Item, inWords, type Section, type WordBlock } from '../content/blocks.ts';
import { contentOf } from '../content/content.ts';
import type { ReportContent } from '../content/report-content.ts';
import type { RenderOptions } from '../render-options.ts';
import { wrapped } from './layout.ts';
import { tableText } from './table.ts';

// Lines of prose longer than this are hard to follow with the eye.
const WIDEST_PROSE = 100;

/** Reports for the terminal: words that wrap at the width, readable without colour and line by line. */
export function renderTerminal(reports: readonly Report[], options: RenderOptions): string {
  return reports.map((report) => reportText(report, options)).join('\n\n');
}

/** Sections for the terminal, for commands that print something other than a report. */
export function sectionsText(sections: readonly Section[], options: RenderOptions): string {
  return `${sections.map((section) => sectionText(section, options)).join('\n\n')}\n`;
}

function reportText(report: Report, options: RenderOptions): string {
  return contentText(contentOf(report, options.audience ?? 'lead'), options);
}

/** What a report says, for the terminal. */
export function contentText({ title, subject, sections }: ReportContent, options: RenderOptions): string {
  const width = proseWidth(options);
  const head = [wrapped(options.paint(harmless(title), 'strong'), width), wrapped(harmless(subject), width)].join('\n');
  return `${head}\n\n${sectionsText(sections, options)}`;
}

function sectionText({ title, blocks, inShort }: Section, options: RenderOptions): string {
  const heading = wrapped(options.paint(harmless(title), 'strong'), proseWidth(options));
  return [heading, ...inWords(inShort ?? blocks).map((block) => blockText(block, options))].join('\n');
}

function blockText(block: WordBlock, options: RenderOptions): string {
  const width = proseWidth(options);
  if (block.kind === 'paragraph') return wrapped(inlineText(block.text, options), width, '  ');
  if (block.kind === 'table') {
    const plain = { ...block, rows: block.rows.map((row) => row.map(cleaned)) };
    return indented(tableText(plain, options.width - 2, options.paint), '  ');
  }
  return block.items.map((item, i) => itemText(item, block.isNumbered ? `${i + 1}. ` : '- ', options)).join('\n');
}

function itemText({ lead, lines }: Item, sign: string, options: RenderOptions): string {
  const width = proseWidth(options);
  const hanging = ' '.repeat(2 + sign.length);
  const first = wrapped(inlineText(lead, options), width, `  ${sign}`, hanging);
  const below = lines.map(({ label, text }) => {
    const words = `${options.paint(`${harmless(label)}:`, 'quiet')} ${harmless(text)}`;
    return wrapped(words, width, hanging, `${hanging}  `);
  });
  return [first, ...below].join('\n');
}

function inlineText(pieces: readonly Inline[], { paint }: RenderOptions): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? harmless(piece) : paint(harmless(piece.text), piece.tone)))
    .join('');
}

function cleaned(cell: Inline): Inline {
  return typeof cell === 'string' ? harmless(cell) : { ...cell, text: harmless(cell.text) };
}

function indented(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join('\n');
}

function proseWidth({ width }: RenderOptions): number {
  return Math.min(width, WIDEST_PROSE);
}

import { type Inline, type Item, inWords, type Section, type WordBlock } from '../../src/report/content/blocks.ts';
import type { ReportContent } from '../../src/report/content/report-content.ts';

/** Everything that a report says, one text for each thing that is said. */
export function textsOf({ title, subject, sections }: ReportContent): string[] {
  return [title, subject, ...sections.flatMap(textsOfSection)];
}

/** Everything that a section says. */
export function textsOfSection({ title, blocks }: Section): string[] {
  return [title, ...inWords(blocks).flatMap(textsOfBlock)];
}

function textsOfBlock(block: WordBlock): string[] {
  if (block.kind === 'paragraph') return [whole(block.text)];
  if (block.kind === 'table')
    return [...block.head, ...block.rows.map((row) => row.map((cell) => whole([cell])).join(' '))];
  return block.items.flatMap(textsOfItem);
}

function textsOfItem({ lead, lines }: Item): string[] {
  return [whole(lead), ...lines.map(({ label, text }) => `${label}: ${text}`)];
}

function whole(pieces: readonly Inline[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

import { HeadingLevel, Paragraph, type Table } from 'docx';
import type { Block, Inline, Item, Section, WordBlock } from '../content/blocks.ts';
import { captioned } from './captioned.ts';
import { run, runsOf } from './inline.ts';
import { TEXT_WIDTH } from './styles.ts';
import { gridOf, tableParts } from './table.ts';

/** The numbered list in use: its name, and which of its countings is the present one. */
export interface Lists {
  readonly reference: string;
  instance: number;
}

type Part = Paragraph | Table;
type ParagraphBlock = Extract<WordBlock, { kind: 'paragraph' }>;
type ListBlock = Extract<WordBlock, { kind: 'list' }>;

/** A section under its heading. */
export function sectionParts({ title, blocks }: Section, lists: Lists): Part[] {
  const heading = new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(title, 'plain')] });
  return [heading, ...blocks.flatMap((block) => blockParts(block, lists))];
}

function blockParts(block: Block, lists: Lists): Part[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphParts(block);
    case 'list':
      return listParts(block, lists);
    case 'table':
      return tableParts(block);
    case 'headline':
      return block.facts.length === 0 ? [] : factParts(block.facts);
    // Of what a page draws, only the line of time says something that the tables and the words do not.
    case 'figure':
      return block.drawing.kind === 'timeline' ? tableParts(block.table) : [];
  }
}

function paragraphParts({ text, anchor, isLead }: ParagraphBlock): Part[] {
  if (anchor === undefined)
    return [new Paragraph({ children: runsOf(text.map((piece) => (isLead ? strong(piece) : piece))) })];
  const [heading = '', first, ...others] = text;
  const title = typeof heading === 'string' ? heading : heading.text;
  const rest = typeof first === 'string' ? [withoutJoint(first), ...others] : text.slice(1);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(title, 'plain')] }),
    new Paragraph({ children: runsOf(rest) }),
  ];
}

function strong(piece: Inline): Inline {
  return typeof piece === 'string' ? { text: piece, tone: 'strong' } : piece;
}

/** What joins a heading to its line in running text falls away where the heading stands alone. */
function withoutJoint(text: string): string {
  return text.replace(/^[\s:,.]+/u, '');
}

function listParts({ items, isNumbered }: ListBlock, lists: Lists): Part[] {
  lists.instance++;
  const list = isNumbered
    ? { numbering: { reference: lists.reference, level: 0, instance: lists.instance } }
    : { bullet: { level: 0 } };
  return items.flatMap((item) => itemParts(item, list));
}

function itemParts({ lead, lines }: Item, list: object): Part[] {
  return [
    new Paragraph({ ...list, keepNext: lines.length > 0, keepLines: true, children: runsOf(lead) }),
    ...lines.map(
      ({ label, text }) =>
        new Paragraph({ style: 'Detail', children: [run(`${label}: `, 'strong'), run(text, 'plain')] }),
    ),
  ];
}

/** The few figures to be seen first, side by side. */
function factParts(facts: Extract<Block, { kind: 'headline' }>['facts']): Part[] {
  const width = Math.floor(TEXT_WIDTH / facts.length);
  const head = facts.map(({ label }) => label);
  const values = facts.map(
    ({ value, note }): Inline => ({ text: note === '' ? value.text : `${value.text} (${note})`, tone: 'strong' }),
  );
  return [
    captioned(
      gridOf(
        head,
        [values],
        facts.map(() => width),
        facts.map(() => false),
      ),
      'The figures',
    ),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

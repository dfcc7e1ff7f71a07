import { Document, HeadingLevel, LineRuleType, Packer, Paragraph, type Table } from 'docx';
import type { Element } from '../../model/framework.ts';
import type { MeetingPack } from '../../model/meeting-pack.ts';
import { harmless } from '../../util/words.ts';
import {
  AFTERWARDS,
  aboutPack,
  levelsOf,
  PACK_TITLE,
  packSubject,
  ROOMS,
  type Room,
  RUNNING_IT,
  WHO_IS_HERE,
} from '../meeting/words.ts';
import { withoutChance } from '../without-chance.ts';
import { captioned } from './captioned.ts';
import { run } from './inline.ts';
import { pageFooter, pageHeader } from './running-lines.ts';
import { largeStyles, NUMBERED, numbering, PAGE, TEXT_WIDTH } from './styles.ts';
import { gridOf } from './table.ts';

type Part = Paragraph | Table;

/** A line that is written by hand, in twentieths of a point. */
const LINE_HEIGHT = 400;
const BOX = '☐';

/** A blank assessment as a Word document for A4 paper: a page to begin with, then each element on a page of its own. */
export async function renderMeetingDocx(pack: MeetingPack): Promise<Uint8Array> {
  const { tool, framework } = pack;
  const subject = packSubject(pack);
  const document = new Document({
    title: harmless(`${PACK_TITLE}. ${subject}`),
    creator: 'hpp',
    description: harmless(subject),
    styles: largeStyles,
    numbering,
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: pageHeader(subject) },
        footers: {
          default: pageFooter(`${tool.name} ${tool.version}, framework ${framework.id} ${framework.version}`),
        },
        children: [
          ...frontParts(pack),
          ...pack.parts.flatMap(({ title, elements }) => partPages(title, elements, pack)),
        ],
      },
    ],
  });
  return withoutChance(await Packer.toBuffer(document), pack.day);
}

function frontParts(pack: MeetingPack): Part[] {
  return [
    new Paragraph({ style: 'Title', children: [run(PACK_TITLE, 'plain')] }),
    new Paragraph({ style: 'Subtitle', children: [run(packSubject(pack), 'plain')] }),
    heading('What this is, and what it is not'),
    ...aboutPack(pack).map((text) => new Paragraph({ children: [run(text, 'plain')] })),
    heading('How to hold the meeting'),
    ...RUNNING_IT.map(
      (text) =>
        new Paragraph({ numbering: { reference: NUMBERED, level: 0, instance: 1 }, children: [run(text, 'plain')] }),
    ),
    heading('Who is here'),
    ...room(WHO_IS_HERE),
    new Paragraph({ children: [run(AFTERWARDS, 'plain')] }),
    heading('What there is to talk about'),
    ...pack.parts.map(
      ({ title, elements }) =>
        new Paragraph({ children: [run(`${title}: `, 'strong'), run(elements.map(titleOf).join('; '), 'plain')] }),
    ),
  ];
}

/** The commitment is the heading above its first element, and the elements stand below it in the outline. */
function partPages(title: string, elements: readonly Element[], pack: MeetingPack): Part[] {
  return elements.flatMap((element, i) => [
    ...(i === 0
      ? [new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: [run(title, 'plain')] })]
      : []),
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      pageBreakBefore: i > 0,
      children: [run(titleOf(element), 'plain')],
    }),
    ...elementParts(element, pack),
  ]);
}

function elementParts(element: Element, pack: MeetingPack): Part[] {
  const { title, question, asks } = element;
  const widths = [0.08, 0.18, 0.74].map((share) => Math.floor(TEXT_WIDTH * share));
  const levels = levelsOf(pack, element).map(({ title: level, words }) => [
    BOX,
    { text: level, tone: 'strong' as const },
    words,
  ]);
  return [
    new Paragraph({ children: [run('A patient or family asks: ', 'plain'), run(question, 'strong')] }),
    new Paragraph({ children: [run(`What it asks: ${asks}`, 'plain')] }),
    captioned(
      gridOf(['Tick', 'Level', 'What it looks like'], levels, widths, [false, false, false]),
      `The five levels: ${title}`,
    ),
    ...ROOMS.flatMap(room),
  ];
}

/** A table with one empty row as high as so many written lines. */
function room({ heads, shares, lines }: Room): Part[] {
  const widths = shares.map((share) => Math.floor(TEXT_WIDTH * share));
  const numeric = heads.map(() => false);
  return [
    new Paragraph({ spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT }, children: [] }),
    captioned(gridOf(heads, [heads.map(() => '')], widths, numeric, lines * LINE_HEIGHT), heads.join(', ')),
  ];
}

function titleOf({ title, core }: Element): string {
  return core ? `${title} (core)` : title;
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(text, 'plain')] });
}

import type { Element } from '../../model/framework.ts';
import type { MeetingPack } from '../../model/meeting-pack.ts';
import {
  type Block,
  bullets,
  numbered,
  paragraph,
  plainItem,
  type Section,
  type Table,
  toned,
} from '../content/blocks.ts';
import { contentMarkdown } from '../markdown.ts';
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
} from './words.ts';

/** A blank assessment as Markdown: a section for each element, with a box to tick for each level and rows to write in. */
export function renderMeetingMarkdown(pack: MeetingPack): string {
  const sections: Section[] = [
    { title: 'What this is, and what it is not', blocks: aboutPack(pack).map((text) => paragraph(text)) },
    { title: 'How to hold the meeting', blocks: [numbered(RUNNING_IT.map((line) => plainItem(line)))] },
    { title: 'Who is here', blocks: [room(WHO_IS_HERE), paragraph(AFTERWARDS)] },
    ...pack.parts.flatMap(({ title, elements }) => elements.map((element) => elementSection(element, title, pack))),
  ];
  return contentMarkdown({ title: PACK_TITLE, subject: packSubject(pack), sections });
}

function elementSection(element: Element, part: string, pack: MeetingPack): Section {
  const { id, title, core, question, asks } = element;
  const blocks: Block[] = [
    paragraph(`${part} (${id}${core ? ', core' : ''})`),
    paragraph(toned(`A patient or family asks: ${question}`, 'strong')),
    paragraph(`What it asks: ${asks}`),
    bullets(
      levelsOf(pack, element).map(({ title: level, words }) => plainItem('☐ ', toned(level, 'strong'), `: ${words}`)),
    ),
    ...ROOMS.map(room),
  ];
  return { title, blocks };
}

/** A table with nothing in it, to be written in. */
function room({ heads, lines }: Room): Table {
  const rows = Array.from({ length: lines }, () => heads.map(() => ''));
  return { kind: 'table', caption: heads.join(', '), head: heads, numeric: heads.map(() => false), rows };
}

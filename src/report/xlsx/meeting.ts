import type { Element } from '../../model/framework.ts';
import type { MeetingPack } from '../../model/meeting-pack.ts';
import { BESIDE_SHEET, ELEMENTS_SHEET, MEETING_COLUMNS, OPEN_COLUMNS, type OpenField } from '../../model/workbook.ts';
import { aboutPack, levelsOf, PACK_TITLE, packSubject, RUNNING_IT } from '../meeting/words.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { workbookOf } from './workbook-of.ts';

type OpenColumn = Sheet['columns'][number];

const WIDTHS: Readonly<Record<keyof typeof MEETING_COLUMNS, number>> = {
  declared: 14,
  saw: 44,
  strength: 32,
  what: 36,
  owner: 20,
  due: 13,
  by: 22,
  says: 36,
  note: 32,
};
const BACK =
  'Save this workbook, and take it back with: hpp import <this file> --into trust.yaml. An empty cell takes nothing out of the trust file. What was seen and the strength go into its note.';

/** A blank assessment as a workbook to fill in on a screen, which hpp import takes back into the trust file. */
export async function renderMeetingXlsx(pack: MeetingPack): Promise<Uint8Array> {
  return await workbookOf([frontSheet(pack), elementsSheet(pack), besideSheet(pack)], pack.day);
}

function frontSheet(pack: MeetingPack): Sheet {
  const texts = [
    PACK_TITLE,
    packSubject(pack),
    ...aboutPack(pack),
    ...RUNNING_IT.map((line, i) => `${i + 1}. ${line}`),
    BACK,
  ];
  return {
    name: 'Read this first',
    columns: [{ title: 'Read this first', width: 110 }],
    rows: texts.map((text) => [text]),
    hasTallRows: true,
  };
}

function elementsSheet(pack: MeetingPack): Sheet {
  const levels = pack.framework.levels;
  const open = Object.entries(MEETING_COLUMNS).map(([field, title]): OpenColumn => {
    // The keys of a record are its members.
    const column = { title, width: WIDTHS[field as keyof typeof MEETING_COLUMNS], isOpen: true };
    if (field === 'due') return { ...column, kind: 'day' };
    return field === 'declared' ? { ...column, choices: levels.map(({ id }) => id) } : column;
  });
  return {
    name: ELEMENTS_SHEET,
    columns: [
      { title: 'Id', width: 26 },
      { title: 'Part', width: 24 },
      { title: 'Element', width: 28 },
      { title: 'Core', width: 7 },
      { title: 'A patient or family asks', width: 40 },
      { title: 'What it asks', width: 44 },
      ...levels.map(({ title }) => ({ title, width: 40 })),
      ...open,
    ],
    rows: elementsOf(pack).map(({ part, element }) => [
      element.id,
      part,
      element.title,
      element.core ? 'yes' : 'no',
      element.question,
      element.asks,
      ...levelsOf(pack, element).map(({ words }) => words),
      ...open.map(() => null),
    ]),
    hasTallRows: true,
  };
}

/** What the trust file says, in a sheet that nobody sees: with it, import can tell what the meeting saw otherwise. */
function besideSheet(pack: MeetingPack): Sheet {
  // The keys of a record are its members.
  const fields = Object.keys(OPEN_COLUMNS) as OpenField[];
  return {
    name: BESIDE_SHEET,
    columns: [{ title: 'Id', width: 26 }, ...fields.map((field) => ({ title: OPEN_COLUMNS[field], width: 20 }))],
    rows: elementsOf(pack).map(({ element }) => {
      const said = pack.said.get(element.id);
      return [element.id, ...fields.map((field) => said?.[field] ?? null)];
    }),
    isHidden: true,
  };
}

function elementsOf({ parts }: MeetingPack): { readonly part: string; readonly element: Element }[] {
  return parts.flatMap(({ title, elements }) => elements.map((element) => ({ part: title, element })));
}

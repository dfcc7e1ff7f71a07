// What a blank assessment says to those who hold a meeting with it, before any format.
import type { Element } from '../../model/framework.ts';
import type { MeetingPack } from '../../model/meeting-pack.ts';
import { MEETING_COLUMNS } from '../../model/workbook.ts';
import { titleOf } from '../content/front.ts';

/** What the pack is called. */
export const PACK_TITLE = 'Harmed Patient Pathway: a meeting about where we stand';

/** Whose assessment it is to be: the organisation and its part, or room to write it. */
export function packSubject({ whose }: MeetingPack): string {
  return whose === null ? 'Organisation and service: …' : titleOf(whose).subject;
}

/** What the pack is, and what it is not. */
export function aboutPack({ framework }: MeetingPack): string[] {
  return [
    'A blank assessment for people in one room: what happens here after care has harmed somebody, seen by those who live with it and those who do it. What is ticked is what the meeting sees. It shows nothing yet: policies, counts and answers from families do that afterwards.',
    framework.reading,
  ];
}

/** How to hold the meeting, in five lines. */
export const RUNNING_IT: readonly string[] = [
  'Patients and families speak first, every time. Ask beforehand what they need to take part, and who is there for them afterwards.',
  'Read the question aloud. Ask what each person has seen before anybody names a level.',
  "Write down no name and nobody's story: roles, and what is done or not done.",
  'Tick one level. Where people see different things, write down who sees it otherwise. It is not settled by a vote, and nobody takes the middle.',
  'End each with one strength and one next step that has an owner and a day. Anybody may stop, leave or come back at any time.',
];

/** What to do with what was written. */
export const AFTERWARDS =
  'Afterwards: bring what was written into the trust file. The spreadsheet of this pack can be filled in, and hpp import takes it back.';

/** Room to write in: what goes where, how wide each is (in shares of the page), and how many lines it needs. */
export interface Room {
  readonly heads: readonly string[];
  readonly shares: readonly number[];
  readonly lines: number;
}

/** Who was there: by role, because no name is needed. */
export const WHO_IS_HERE: Room = {
  heads: ['Day', 'Who is here, by role', 'How many of us were harmed by care, or are close to somebody who was'],
  shares: [0.16, 0.5, 0.34],
  lines: 3,
};

/** Where the meeting writes about one element. */
export const ROOMS: readonly Room[] = [
  { heads: [MEETING_COLUMNS.saw, MEETING_COLUMNS.strength], shares: [0.62, 0.38], lines: 4 },
  {
    heads: [MEETING_COLUMNS.what, MEETING_COLUMNS.owner, MEETING_COLUMNS.due],
    shares: [0.58, 0.24, 0.18],
    lines: 2,
  },
  { heads: [MEETING_COLUMNS.by, MEETING_COLUMNS.says], shares: [0.42, 0.58], lines: 3 },
];

/** The five levels of an element: each with its name and what it looks like here. */
export function levelsOf(
  { framework }: MeetingPack,
  { levels }: Element,
): { readonly title: string; readonly words: string }[] {
  return framework.levels.map(({ id, title }) => ({ title, words: levels[id] }));
}

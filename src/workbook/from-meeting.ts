import type { MEETING_COLUMNS, OpenCells, Otherwise, WorkbookReading } from '../model/workbook.ts';
import { singleSpaced } from '../util/words.ts';

/** What a meeting wrote about one element. */
type Written = Readonly<Record<keyof typeof MEETING_COLUMNS, string | null>>;

// A trust file has both, and a meeting may leave one out: neither is thrown away for it.
const SOMEBODY = 'somebody at the meeting';
const OTHERWISE = 'Sees it otherwise.';

/** What a meeting wrote, as the cells that a trust file has a place for. What it has none for is added to the note. */
export function fromMeeting(
  rows: readonly (readonly [string, Written])[],
  before: ReadonlyMap<string, OpenCells>,
): Pick<WorkbookReading, 'cells' | 'otherwise'> {
  const cells = rows.map(([id, row]): [string, OpenCells] => {
    const { declared, what, owner, due } = row;
    const note = noteOf(row, before.get(id)?.note ?? null);
    return [id, { declared: declared?.toLowerCase() ?? null, what, owner, due, status: null, note }];
  });
  return { cells: new Map(cells), otherwise: rows.flatMap(([id, row]) => otherwiseOf(id, row)) };
}

/** The note that was there with what was written added to it; null where nothing was written. */
function noteOf({ note, saw, strength }: Written, before: string | null): string | null {
  const written = [
    ...(note === null ? [] : [asSentence(note)]),
    ...(saw === null ? [] : [`What we saw: ${asSentence(saw)}`]),
    ...(strength === null ? [] : [`One strength: ${asSentence(strength)}`]),
  ];
  if (written.length === 0) return null;
  return [...(before === null ? [] : [asSentence(before)]), ...written].join(' ');
}

function otherwiseOf(id: string, { by, says }: Written): Otherwise[] {
  if (by === null && says === null) return [];
  return [{ id, by: singleSpaced(by ?? SOMEBODY), says: singleSpaced(says ?? OTHERWISE) }];
}

function asSentence(text: string): string {
  const words = singleSpaced(text);
  return /[.!?…]["')\]]?$/.test(words) ? words : `${words}.`;
}

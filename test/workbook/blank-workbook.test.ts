import { describe, expect, it } from 'vitest';
import type { OpenCells } from '../../src/model/workbook.ts';
import { findChanges } from '../../src/workbook/find-changes.ts';
import { fromMeeting } from '../../src/workbook/from-meeting.ts';

const ID = 'communication/named-contact';
const NOTHING: OpenCells = { declared: null, what: null, owner: null, due: null, status: null, note: null };
const BLANK = {
  declared: null,
  saw: null,
  strength: null,
  what: null,
  owner: null,
  due: null,
  by: null,
  says: null,
  note: null,
};

function noteOf(written: Partial<Record<keyof typeof BLANK, string>>, before: string | null): string | null {
  const { cells } = fromMeeting([[ID, { ...BLANK, ...written }]], new Map([[ID, { ...NOTHING, note: before }]]));
  return cells.get(ID)?.note ?? null;
}

describe('what a meeting wrote and a trust file has no place for', () => {
  it.each([
    [{}, 'Was there', null],
    [{ saw: 'Ten letters' }, null, 'What we saw: Ten letters.'],
    [{ saw: 'Ten letters.' }, 'Was there', 'Was there. What we saw: Ten letters.'],
    [
      { note: 'Ask again in May!', strength: 'Kind people' },
      'Was there?',
      'Was there? Ask again in May! One strength: Kind people.',
    ],
    [{ saw: 'over\n two   lines' }, null, 'What we saw: over two lines.'],
  ])('%j is added to the note %j', (written, before, note) => {
    expect(noteOf(written, before)).toBe(note);
  });

  it.each([
    [{ by: 'A parent', says: 'Nobody rang' }, [{ id: ID, by: 'A parent', says: 'Nobody rang' }]],
    [{ by: 'A parent' }, [{ id: ID, by: 'A parent', says: 'Sees it otherwise.' }]],
    [{ says: 'Nobody rang' }, [{ id: ID, by: 'somebody at the meeting', says: 'Nobody rang' }]],
    [{}, []],
  ])('%j is dissent, and no half of it is lost', (written, otherwise) => {
    expect(fromMeeting([[ID, { ...BLANK, ...written }]], new Map()).otherwise).toEqual(otherwise);
  });

  it('reads a level in any letters', () => {
    expect(fromMeeting([[ID, { ...BLANK, declared: 'Practised' }]], new Map()).cells.get(ID)?.declared).toBe(
      'practised',
    );
  });
});

describe('changes from a blank workbook', () => {
  const full: OpenCells = {
    ...NOTHING,
    declared: 'practised',
    what: 'Give cover',
    owner: 'Matron',
    due: '2027-01-31',
    note: 'x',
  };
  const from = (row: Partial<OpenCells>, exported: OpenCells, now: OpenCells = exported) =>
    findChanges(
      {
        cells: new Map([[ID, { ...NOTHING, ...row }]]),
        exported: new Map([[ID, exported]]),
        isBlank: true,
        otherwise: [],
      },
      new Map([[ID, now]]),
      new Set([ID]),
    );

  it('an empty cell changes nothing, whatever the trust file says', () => {
    expect(from({}, full)).toEqual({ changes: [], conflicts: [], unknown: [] });
    expect(from({}, NOTHING, full)).toEqual({ changes: [], conflicts: [], unknown: [] });
  });

  it('a level takes the place of the one that the workbook was made with', () => {
    expect(from({ declared: 'written' }, full).changes).toEqual([
      { id: ID, field: 'declared', from: 'practised', to: 'written' },
    ]);
  });

  it('a level is a conflict where the workbook knew of none', () => {
    expect(from({ declared: 'written' }, NOTHING, full).conflicts).toEqual([
      { id: ID, field: 'declared', from: null, to: 'written', now: 'practised' },
    ]);
  });

  it('another step is a conflict: the owner and the day that are there are not its own', () => {
    expect(from({ what: 'Ask ten families' }, full)).toMatchObject({
      changes: [],
      conflicts: [{ field: 'what', now: 'Give cover' }],
    });
    expect(from({ what: 'Give cover', due: '2027-03-01' }, full)).toMatchObject({
      changes: [{ field: 'due', to: '2027-03-01' }],
      conflicts: [],
    });
  });
});

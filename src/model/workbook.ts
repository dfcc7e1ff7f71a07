/** What a person may fill in for an element in a workbook. Days are written year-month-day. */
export interface OpenCells {
  readonly declared: string | null;
  readonly what: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: string | null;
  readonly note: string | null;
}

/** One of the things that a person may fill in. */
export type OpenField = keyof OpenCells;

/** How each open column is headed, in a workbook written by the tool. */
export const OPEN_COLUMNS: Readonly<Record<OpenField, string>> = {
  declared: 'Declared',
  what: 'What will be done',
  owner: 'Owner',
  due: 'Due',
  status: 'Status',
  note: 'Note',
};

/** The name of the sheet of elements, and of the hidden one that holds what it held when it was written. */
export const ELEMENTS_SHEET = 'Elements';
/** The hidden sheet. */
export const EXPORTED_SHEET = 'As exported';

/** The hidden sheet of a blank workbook for a meeting: what the trust file said, which its open cells do not repeat. */
export const BESIDE_SHEET = 'As in the trust file';

/** How the columns are headed that a meeting fills in. Some say more than a trust file has a place for; that goes into its note. */
export const MEETING_COLUMNS = {
  declared: 'Level',
  saw: 'What we saw that shows it',
  strength: 'One strength',
  what: 'One next step',
  owner: 'Owner (a role)',
  due: 'By when',
  by: 'Who sees it otherwise (a role)',
  says: 'What they see',
  note: 'Anything else',
} as const;

/** Somebody who sees an element otherwise than the meeting does. */
export interface Otherwise {
  readonly id: string;
  readonly by: string;
  readonly says: string;
}

/** What a workbook holds for each element: as it is, and as it was written. */
export interface WorkbookReading {
  readonly cells: ReadonlyMap<string, OpenCells>;
  readonly exported: ReadonlyMap<string, OpenCells>;
  /** Whether it was written blank, for a meeting: an empty cell then says nothing, and takes nothing away. */
  readonly isBlank: boolean;
  readonly otherwise: readonly Otherwise[];
}

/** One value that differs. */
export interface CellChange {
  /** The element. */
  readonly id: string;
  readonly field: OpenField;
  readonly from: string | null;
  readonly to: string | null;
}

/** A cell that was edited while the trust file changed in the same place. */
export interface CellConflict extends CellChange {
  /** What the trust file says now. */
  readonly now: string | null;
}

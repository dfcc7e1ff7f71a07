import {
  type CellChange,
  type CellConflict,
  OPEN_COLUMNS,
  type OpenCells,
  type OpenField,
  type WorkbookReading,
} from '../model/workbook.ts';

/** What a person changed in a workbook, held against what the trust file says now. */
export interface WorkbookChanges {
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly CellConflict[];
  /** Elements of the workbook that the framework does not have. */
  readonly unknown: readonly string[];
}

const FIELDS = Object.keys(OPEN_COLUMNS) as OpenField[];
const NOTHING: OpenCells = { declared: null, what: null, owner: null, due: null, status: null, note: null };

/**
 * Compares three: what a workbook held when it was written, what it holds, and what the trust file says now. A cell that
 * nobody touched changes nothing, whatever the trust file says by now; in a workbook that was written blank, that is one
 * that was left empty.
 */
export function findChanges(
  { cells, exported, isBlank }: WorkbookReading,
  now: ReadonlyMap<string, OpenCells>,
  known: ReadonlySet<string>,
): WorkbookChanges {
  const changes: CellChange[] = [];
  const conflicts: CellConflict[] = [];
  for (const [id, row] of cells) {
    const before = exported.get(id) ?? NOTHING;
    const present = now.get(id) ?? NOTHING;
    for (const field of FIELDS) {
      const change = { id, field, from: before[field], to: row[field] };
      if (change.from === change.to || present[field] === change.to) continue;
      if (isBlank && change.to === null) continue;
      // Its owner and day belong to the step that is there, and would be taken for those of another.
      const isOtherStep = isBlank && field === 'what' && present.what !== null;
      if (present[field] === change.from && !isOtherStep) changes.push(change);
      else conflicts.push({ ...change, now: present[field] });
    }
  }
  return { changes, conflicts, unknown: [...cells.keys()].filter((id) => !known.has(id)) };
}

import { readFile, stat } from 'node:fs/promises';
import { writeWhole } from '../files/write-whole.ts';
import type { Finding } from '../model/report.ts';
import type { ElementEntry, Trust } from '../model/trust.ts';
import type { CellChange, CellConflict, OpenCells, OpenField, Otherwise, WorkbookReading } from '../model/workbook.ts';
import { maskPatientNumbers } from '../privacy/mask-patient-numbers.ts';
import { readTrust } from '../trust/read-trust.ts';
import { harmless } from '../util/words.ts';
import { findChanges } from '../workbook/find-changes.ts';
import { editYaml } from '../yaml/edit-yaml.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import { type InvalidInput, type OpenOptions, openTrustFile } from './open-trust-file.ts';
import { inPlaceOrder, type SourceFile, toFinding } from './source-file.ts';

/** What became of taking a workbook back. Nothing is written unless everything can be. */
export type WorkbookImport =
  | { readonly state: 'imported'; readonly changes: readonly CellChange[]; readonly otherwise: readonly Otherwise[] }
  | { readonly state: 'conflicts'; readonly conflicts: readonly CellConflict[]; readonly isBlank: boolean }
  | { readonly state: 'unreadable'; readonly because: string }
  /** The trust file as it would be, with what is wrong in it. */
  | { readonly state: 'wrong'; readonly findings: readonly Finding[]; readonly texts: ReadonlyMap<string, string> };

const LARGEST = 20_000_000;

/** Takes what a person filled in in a workbook back into the trust file it was made from. */
export async function importWorkbook(workbook: string, options: OpenOptions): Promise<WorkbookImport | InvalidInput> {
  const opened = await openTrustFile(options);
  if (opened.state === 'invalid') return opened;
  // Its text has been masked, and must not be written over what a person wrote.
  if (opened.found.length > 0) {
    const because = 'hpp validate shows what looks like the number of a patient; take it out of the file first';
    return { state: 'unreadable', because };
  }
  const bytes = await bytesOf(workbook);
  if (typeof bytes === 'string') return { state: 'unreadable', because: bytes };
  const { readWorkbook } = await import('../workbook/read-workbook.ts');
  const reading = await readWorkbook(bytes);
  if ('because' in reading) return { state: 'unreadable', because: reading.because };
  const { framework } = opened.loaded;
  const all = [...framework.commitments.flatMap(({ elements }) => elements), ...framework.enablers];
  const { changes, conflicts, unknown } = findChanges(reading, cellsOf(opened.trust), new Set(all.map(({ id }) => id)));
  if (unknown.length > 0) return { state: 'unreadable', because: `the framework has no element "${unknown[0]}"` };
  if (conflicts.length > 0) return { state: 'conflicts', conflicts, isBlank: reading.isBlank };
  const otherwise = reading.otherwise.filter((one) => !isSaidAlready(one, opened.trust));
  if (changes.length + otherwise.length === 0) return { state: 'imported', changes, otherwise };
  const texts = [...changes, ...otherwise.map(({ id, by, says }) => ({ id, to: `${by} ${says}` }))];
  const withNumber = texts.find(({ to }) => to !== null && maskPatientNumbers(to).numbers.length > 0);
  if (withNumber !== undefined) {
    const because = `a cell of "${withNumber.id}" holds what looks like the number of a patient; take it out of the cell`;
    return { state: 'unreadable', because };
  }
  const edited = editYaml(opened.source.text, [
    ...editsFor(changes, reading),
    ...otherwise.map(({ id, ...one }): YamlEdit => ({ kind: 'append', path: ['elements', id, 'dissent'], value: one })),
  ]);
  if ('because' in edited) return { state: 'unreadable', because: `in the trust file, ${edited.because}` };
  const check = await readTrust(edited.text, framework);
  if (check.trust === null) {
    const source: SourceFile = { ...opened.source, text: edited.text, spanOf: check.spanOf };
    const findings = inPlaceOrder(check.findings.map((draft) => toFinding(draft, source, framework)));
    return { state: 'wrong', findings, texts: new Map([[source.file, edited.text]]) };
  }
  await writeWhole(options.file, edited.text);
  return { state: 'imported', changes, otherwise };
}

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer> | string> {
  try {
    const stats = await stat(file);
    if (!stats.isFile()) return 'it is no ordinary file';
    if (stats.size > LARGEST) return 'it is larger than any workbook of this tool';
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === 'ENOENT' ? 'there is no such file; check the name and the folder' : `the system says ${code}`;
  }
}

function isSaidAlready({ id, by, says }: Otherwise, { elements }: Trust): boolean {
  return elements.get(id)?.dissent.some((known) => known.by === by && known.says === says) === true;
}

/** What a trust file says where a workbook has an open cell. */
export function cellsOf(trust: Trust): ReadonlyMap<string, OpenCells> {
  return new Map([...trust.elements].map(([id, entry]) => [id, cellsOfEntry(entry)]));
}

function cellsOfEntry({ declared, action, note }: ElementEntry): OpenCells {
  return {
    declared,
    what: asInCell(action?.what),
    owner: asInCell(action?.owner),
    due: action?.due ?? null,
    status: action?.status ?? null,
    note: asInCell(note),
  };
}

/** A text as a workbook's cell holds it: in one line, with no white space at its ends. */
function asInCell(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : harmless(text).trim();
}

const ACTION_FIELDS: readonly OpenField[] = ['what', 'owner', 'due', 'status'];

function editsFor(changes: readonly CellChange[], { cells, isBlank }: WorkbookReading): YamlEdit[] {
  const withoutAction = changes.filter(({ id }) => !isBlank && isWithoutAction(cells.get(id)));
  const emptied = new Set(withoutAction.map(({ id }) => id));
  const single = changes.filter(({ id, field }) => !(emptied.has(id) && ACTION_FIELDS.includes(field)));
  return [
    ...single.map(({ id, field, to }): YamlEdit => {
      const path = ['elements', id, ...(ACTION_FIELDS.includes(field) ? ['action', field] : [field])];
      return to === null ? { kind: 'remove', path } : { kind: 'set', path, value: to };
    }),
    ...[...emptied].map((id): YamlEdit => ({ kind: 'remove', path: ['elements', id, 'action'] })),
  ];
}

function isWithoutAction(cells: OpenCells | undefined): boolean {
  return cells !== undefined && ACTION_FIELDS.every((field) => cells[field] === null);
}

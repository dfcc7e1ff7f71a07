import { readFile, stat } from 'node:fs/promises';
import { writeWhole } from '../files/write-whole.ts';
import type { Finding } from '../model/report.ts';
import type { ElementEntry, Trust } from '../model/trust.ts';
import type { CellChange, CellConflict, OpenCells, OpenField } from '../model/workbook.ts';
import { maskPatientNumbers } from '../privacy/mask-patient-numbers.ts';
import { readTrust } from '../trust/read-trust.ts';
import { findChanges } from '../workbook/find-changes.ts';
import { editYaml, type YamlEdit } from '../yaml/edit-yaml.ts';
import { type InvalidInput, type OpenOptions, openTrustFile } from './open-trust-file.ts';
import { inPlaceOrder, type SourceFile, toFinding } from './source-file.ts';

/** What became of taking a workbook back. Nothing is written unless everything can be. */
export type WorkbookImport =
  | { readonly state: 'imported'; readonly changes: readonly CellChange[] }
  | { readonly state: 'conflicts'; readonly conflicts: readonly CellConflict[] }
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
  if (conflicts.length > 0) return { state: 'conflicts', conflicts };
  if (changes.length === 0) return { state: 'imported', changes };
  const withNumber = changes.find(({ to }) => to !== null && maskPatientNumbers(to).numbers.length > 0);
  if (withNumber !== undefined) {
    const because = `a cell of "${withNumber.id}" holds what looks like the number of a patient; take it out of the cell`;
    return { state: 'unreadable', because };
  }
  const edited = editYaml(opened.source.text, editsFor(changes, reading.cells));
  if ('because' in edited) return { state: 'unreadable', because: `in the trust file, ${edited.because}` };
  const check = await readTrust(edited.text, framework);
  if (check.trust === null) {
    const source: SourceFile = { ...opened.source, text: edited.text, spanOf: check.spanOf };
    const findings = inPlaceOrder(check.findings.map((draft) => toFinding(draft, source, framework)));
    return { state: 'wrong', findings, texts: new Map([[source.file, edited.text]]) };
  }
  await writeWhole(options.file, edited.text);
  return { state: 'imported', changes };
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
    return code === 'ENOENT' ? 'there is no such file' : `the system says ${code}`;
  }
}

function cellsOf(trust: Trust): ReadonlyMap<string, OpenCells> {
  return new Map([...trust.elements].map(([id, entry]) => [id, cellsOfEntry(entry)]));
}

function cellsOfEntry({ declared, action, note }: ElementEntry): OpenCells {
  return {
    declared,
    what: action?.what ?? null,
    owner: action?.owner ?? null,
    due: action?.due ?? null,
    status: action?.status ?? null,
    // A workbook's cell begins and ends with no white space.
    note: note?.trim() ?? null,
  };
}

const ACTION_FIELDS: readonly OpenField[] = ['what', 'owner', 'due', 'status'];

function editsFor(changes: readonly CellChange[], cells: ReadonlyMap<string, OpenCells>): YamlEdit[] {
  const emptied = new Set(changes.filter(({ id }) => isWithoutAction(cells.get(id))).map(({ id }) => id));
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

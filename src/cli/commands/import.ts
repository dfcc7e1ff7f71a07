import { resolve } from 'node:path';
import { importWorkbook } from '../../app/import-workbook.ts';
import { shownPath } from '../../app/open-trust-file.ts';
import { type CellChange, OPEN_COLUMNS } from '../../model/workbook.ts';
import { counted, harmless, shortened } from '../../util/words.ts';
import { EXIT } from '../exit-codes.ts';
import { printInvalid, readFrameworkOption, trustFile } from '../input.ts';
import type { Io } from '../io.ts';

/** The options of `hpp import`. */
export interface ImportCommandOptions {
  readonly into?: string;
  readonly framework?: string;
}

/** Takes a workbook back into the trust file: code 0 when everything was, 2 when nothing was. */
export async function runImport(workbook: string, options: ImportCommandOptions, io: Io): Promise<number> {
  const file = trustFile(options.into, io);
  const shown = harmless(shownPath(file, io.workingDirectory));
  const outcome = await importWorkbook(resolve(io.workingDirectory, workbook), {
    file,
    workingDirectory: io.workingDirectory,
    ...readFrameworkOption(options.framework, io),
  });
  switch (outcome.state) {
    case 'imported':
      for (const change of outcome.changes) io.stdout.write(`${changeWords(change)}\n`);
      for (const { id, by, says } of outcome.otherwise)
        io.stdout.write(`${harmless(id)}: Dissent by ${valueWords(by)}: ${valueWords(says)}\n`);
      io.stderr.write(writtenWords(outcome.changes.length + outcome.otherwise.length, shown));
      return EXIT.ok;
    case 'conflicts':
      for (const { now, ...change } of outcome.conflicts)
        io.stderr.write(`${changeWords(change)}, but the trust file now says ${valueWords(now)}\n`);
      io.stderr.write(conflictWords(outcome.conflicts.length, outcome.isBlank, shown));
      return EXIT.unusable;
    case 'unreadable':
      io.stderr.write(
        `hpp: "${harmless(workbook)}" cannot be taken back: ${harmless(outcome.because)}. Nothing was written.\n`,
      );
      return EXIT.unusable;
    case 'wrong':
      await printInvalid(outcome, io);
      io.stderr.write(`\nThis is how ${shown} would read. Correct the cell in the workbook. Nothing was written.\n`);
      return EXIT.unusable;
    case 'invalid':
      await printInvalid(outcome, io);
      return EXIT.unusable;
  }
}

function writtenWords(count: number, shown: string): string {
  if (count > 0) return `${counted(count, 'change')} written to ${shown}.\n`;
  return `Nothing in the workbook differs from what it held when it was written. ${shown} is as it was.\n`;
}

function conflictWords(count: number, isBlank: boolean, shown: string): string {
  const cells = `Nothing was written: ${counted(count, 'cell was', 'cells were')}`;
  if (isBlank)
    return `${cells} filled in where ${shown} says something else. Empty the cell to keep what is there, or take that out of the trust file to have the cell's.\n`;
  return `${cells} edited in the workbook and in ${shown}. Settle each in the trust file, write the workbook anew, and fill it in again.\n`;
}

function changeWords({ id, field, from, to }: CellChange): string {
  // A note of a meeting stands behind the one that was there, and both begin alike.
  if (from !== null && to?.startsWith(from) === true)
    return `${harmless(id)}: ${OPEN_COLUMNS[field]} has gained ${valueWords(to.slice(from.length).replace(/^[.\s]+/, ''))}`;
  return `${harmless(id)}: ${OPEN_COLUMNS[field]} from ${valueWords(from)} to ${valueWords(to)}`;
}

function valueWords(value: string | null): string {
  return value === null ? 'nothing' : `"${shortened(harmless(value), 80)}"`;
}

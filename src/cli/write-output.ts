import { resolve } from 'node:path';
import type { Audited } from '../app/audit.ts';
import { shownPath } from '../app/open-trust-file.ts';
import type { ReportWriting, WholeFile } from '../app/write-report.ts';
import { harmless } from '../util/words.ts';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';

/** What a run has read, and must not write over. */
export interface WhatWasRead {
  readonly audits: readonly Audited[];
  readonly files: readonly string[];
}

/** What the system's words for a file that cannot be written mean. */
const WHY_NOT: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there; name another place',
  EISDIR: 'it is a folder; name a file in it',
  ENOENT: 'its folder does not exist; make it first, or name another',
  ENOSPC: 'there is no room left; free some, and run it again',
  NO_FILE: 'it is a device or a pipe; leave -o out to print the report',
  ENOTDIR: 'its folder is no folder; name another',
  EPERM: 'you may not write there; name another place',
  EROFS: 'nothing can be written there; name another place',
};

/** In words, why a file could not be written. */
export function whyNot(because: string): string {
  return WHY_NOT[because] ?? `the system says ${because}`;
}

/** Prints a text, or writes it to the file that `-o` names, and never over anything that was read. */
export async function deliverText(text: string, output: string | undefined, read: WhatWasRead, io: Io): Promise<void> {
  if (output === undefined) io.stdout.write(text);
  else await writeOutputs([{ file: resolve(io.workingDirectory, output), content: text }], read, false, io);
}

/** Writes files, all of them or none, never over anything that was read, and says so. */
export async function writeOutputs(
  files: readonly WholeFile[],
  read: WhatWasRead,
  isQuiet: boolean,
  io: Io,
): Promise<void> {
  if (files.length === 0) return;
  const { writeReports } = await import('../app/write-report.ts');
  const writing = await writeReports(files, read.audits, read.files);
  if (writing.state !== 'written') throw new UserError(refusal(writing, shownPath(writing.file, io.workingDirectory)));
  if (!isQuiet) for (const { file } of files) sayWritten(file, io);
}

/** Says that a file was written. */
export function sayWritten(file: string, io: Io): void {
  io.stderr.write(`Wrote ${harmless(shownPath(file, io.workingDirectory))}\n`);
}

/** In words, why nothing was written. */
export function refusal(writing: Exclude<ReportWriting, { state: 'written' }>, shown: string): string {
  switch (writing.state) {
    case 'input':
      return `"${shown}" is part of what is read, so no report is written over it. Nothing was written.`;
    case 'twice':
      return `"${shown}" is named for two reports. Give each a file of its own. Nothing was written.`;
    case 'failed':
      return `"${shown}" could not be written: ${whyNot(writing.because)}. Nothing was written.`;
  }
}

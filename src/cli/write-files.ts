import type { Audited } from '../app/audit.ts';
import { shownPath } from '../app/open-trust-file.ts';
import type { ReportWriting, WholeFile } from '../app/write-report.ts';
import { harmless } from '../util/words.ts';
import type { Io } from './io.ts';
import { UserError } from './user-error.ts';

/** What the system's words for a file that cannot be written mean. */
const WHY_NOT: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'there is no room left',
  NO_FILE: 'it is a device or a pipe; leave -o out to print the report',
  ENOTDIR: 'its folder is no folder',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
};

/** Why a file could not be written, from the system's word for it. */
export function whyNotWritten(because: string): string {
  return WHY_NOT[because] ?? `the system says ${because}`;
}

/** Writes every file or none, and says so; throws a UserError where one cannot be, or would take the place of what was read. */
export async function writeFiles(
  files: readonly WholeFile[],
  audits: readonly Audited[],
  alsoRead: readonly string[],
  { io, isQuiet }: { readonly io: Io; readonly isQuiet: boolean },
): Promise<void> {
  const { writeReports } = await import('../app/write-report.ts');
  const writing = await writeReports(files, audits, alsoRead);
  if (writing.state !== 'written') throw new UserError(refusal(writing, shownPath(writing.file, io.workingDirectory)));
  if (isQuiet) return;
  for (const { file } of files) io.stderr.write(`Wrote ${harmless(shownPath(file, io.workingDirectory))}\n`);
}

function refusal(writing: Exclude<ReportWriting, { state: 'written' }>, shown: string): string {
  switch (writing.state) {
    case 'input':
      return `"${shown}" is part of what is audited, so no report is written over it. Nothing was written.`;
    case 'twice':
      return `"${shown}" is named for two reports. Give each a file of its own. Nothing was written.`;
    case 'failed':
      return `"${shown}" could not be written: ${whyNotWritten(writing.because)}. Nothing was written.`;
  }
}

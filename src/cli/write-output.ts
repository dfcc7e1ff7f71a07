import { resolve } from 'node:path';
import type { Audited } from '../app/audit.ts';
import { shownPath } from '../app/open-trust-file.ts';
import type { ReportWriting } from '../app/write-report.ts';
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

/** Prints a text, or writes it to the file that `-o` names, and never over anything that was read. */
export async function deliverText(
  text: string,
  output: string | undefined,
  read: { readonly audits: readonly Audited[]; readonly files: readonly string[] },
  io: Io,
): Promise<void> {
  if (output === undefined) {
    io.stdout.write(text);
    return;
  }
  const file = resolve(io.workingDirectory, output);
  const { writeReports } = await import('../app/write-report.ts');
  const writing = await writeReports([{ file, content: text }], read.audits, read.files);
  const shown = shownPath(file, io.workingDirectory);
  if (writing.state !== 'written') throw new UserError(refusal(writing, shown));
  io.stderr.write(`Wrote ${harmless(shown)}\n`);
}

function refusal(writing: Exclude<ReportWriting, { state: 'written' }>, shown: string): string {
  switch (writing.state) {
    case 'input':
      return `"${shown}" is part of what was read, so nothing is written over it.`;
    case 'twice':
      return `"${shown}" is named twice. Nothing was written.`;
    case 'failed':
      return `"${shown}" could not be written: ${WHY_NOT[writing.because] ?? `the system says ${writing.because}`}. Nothing was written.`;
  }
}

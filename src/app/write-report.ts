import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import type { Report } from '../model/report.ts';

/** What became of writing a report. */
export type ReportWriting =
  | { readonly state: 'written' }
  | { readonly state: 'refused' }
  | { readonly state: 'failed'; readonly because: string };

/** Writes a report whole or not at all, and never over what it was made from. */
export async function writeReport(
  file: string,
  content: string | Uint8Array,
  reports: readonly Report[],
  workingDirectory: string,
): Promise<ReportWriting> {
  const target = await realPathOf(file);
  for (const input of inputsOf(reports)) {
    if ((await realPathOf(resolve(workingDirectory, input))) === target) return { state: 'refused' };
  }
  try {
    await writeWhole(file, content);
    return { state: 'written' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { state: 'failed', because: code };
  }
}

/** Where a path leads, links followed; the path itself where there is nothing yet. */
async function realPathOf(path: string): Promise<string> {
  return await realpath(path).catch(() => path);
}

function inputsOf(reports: readonly Report[]): string[] {
  return reports.flatMap(({ input }) => {
    const lock = input.lock === undefined ? [] : [input.lock.file];
    return [input.file, ...lock, ...input.documents.map(({ file }) => file)];
  });
}

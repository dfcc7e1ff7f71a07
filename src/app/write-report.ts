import { realpath } from 'node:fs/promises';
import { type WholeFile, writeAllWhole } from '../files/write-whole.ts';
import type { Audited } from './audit.ts';
import { inputFiles } from './input-files.ts';

export type { WholeFile } from '../files/write-whole.ts';

/** What became of writing reports. Unless all were written, none was. */
export type ReportWriting =
  | { readonly state: 'written' }
  /** The file is part of what was audited, or is named for two reports. */
  | { readonly state: 'input' | 'twice'; readonly file: string }
  | { readonly state: 'failed'; readonly file: string; readonly because: string };

/** Writes reports, all of them or none, and never over what they were made from or anything else that was read. */
export async function writeReports(
  files: readonly WholeFile[],
  audits: readonly Audited[],
  alsoRead: readonly string[],
): Promise<ReportWriting> {
  const inputs = new Set(await Promise.all([...inputFiles(audits), ...alsoRead].map(realPathOf)));
  const targets = new Set<string>();
  for (const { file } of files) {
    const target = await realPathOf(file);
    if (inputs.has(target)) return { state: 'input', file };
    if (targets.has(target)) return { state: 'twice', file };
    targets.add(target);
  }
  const failed = await writeAllWhole(files);
  if (failed === null) return { state: 'written' };
  const { code } = failed.error as NodeJS.ErrnoException;
  if (code === undefined) throw failed.error;
  return { state: 'failed', file: failed.file, because: code };
}

/** Where a path leads, links followed; the path itself where there is nothing yet. */
async function realPathOf(path: string): Promise<string> {
  return await realpath(path).catch(() => path);
}

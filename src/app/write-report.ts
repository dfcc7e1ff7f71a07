import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import type { Audited } from './audit.ts';

/** What became of writing a report. */
export type ReportWriting =
  | { readonly state: 'written' }
  | { readonly state: 'refused' }
  | { readonly state: 'failed'; readonly because: string };

/** Writes a report whole or not at all, and never over what it was made from. */
export async function writeReport(
  file: string,
  content: string | Uint8Array,
  audits: readonly Audited[],
): Promise<ReportWriting> {
  const target = await realPathOf(file);
  for (const input of inputsOf(audits)) {
    if ((await realPathOf(input)) === target) return { state: 'refused' };
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

function inputsOf(audits: readonly Audited[]): string[] {
  return audits.flatMap(({ open, checked }) => [
    open.path,
    ...[...checked.documents.keys()].map((document) => resolve(dirname(open.path), document)),
  ]);
}

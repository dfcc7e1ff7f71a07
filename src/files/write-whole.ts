import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file to write, and what it will hold. */
export interface WholeFile {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** A file that could not be written, and why. */
export interface FailedWriting {
  readonly file: string;
  readonly error: unknown;
}

/** Writes a file whole or not at all: to a temporary file beside it, which then takes its name. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const failed = await writeAllWhole([{ file, content }]);
  if (failed !== null) throw failed.error;
}

/** Writes files, all of them or none: each to a temporary file beside it, and then each takes its name. */
export async function writeAllWhole(files: readonly WholeFile[]): Promise<FailedWriting | null> {
  const temporaries = new Map<string, string>();
  let current = '';
  try {
    for (const { file, content } of files) {
      current = file;
      temporaries.set(file, await writeBeside(file, content));
    }
    for (const [file, temporary] of temporaries) {
      current = file;
      await rename(temporary, file);
    }
    return null;
  } catch (error) {
    for (const temporary of temporaries.values()) await rm(temporary, { force: true });
    return { file: current, error };
  }
}

async function writeBeside(file: string, content: string | Uint8Array): Promise<string> {
  const stats = await stat(file).catch(() => null);
  if (stats?.isDirectory() === true) throw Object.assign(new Error(`"${file}" is a folder.`), { code: 'EISDIR' });
  // The file would take the place of a device or a pipe, and an administrator's machine would lose it.
  if (stats?.isFile() === false) throw Object.assign(new Error(`"${file}" is no file.`), { code: 'NO_FILE' });
  const mode = stats === null ? undefined : stats.mode & 0o777;
  const temporary = join(dirname(file), `.${basename(file)}.${crypto.randomUUID()}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    // The process's mask may have taken away what the file allowed before.
    if (mode !== undefined) await chmod(temporary, mode);
    return temporary;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

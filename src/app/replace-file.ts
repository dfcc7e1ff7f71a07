import { lstat, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sha256Of } from '../files/sha256.ts';
import { writeWhole } from '../files/write-whole.ts';
import { encodeLike } from '../util/encode-text.ts';

/** What became of putting a text in the place of a file that a person wrote. */
export type Replacing =
  | { readonly state: 'replaced'; readonly sha256: string }
  /** It is no longer what was read. */
  | { readonly state: 'changed' }
  | { readonly state: 'refused'; readonly because: string }
  /** With the system's word for what went wrong. */
  | { readonly state: 'failed'; readonly because: string };

/** Puts a text in the place of a file, whole or not at all, if the file still is what was read. */
export async function replaceFile(file: string, sha256: string, text: string): Promise<Replacing> {
  try {
    const because = await whyNotReplaced(file);
    if (because !== null) return { state: 'refused', because };
    const before = await readFile(file);
    if (sha256Of(before) !== sha256) return { state: 'changed' };
    const bytes = encodeLike(before, text);
    await writeWhole(file, bytes);
    return { state: 'replaced', sha256: sha256Of(bytes) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { state: 'failed', because: code };
  }
}

/** Writes a file that is not there yet, whole or not at all, and makes its folder. */
export async function createFile(file: string, text: string): Promise<Replacing> {
  try {
    if (await isThere(file)) return { state: 'changed' };
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, text);
    return { state: 'replaced', sha256: sha256Of(new TextEncoder().encode(text)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { state: 'failed', because: code };
  }
}

/** Whether something has this name already: a file, a folder, or a link that leads nowhere. */
export async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
      throw error;
    },
  );
}

/** Why a file is not to be replaced; null where it may be. */
export async function whyNotReplaced(file: string): Promise<string | null> {
  const stats = await lstat(file);
  if (stats.isSymbolicLink()) return 'it is a link; name the file that it leads to';
  // The one who runs this may be allowed to write it all the same; whoever marked it did not want that.
  return (stats.mode & 0o222) === 0 ? 'it is marked as read-only' : null;
}

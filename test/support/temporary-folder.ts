import { createHash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readdir, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** Works in a folder of its own, which is gone afterwards. */
export async function inTemporaryFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'hpp-test-')));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes files by their paths below a folder, and makes the folders that they need. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Everything below a folder, one line each with what it holds, so that two moments can be compared. */
export async function treeOf(folder: string): Promise<string[]> {
  // Told by their kinds, so that a link to a folder is not walked into.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return await Promise.all(paths.map(async (path) => `${relative(folder, path)}: ${await contentOf(path)}`));
}

/** What a file holds. Links are not followed, and what is no ordinary file is not opened. */
async function contentOf(path: string): Promise<string> {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) return `link to ${await readlink(path)}`;
  if (stats.isDirectory()) return 'folder';
  if (!stats.isFile()) return 'no ordinary file';
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

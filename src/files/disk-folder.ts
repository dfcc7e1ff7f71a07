import type { Stats } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { FileReading, Folder } from './folder.ts';

// Far above any policy, and far below what would fill the memory.
const LARGEST_BYTES = 64 * 1024 * 1024;

/** A folder on the disk. Absolute paths, paths that climb out and links that lead out are refused. */
export function diskFolder(root: string): Folder {
  // Asked once; a folder that is gone makes each reading fail by itself.
  const realRoot = realpath(root).catch(() => root);
  return { read: async (path) => await readInside(root, await realRoot, path) };
}

async function readInside(root: string, realRoot: string, path: string): Promise<FileReading> {
  const outside: FileReading = { state: 'outside', because: 'it lies outside the folder of the trust file' };
  if (path.includes('\0')) return { state: 'unreadable', because: 'its name holds a NUL character' };
  if (isAbsolute(path) || /^[a-z]:/i.test(path) || climbsOut(join(root, path), root)) return outside;
  if (path.includes('\\')) return { state: 'not-found', because: 'its path is written with "\\"; write it with "/"' };
  try {
    const target = await realpath(join(root, path));
    if (climbsOut(target, realRoot)) return outside;
    return await readRegularFile(target, await stat(target));
  } catch (error) {
    return failure(error);
  }
}

async function readRegularFile(target: string, stats: Stats): Promise<FileReading> {
  if (stats.isDirectory()) return { state: 'unreadable', because: 'it is a folder' };
  if (!stats.isFile()) return { state: 'unreadable', because: 'it is no ordinary file' };
  if (stats.size > LARGEST_BYTES) return { state: 'unreadable', because: 'it is larger than 64 MB' };
  return { state: 'read', bytes: await readFile(target) };
}

function climbsOut(target: string, root: string): boolean {
  const way = relative(root, target);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

function failure(error: unknown): FileReading {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'not-found', because: 'there is no such file' };
  if (code === 'EACCES' || code === 'EPERM') return { state: 'unreadable', because: 'you may not read it' };
  if (code === 'ELOOP') return { state: 'unreadable', because: 'its links lead round in a circle' };
  if (code === 'ENAMETOOLONG') return { state: 'not-found', because: 'its name is too long' };
  if (code === undefined) throw error;
  return { state: 'unreadable', because: `the system says ${code}` };
}

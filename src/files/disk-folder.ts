import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { whenAsked } from '../util/when-asked.ts';
import type { FileReading, Folder } from './folder.ts';

// Far above any policy, and far below what would fill the memory.
const LARGEST_BYTES = 64 * 1024 * 1024;

/** A folder on the disk. Absolute paths, paths that climb out and links that lead out are refused. */
export function diskFolder(root: string): Folder {
  const realRoot = whenAsked(() => realpathSync.native(root));
  return { read: async (path) => readInside(root, realRoot, path) };
}

// Read one after the other and without promises: for a handful of small files the thread pool takes longer than the disk.
function readInside(root: string, realRoot: () => string, path: string): FileReading {
  const outside: FileReading = { state: 'outside', because: 'it lies outside the folder of the trust file' };
  if (path.includes('\0')) return { state: 'unreadable', because: 'its name holds a NUL character' };
  if (isAbsolute(path) || /^[a-z]:/i.test(path) || climbsOut(join(root, path), root)) return outside;
  if (path.includes('\\')) return { state: 'not-found', because: 'its path is written with "\\"; write it with "/"' };
  try {
    const target = realpathSync.native(join(root, path));
    if (climbsOut(target, realRoot())) return outside;
    return readRegularFile(target, statSync(target));
  } catch (error) {
    return failure(error);
  }
}

function readRegularFile(target: string, stats: Stats): FileReading {
  if (stats.isDirectory()) return { state: 'unreadable', because: 'it is a folder' };
  if (!stats.isFile()) return { state: 'unreadable', because: 'it is no ordinary file' };
  if (stats.size > LARGEST_BYTES) return { state: 'unreadable', because: 'it is larger than 64 MB' };
  return { state: 'read', bytes: readFileSync(target) };
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

import type { Folder } from './folder.ts';

/** A folder that lives in memory: for tests, and for callers of the library that have no disk. */
export function memoryFolder(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  return {
    async read(path) {
      const content = Object.hasOwn(files, path) ? files[path] : undefined;
      if (content === undefined) return { state: 'not-found', because: 'there is no such file' };
      return { state: 'read', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
    },
  };
}

import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';

/** A function that makes folders with the files given, which are gone after each test. */
export function temporaryFolders(): (files?: Readonly<Record<string, string | Uint8Array>>) => Promise<string> {
  const made: string[] = [];
  afterEach(async () => {
    for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
  });
  return async (files = {}) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'hpp-test-')));
    made.push(folder);
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return folder;
  };
}

/** Does something as a user who may not override the file system's permissions, also where the tests run as root. */
export async function withoutPrivilege<T>(action: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return action();
  // 65534 is nobody.
  process.seteuid?.(65_534);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}

import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/app/read-documents.ts';
import type { Folder } from '../../src/files/folder.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';

/** A folder whose files take their time, each as long as it is told, and that counts how many are read at once. */
function slowFolder(milliseconds: Readonly<Record<string, number>>): Folder & { most: number } {
  const inside = memoryFolder(Object.fromEntries(Object.keys(milliseconds).map((name) => [name, `Words of ${name}`])));
  let now = 0;
  return {
    most: 0,
    async read(path) {
      this.most = Math.max(this.most, ++now);
      await new Promise((resolve) => setTimeout(resolve, milliseconds[path] ?? 0));
      now--;
      return await inside.read(path);
    },
  };
}

const NAMES = ['e.md', 'c.md', 'a.md', 'd.md', 'b.md', 'f.md'];

describe('reading several documents', () => {
  it('gives them in order of their names, whichever is ready first', async () => {
    const folder = slowFolder({ 'a.md': 30, 'b.md': 5, 'c.md': 20, 'd.md': 1, 'e.md': 10, 'f.md': 0 });

    const readings = await readDocuments(NAMES, folder);

    expect([...readings.keys()]).toEqual(NAMES.toSorted());
    expect([...readings.values()].map(({ state }) => state)).toEqual(Array(6).fill('read'));
  });

  it('reads some at once, and never many', async () => {
    const folder = slowFolder(Object.fromEntries(NAMES.map((name) => [name, 5])));

    await readDocuments(NAMES, folder);

    expect(folder.most).toBe(3);
  });

  it('tells how far it is, from none to all', async () => {
    const told: string[] = [];

    await readDocuments(NAMES, slowFolder({ 'a.md': 3, 'b.md': 9 }), (read, all) => told.push(`${read} of ${all}`));

    expect(told).toEqual(['0 of 6', '1 of 6', '2 of 6', '3 of 6', '4 of 6', '5 of 6', '6 of 6']);
  });

  it('gives a document that is not there with why', async () => {
    const readings = await readDocuments(['missing.md'], memoryFolder({}));

    expect(readings.get('missing.md')).toMatchObject({ state: 'not-found' });
  });
});

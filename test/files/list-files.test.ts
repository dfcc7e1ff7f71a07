import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { temporaryFolders } from '../support/folders.ts';

const makeFolder = temporaryFolders();

describe('the files of a folder', () => {
  it('are listed with those of its folders, in order, without hidden ones', async () => {
    const folder = await makeFolder({
      'b.md': '',
      'a/z.md': '',
      'a/b/c.txt': '',
      '.hidden.md': '',
      '.git/x.md': '',
      'node_modules/p/readme.md': '',
    });

    expect(listFiles(folder)).toEqual({ files: ['a/b/c.txt', 'a/z.md', 'b.md'], hasMore: false });
  });

  it('are not looked for behind a link to a folder, even one that leads round in a circle', async () => {
    const folder = await makeFolder({ 'a/b.md': '' });
    await symlink('..', join(folder, 'a', 'round'));

    expect(listFiles(folder)?.files).toEqual(['a/b.md', 'a/round']);
  });

  it('are no more than can be looked at, and it is said that there are more', async () => {
    const many = await makeFolder(Object.fromEntries(Array.from({ length: 1005 }, (_, i) => [`${i}.md`, ''])));
    const deep = await makeFolder();
    await mkdir(join(deep, ...Array(14).fill('d')), { recursive: true });

    expect(listFiles(many)).toMatchObject({ files: { length: 1000 }, hasMore: true });
    expect(listFiles(deep)?.hasMore).toBe(true);
  });

  it('are none where there is no folder', async () => {
    const folder = await makeFolder({ 'a.md': '' });

    expect(listFiles(join(folder, 'nowhere'))).toBeNull();
    expect(listFiles(join(folder, 'a.md'))).toBeNull();
  });
});

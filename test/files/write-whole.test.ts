import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAllWhole, writeWhole } from '../../src/files/write-whole.ts';
import { temporaryFolders, withoutPrivilege } from '../support/folders.ts';

const newFolder = temporaryFolders();

describe('writing a file whole', () => {
  it('writes a new file, and nothing beside it', async () => {
    const root = await newFolder();

    await writeWhole(join(root, 'report.md'), 'Ready\n');

    expect(await readFile(join(root, 'report.md'), 'utf8')).toBe('Ready\n');
    expect(await readdir(root)).toEqual(['report.md']);
  });

  it('puts the new text in place of all of the old, also when it is shorter', async () => {
    const root = await newFolder({ 'report.md': 'Not ready, and much is still to do\n' });

    await writeWhole(join(root, 'report.md'), 'Ready\n');

    expect(await readFile(join(root, 'report.md'), 'utf8')).toBe('Ready\n');
    expect(await readdir(root)).toEqual(['report.md']);
  });

  it('writes bytes as they are', async () => {
    const root = await newFolder();
    const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => i % 256);

    await writeWhole(join(root, 'report.docx'), bytes);

    expect(new Uint8Array(await readFile(join(root, 'report.docx')))).toEqual(bytes);
  });

  it.each([0o600, 0o640, 0o664, 0o666, 0o755])('keeps the mode %o of the file that was there', async (mode) => {
    const root = await newFolder({ 'report.md': 'Not ready\n' });
    await chmod(join(root, 'report.md'), mode);

    await writeWhole(join(root, 'report.md'), 'Ready\n');

    const stats = await stat(join(root, 'report.md'));
    expect((stats.mode & 0o777).toString(8)).toBe(mode.toString(8));
  });

  it('lets many writers at one time each write the whole file', async () => {
    const root = await newFolder();
    const texts = Array.from({ length: 20 }, (_, i) => `${i} `.repeat(10_000));

    await Promise.all(texts.map((text) => writeWhole(join(root, 'report.md'), text)));

    expect(texts).toContain(await readFile(join(root, 'report.md'), 'utf8'));
    expect(await readdir(root)).toEqual(['report.md']);
  });
});

describe('writing several files', () => {
  it('writes each', async () => {
    const root = await newFolder({ 'b.md': 'Old\n' });

    const failed = await writeAllWhole([
      { file: join(root, 'a.md'), content: 'A\n' },
      { file: join(root, 'b.md'), content: 'B\n' },
    ]);

    expect(failed).toBeNull();
    expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('A\n');
    expect(await readFile(join(root, 'b.md'), 'utf8')).toBe('B\n');
    expect((await readdir(root)).toSorted()).toEqual(['a.md', 'b.md']);
  });

  it('writes none when one cannot be written, and says which', async () => {
    const root = await newFolder({ 'a.md': 'Old\n', 'folder/kept.md': 'Kept\n' });
    for (const bad of ['folder', 'missing/c.md', 'a.md/c.md']) {
      const failed = await writeAllWhole([
        { file: join(root, 'a.md'), content: 'A\n' },
        { file: join(root, 'new.md'), content: 'New\n' },
        { file: join(root, bad), content: 'Bad\n' },
      ]);

      expect(failed?.file).toBe(join(root, bad));
      expect(await readFile(join(root, 'a.md'), 'utf8')).toBe('Old\n');
      expect((await readdir(root)).toSorted()).toEqual(['a.md', 'folder']);
      expect(await readdir(join(root, 'folder'))).toEqual(['kept.md']);
    }
  });
});

describe('when a file cannot be written', () => {
  it('fails where the folder is missing, and makes none', async () => {
    const root = await newFolder();

    await expect(writeWhole(join(root, 'reports/report.md'), 'Ready\n')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(root)).toEqual([]);
  });

  it('fails where the folder is a file, and keeps that file', async () => {
    const root = await newFolder({ reports: 'a list of reports\n' });

    await expect(writeWhole(join(root, 'reports/report.md'), 'Ready\n')).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(await readFile(join(root, 'reports'), 'utf8')).toBe('a list of reports\n');
  });

  it('keeps the old file where the folder may not be written to, and leaves nothing beside it', async () => {
    const root = await newFolder({ 'report.md': 'Not ready\n' });
    await chmod(join(root, 'report.md'), 0o666);
    await chmod(root, 0o555);

    const writing = withoutPrivilege(() => writeWhole(join(root, 'report.md'), 'Ready\n'));

    await expect(writing).rejects.toMatchObject({ code: 'EACCES' });
    expect(await readFile(join(root, 'report.md'), 'utf8')).toBe('Not ready\n');
    expect(await readdir(root)).toEqual(['report.md']);
    await chmod(root, 0o755);
  });

  it('keeps a folder that has the name, with what is in it, and leaves nothing beside it', async () => {
    const root = await newFolder({ 'report.md/notes.md': 'Kept\n' });

    await expect(writeWhole(join(root, 'report.md'), 'Ready\n')).rejects.toThrow();
    expect(await readFile(join(root, 'report.md/notes.md'), 'utf8')).toBe('Kept\n');
    expect(await readdir(root)).toEqual(['report.md']);
  });

  it('leaves nothing beside an empty folder that has the name', async () => {
    const root = await newFolder();
    await mkdir(join(root, 'report.md'));

    await expect(writeWhole(join(root, 'report.md'), 'Ready\n')).rejects.toThrow();
    expect(await readdir(root)).toEqual(['report.md']);
    expect(await readdir(join(root, 'report.md'))).toEqual([]);
  });

  it('never takes the place of a pipe or a device', async () => {
    const root = await newFolder();
    execFileSync('mkfifo', [join(root, 'queue')]);

    await expect(writeWhole(join(root, 'queue'), 'Ready\n')).rejects.toMatchObject({ code: 'NO_FILE' });
    expect((await stat(join(root, 'queue'))).isFIFO()).toBe(true);
    expect(await readdir(root)).toEqual(['queue']);
  });
});

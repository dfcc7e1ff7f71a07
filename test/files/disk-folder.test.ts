import { execFileSync } from 'node:child_process';
import { chmod, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFolder } from '../../src/files/disk-folder.ts';
import type { FileReading } from '../../src/files/folder.ts';
import { temporaryFolders, withoutPrivilege } from '../support/folders.ts';

const OUTSIDE: FileReading = { state: 'outside', because: 'it lies outside the folder of the trust file' };
const NOT_FOUND: FileReading = { state: 'not-found', because: 'there is no such file' };

const newFolder = temporaryFolders();

describe('reading inside a folder', () => {
  it('reads a file, and one in a folder below', async () => {
    const folder = diskFolder(await newFolder({ 'candour.md': 'Being open', 'policies/old/candour.md': 'Openness' }));

    expect(text(await folder.read('candour.md'))).toBe('Being open');
    expect(text(await folder.read('policies/old/candour.md'))).toBe('Openness');
    expect(text(await folder.read('./policies/../candour.md'))).toBe('Being open');
  });

  it('reads bytes as they are, and an empty file', async () => {
    const folder = diskFolder(await newFolder({ 'scan.pdf': new Uint8Array([0, 255, 13, 10]), 'empty.md': '' }));

    expect(await folder.read('scan.pdf')).toMatchObject({ state: 'read', bytes: Buffer.from([0, 255, 13, 10]) });
    expect(text(await folder.read('empty.md'))).toBe('');
  });

  it('reads names with spaces, dots and letters of any script', async () => {
    const folder = diskFolder(await newFolder({ '..candour.md': 'one', 'being open…ärzte.md': 'two' }));

    expect(text(await folder.read('..candour.md'))).toBe('one');
    expect(text(await folder.read('being open…ärzte.md'))).toBe('two');
  });

  it('reads inside a folder that is itself reached by a link, and inside one named relatively', async () => {
    const base = await newFolder({ 'real/candour.md': 'Being open' });
    await symlink(join(base, 'real'), join(base, 'linked'));

    expect(text(await diskFolder(join(base, 'linked')).read('candour.md'))).toBe('Being open');
    expect(text(await diskFolder(relative(process.cwd(), join(base, 'real'))).read('candour.md'))).toBe('Being open');
  });

  it('follows links that stay inside', async () => {
    const root = await newFolder({ 'policies/candour.md': 'Being open' });
    await symlink('policies/candour.md', join(root, 'candour.md'));
    await symlink('policies', join(root, 'guidance'));
    await symlink(join(root, 'policies'), join(root, 'absolute'));

    const folder = diskFolder(root);

    expect(text(await folder.read('candour.md'))).toBe('Being open');
    expect(text(await folder.read('guidance/candour.md'))).toBe('Being open');
    expect(text(await folder.read('absolute/candour.md'))).toBe('Being open');
  });
});

describe('what a folder refuses', () => {
  it.each([
    '../secret.md',
    'policies/../../secret.md',
    './../secret.md',
    '..',
    '../inside/../secret.md',
    '/etc/hostname',
    '//etc/hostname',
    'C:\\secret.md',
    'c:/secret.md',
    'C:secret.md',
  ])('%s, which lies outside', async (path) => {
    const base = await newFolder({ 'secret.md': 'not to be read', 'inside/policies/candour.md': 'Being open' });

    expect(await diskFolder(join(base, 'inside')).read(path)).toEqual(OUTSIDE);
  });

  it('the absolute path of a file that lies inside', async () => {
    const root = await newFolder({ 'candour.md': 'Being open' });

    expect(await diskFolder(root).read(join(root, 'candour.md'))).toEqual(OUTSIDE);
  });

  it('a folder beside it whose name begins alike', async () => {
    const base = await newFolder({ 'trust/candour.md': 'Being open', 'trust-old/candour.md': 'not to be read' });

    expect(await diskFolder(join(base, 'trust')).read('../trust-old/candour.md')).toEqual(OUTSIDE);
  });

  it('links that lead out: to a file, to a folder, and by way of another link', async () => {
    const base = await newFolder({ 'secret/letter.md': 'not to be read', 'inside/candour.md': 'Being open' });
    await symlink('../secret/letter.md', join(base, 'inside/letter.md'));
    await symlink(join(base, 'secret'), join(base, 'inside/letters'));
    await symlink('letters/letter.md', join(base, 'inside/indirect.md'));

    const folder = diskFolder(join(base, 'inside'));

    expect(await folder.read('letter.md')).toEqual(OUTSIDE);
    expect(await folder.read('letters/letter.md')).toEqual(OUTSIDE);
    expect(await folder.read('indirect.md')).toEqual(OUTSIDE);
  });

  it.each([
    ['that is not there', 'policies/nowhere.md'],
    ['below a file', 'candour.md/section.md'],
    ['behind a link that leads nowhere', 'dangling.md'],
  ])('a file %s', async (_what, path) => {
    const root = await newFolder({ 'candour.md': 'Being open' });
    await symlink('nowhere.md', join(root, 'dangling.md'));

    expect(await diskFolder(root).read(path)).toEqual(NOT_FOUND);
  });

  it('a file in a folder that is not there', async () => {
    const root = await newFolder();

    expect(await diskFolder(join(root, 'nowhere')).read('candour.md')).toEqual(NOT_FOUND);
  });

  it.each(['policies', 'policies/', '.', ''])('a folder: %j', async (path) => {
    const folder = diskFolder(await newFolder({ 'policies/candour.md': 'Being open' }));

    expect(await folder.read(path)).toEqual({ state: 'unreadable', because: 'it is a folder' });
  });

  it('a FIFO, without waiting for somebody to write to it', { timeout: 5_000 }, async () => {
    const root = await newFolder();
    execFileSync('mkfifo', [join(root, 'queue')]);

    expect(await diskFolder(root).read('queue')).toEqual({ state: 'unreadable', because: 'it is no ordinary file' });
  });

  it('links that lead round in a circle', async () => {
    const root = await newFolder();
    await symlink('second.md', join(root, 'first.md'));
    await symlink('first.md', join(root, 'second.md'));

    expect(await diskFolder(root).read('first.md')).toEqual({
      state: 'unreadable',
      because: 'its links lead round in a circle',
    });
  });

  it('names with a NUL character, and names that are too long', async () => {
    const folder = diskFolder(await newFolder({ 'candour.md': 'Being open' }));

    expect(await folder.read('candour.md\0.pdf')).toEqual({
      state: 'unreadable',
      because: 'its name holds a NUL character',
    });
    expect(await folder.read('a'.repeat(5_000))).toEqual({ state: 'not-found', because: 'its name is too long' });
  });

  it('paths with backslashes, and says how to write them', async () => {
    const folder = diskFolder(await newFolder({ 'policies/candour.md': 'Being open' }));

    expect(await folder.read('policies\\candour.md')).toEqual({
      state: 'not-found',
      because: 'its path is written with "\\"; write it with "/"',
    });
  });

  it('a file that may not be read', async () => {
    const root = await newFolder({ 'candour.md': 'Being open' });
    await chmod(root, 0o755);
    await chmod(join(root, 'candour.md'), 0o000);

    const reading = await withoutPrivilege(() => diskFolder(root).read('candour.md'));

    expect(reading).toEqual({ state: 'unreadable', because: 'you may not read it' });
  });
});

function text(reading: FileReading): string {
  return reading.state === 'read' ? new TextDecoder().decode(reading.bytes) : reading.because;
}

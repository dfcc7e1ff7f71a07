import { execFileSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/files/read-input.ts';
import { temporaryFolders, withoutPrivilege } from '../support/folders.ts';

const newFolder = temporaryFolders();

describe('reading a file that the user named', () => {
  it('gives its text without the byte-order mark, and its bytes with it', async () => {
    const root = await newFolder({ 'trust.yaml': '\ufefffaçade\r\n' });

    const input = await readInput(join(root, 'trust.yaml'));

    expect(input).toMatchObject({ text: 'façade\r\n', bytes: Buffer.from('\ufefffaçade\r\n') });
  });

  it.each([
    ['little', new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0xe4, 0x00])],
    ['big', new Uint8Array([0xfe, 0xff, 0x00, 0x61, 0x00, 0xe4])],
  ])('reads UTF-16 that begins with its mark, %s-endian', async (_name, bytes) => {
    const root = await newFolder({ 'trust.yaml': bytes });

    expect(await readInput(join(root, 'trust.yaml'))).toMatchObject({ text: 'aä' });
  });

  it('masks a number of a patient in its text, and leaves its bytes', async () => {
    const root = await newFolder({ 'trust.yaml': 'note: of 943 476 5919\n' });

    expect(readInput(join(root, 'trust.yaml'))).toEqual({
      text: 'note: of 943 *** ***9\n',
      bytes: Buffer.from('note: of 943 476 5919\n'),
      patientNumbers: [{ kind: 'NHS', shown: '943 *** ***9', start: 9, end: 21 }],
    });
  });

  it('reads a file of exactly 2 MB and refuses one that is larger', async () => {
    const most = 2 * 1024 * 1024;
    const root = await newFolder({ 'most.yaml': 'a'.repeat(most), 'more.yaml': 'a'.repeat(most + 1) });

    expect(await readInput(join(root, 'most.yaml'))).toHaveProperty('text');
    expect(await readInput(join(root, 'more.yaml'))).toEqual({
      problem: 'file/too-large',
      because: 'it is larger than 2 MB',
    });
  });

  it.each([
    ['a folder', '', 'file/not-readable', 'it is a folder'],
    ['a file that is not there', 'nowhere.yaml', 'file/not-found', 'there is no such file'],
    ['a file below a file', 'notes.yaml/trust.yaml', 'file/not-found', 'there is no such file'],
    ['a name that is too long', 'a'.repeat(5_000), 'file/not-readable', 'the system says ENAMETOOLONG'],
    ['bytes that are no text', 'scan.yaml', 'file/not-readable', 'it is no text in UTF-8'],
    ['a NUL character', 'nul.yaml', 'file/not-readable', 'it holds NUL characters, so it is no plain text'],
  ])('refuses %s', async (_what, path, problem, because) => {
    const root = await newFolder({
      'notes.yaml': 'late',
      'scan.yaml': new Uint8Array([0xc3, 0x28]),
      'nul.yaml': 'a\0b',
    });

    expect(await readInput(join(root, path))).toEqual({ problem, because });
  });

  it('refuses a FIFO without waiting for somebody to write to it', { timeout: 5_000 }, async () => {
    const root = await newFolder();
    execFileSync('mkfifo', [join(root, 'trust.yaml')]);

    expect(await readInput(join(root, 'trust.yaml'))).toEqual({
      problem: 'file/not-readable',
      because: 'it is no ordinary file',
    });
  });

  it('refuses a file that may not be read', async () => {
    const root = await newFolder({ 'trust.yaml': 'format: 1' });
    await chmod(root, 0o755);
    await chmod(join(root, 'trust.yaml'), 0o000);

    const input = await withoutPrivilege(async () => readInput(join(root, 'trust.yaml')));

    expect(input).toEqual({ problem: 'file/not-readable', because: 'you may not read it' });
  });
});

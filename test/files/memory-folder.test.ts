import { expect, it } from 'vitest';
import { memoryFolder } from '../../src/files/memory-folder.ts';

it('reads texts and bytes by their paths', async () => {
  const folder = memoryFolder({ 'policies/candour.md': 'Being open', 'scan.pdf': new Uint8Array([1, 2]) });

  expect(await folder.read('policies/candour.md')).toEqual({
    state: 'read',
    bytes: new TextEncoder().encode('Being open'),
  });
  expect(await folder.read('scan.pdf')).toEqual({ state: 'read', bytes: new Uint8Array([1, 2]) });
});

it.each(['nowhere.md', 'constructor', '__proto__', '../candour.md'])('has no %s', async (path) => {
  const folder = memoryFolder({ 'candour.md': 'Being open' });

  expect(await folder.read(path)).toEqual({ state: 'not-found', because: 'there is no such file' });
});

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { readableStack } from '../../src/cli/readable-stack.ts';
import { temporaryFolders } from '../support/folders.ts';

const folderWith = temporaryFolders();

const SOURCE = `export function outer(): void {
  inner();
}

function inner(): void {
  throw new Error('It broke.');
}
`;

describe('the stack of a fault', () => {
  it('names the places of the source', async () => {
    const { dist, at } = await bundled();

    const stack = readableStack(`Error: It broke.\n    at a (${at})\n    at async ${at}`, dist);

    expect(stack).toBe('Error: It broke.\n    at src/broken.ts:6:9\n    at async src/broken.ts:6:9');
  });

  it.each([
    ['a place of Node', '    at Module.require (node:internal/modules/cjs/loader:1289:19)'],
    ['a file without a map', '    at x (/some/where/other.cjs:1:1)'],
    ['no place', '    at <anonymous>'],
    ['a line of the message', 'hpp.cjs:1:1'],
  ])('keeps %s as it is', async (_, line) => {
    const { dist } = await bundled();

    expect(readableStack(`Error\n${line}`, dist)).toBe(`Error\n${line}`);
  });

  it('stays as it is where the map is gone', async () => {
    const { dist, at } = await bundled();
    await rm(new URL('hpp.cjs.map', dist));

    expect(readableStack(`Error\n    at ${at}`, dist)).toBe(`Error\n    at ${at}`);
  });
});

/** A small program, bundled as ours is, with the place of what it throws. */
async function bundled(): Promise<{ dist: URL; at: string }> {
  const folder = await folderWith({ 'src/broken.ts': SOURCE });
  const outfile = join(folder, 'dist', 'hpp.cjs');
  await build({
    entryPoints: [join(folder, 'src', 'broken.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
  });
  const lines = (await readFile(outfile, 'utf8')).split('\n');
  const row = lines.findIndex((line) => line.includes('new Error'));
  const column = (lines[row] ?? '').indexOf('new Error');
  return { dist: pathToFileURL(`${folder}/dist/`), at: `/elsewhere/dist/hpp.cjs:${row + 1}:${column + 1}` };
}

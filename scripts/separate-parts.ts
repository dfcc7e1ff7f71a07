// Large parts of the program are built to files of their own beside it, so that they are loaded only when they are used.
import { basename, extname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** The built file of a separate part, such as `pdf-worker.cjs` of `src/documents/pdf-worker.ts`; data stay what they are. */
export function separateFile(part: string): string {
  return part.endsWith('.json') ? basename(part) : `${basename(part, extname(part))}.cjs`;
}

/** Leaves each import of a separate part to the file that it is built to, which lies `way` from the file that is built. */
export function separateParts(parts: readonly string[], way: string): Plugin {
  const files = new Map(parts.map((part) => [resolve(part), `${way}${separateFile(part)}`]));
  if (new Set(files.values()).size < files.size) throw new Error('Two separate parts would be built to one file.');
  return {
    name: 'separate-parts',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\/.*\.(?:ts|js|json)$/ }, ({ path, resolveDir, kind }) => {
        const file = files.get(resolve(resolveDir, path));
        return file === undefined || kind === 'entry-point' ? undefined : { path: file, external: true };
      });
    },
  };
}

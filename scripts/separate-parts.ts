// Keeps parts of the program that few runs need out of the main bundle: each is a file beside it, read when it is used.
import { basename, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** The file of a part in dist, from its module in src: `src/report/html/html.ts` becomes `html.cjs`. */
export function partFile(module: string): string {
  return `${basename(module, '.ts')}.cjs`;
}

/** Turns each dynamic import of a part into a call that reads the part's own file when the program comes to it. */
export function separateParts(modules: readonly string[]): Plugin {
  const files = new Map(modules.map((module) => [resolve(module), `./${partFile(module)}`]));
  return {
    name: 'separate-parts',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, kind }) => {
        const file = kind === 'dynamic-import' ? files.get(resolve(resolveDir, path)) : undefined;
        return file === undefined ? null : { path: file, external: true };
      });
    },
  };
}

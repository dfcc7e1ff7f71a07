import { readFile } from 'node:fs/promises';
import { EXIT } from '../exit-codes.ts';
import { unknownWord } from '../input.ts';
import type { Io } from '../io.ts';

const NAMES = ['trust', 'rater', 'waivers', 'config', 'framework', 'report', 'comparison', 'divergence'] as const;

/** Prints a JSON Schema. */
export async function runSchema(name: string, io: Io): Promise<number> {
  const known = NAMES.find((candidate) => candidate === name);
  if (known === undefined) throw unknownWord(name, 'schema', NAMES);
  // From src/cli/commands and from dist alike, the package's root is where package.json lies.
  io.stdout.write(await readFile(new URL(`schemas/${known}.schema.json`, await packageRoot()), 'utf8'));
  return EXIT.ok;
}

async function packageRoot(): Promise<URL> {
  let folder = new URL('./', import.meta.url);
  while (folder.pathname !== '/') {
    const found = await readFile(new URL('package.json', folder)).then(
      () => true,
      () => false,
    );
    if (found) return folder;
    folder = new URL('../', folder);
  }
  throw new Error('The package.json of this tool is missing.');
}

import { readFile } from 'node:fs/promises';

/** The text of a JSON Schema that comes with the tool, such as `trust`. */
export async function packageSchema(name: string): Promise<string> {
  // From src/cli and from dist alike, the package's root is where package.json lies.
  return await readFile(new URL(`schemas/${name}.schema.json`, await packageRoot()), 'utf8');
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

// Bundles the program, so that it starts from a few files and nobody who installs it installs anything else.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { build, type Metafile } from 'esbuild';

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  metafile: true,
  // Packages in the older module format call require for Node's own modules.
  banner: { js: "import{createRequire as hppRequire}from'node:module';const require=hppRequire(import.meta.url);" },
});
assertLight(metafile);
await writeFile('dist/THIRD-PARTY-LICENCES.txt', await licences(metafile));

/** The first file that loads holds the command line and nothing heavy; a leak would slow every start. */
function assertLight({ outputs }: Metafile): void {
  const entry = outputs['dist/cli.js'];
  const bytes = entry?.bytes ?? 0;
  if (bytes > 20_000) throw new Error(`dist/cli.js has ${bytes} bytes: something heavy is loaded at the start.`);
}

/** The licences of every package that is bundled. */
async function licences({ inputs }: Metafile): Promise<string> {
  const packages = new Set<string>();
  for (const file of Object.keys(inputs)) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
    if (found !== undefined) packages.add(found);
  }
  const texts: string[] = [];
  for (const folder of [...packages].toSorted()) texts.push(await licenceOf(folder));
  return texts.join(`\n\n${'-'.repeat(80)}\n\n`);
}

async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  for (const file of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE']) {
    const text = await readFile(`${folder}/${file}`, 'utf8').catch(() => null);
    if (text !== null) return `${name} ${version} (${license})\n\n${text.trim()}`;
  }
  return `${name} ${version} (${license})`;
}

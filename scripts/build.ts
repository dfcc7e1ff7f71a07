// Bundles the program into one file, so that it starts quickly and nobody who installs it installs anything else.
import { execFileSync } from 'node:child_process';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { separateFile, separateParts } from './separate-parts.ts';

const BUNDLE = 'dist/hpp.cjs';
// Parts that hold a large library, each built to a file of its own.
const SEPARATE = ['src/documents/pdf-worker.ts'];
const COMMON: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  legalComments: 'none',
  // The table library measures each cell many times.
  alias: { 'string-width': './scripts/light-string-width.cjs' },
};
const COMMON_JS = {
  format: 'cjs',
  metafile: true,
  // What is imported from another file is loaded as all else is; there is no import where the program was compiled before.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'hppUrl' },
  banner: { js: "const hppUrl=require('node:url').pathToFileURL(__filename).href;" },
} satisfies BuildOptions;

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  ...COMMON,
  entryPoints: ['src/cli/main.ts'],
  outfile: BUNDLE,
  ...COMMON_JS,
  plugins: [separateParts(SEPARATE, './')],
});
for (const part of SEPARATE) {
  const built = await build({
    ...COMMON,
    entryPoints: [part],
    outfile: `dist/${separateFile(part)}`,
    ...COMMON_JS,
    // The library that reads PDF would look for a package with native code, for files of its own and for the network.
    define: { ...COMMON_JS.define, 'process.getBuiltinModule': 'undefined', fetch: 'undefined' },
  });
  Object.assign(metafile.inputs, built.metafile.inputs);
}
await build({
  ...COMMON,
  entryPoints: ['src/index.ts'],
  outdir: 'dist/api',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [separateParts(SEPARATE, '../../')],
  // Packages in the older module format call require for Node's own modules.
  banner: { js: "import{createRequire as hppRequire}from'node:module';const require=hppRequire(import.meta.url);" },
});
assertAscii(await readFile(BUNDLE, 'utf8'));
await copyFile('scripts/start.js', 'dist/cli.js');
await writeFile('dist/THIRD-PARTY-LICENCES.txt', await licences(metafile));
// The first run leaves the compiled program behind, so that this Node need not compile it again.
execFileSync(process.execPath, ['bin/hpp.js', 'audit', 'examples/northmere', '--fail-on', 'never', '--quiet'], {
  env: { ...process.env, HPP_KEEP_COMPILED: '1' },
  stdio: ['ignore', 'ignore', 'inherit'],
});

/** In ASCII each character of the program takes one byte, as scripts/start.js expects. Only regular expressions can break it. */
function assertAscii(code: string): void {
  const found = /.{0,40}[\u0080-\uffff].{0,40}/.exec(code);
  if (found !== null)
    throw new Error(`${BUNDLE} is not ASCII: write the character as \\u and its number in "${found[0]}"`);
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

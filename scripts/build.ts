// Bundles the program into one file, so that it starts quickly and nobody who installs it installs anything else.
import { execFileSync } from 'node:child_process';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { separateFile, separateParts } from './separate-parts.ts';
import { yamlAsCalls } from './yaml-as-calls.ts';

const BUNDLE = 'dist/hpp.cjs';
/**
 * Modules that few runs need. Each is bundled by itself, so that all other runs start without it. It holds copies of its own of
 * what it imports: none may throw an error whose class the program asks for.
 */
const SEPARATE = [
  'src/app/open-report.ts',
  'src/compare/compare.ts',
  'src/cli/prompts/prompt-line.ts',
  'src/documents/comma-separated.ts',
  'src/documents/html-parser.ts',
  'src/documents/pdf-worker.ts',
  'src/documents/word.ts',
  'src/documents/workbook.ts',
  'src/report/docx/docx.ts',
  'src/report/html/html.ts',
  'src/report/xlsx/xlsx.ts',
  'src/workbook/read-workbook.ts',
  // These say what is wrong with a file, and most files are right.
  'src/config/generated/validate-config.js',
  'src/framework/generated/validate-framework.js',
  'src/pins/generated/validate-lock.js',
  'src/raters/generated/validate-rater.js',
  'src/trust/generated/validate-trust.js',
  'src/waivers/generated/validate-waivers.js',
];
/** Data that every run reads, which is quicker from files of their own than as text within the program. */
const DATA = ['src/framework/generated/hpp.json', 'src/wording/generated/hpp-wording.json'];
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
  // Read only when a fault of ours is reported (src/cli/readable-stack.ts), so nothing in the program points to them.
  sourcemap: 'external',
  sourcesContent: false,
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
  // The program is a function, which scripts/start.cjs calls: the value of the script, or what the module exports.
  banner: {
    js: `(hpp=>typeof module==="object"?module.exports=hpp:hpp)(function(exports,require,module,__filename,__dirname){${COMMON_JS.banner.js}`,
  },
  footer: { js: '})' },
  plugins: [withoutChildProcess(), yamlAsCalls(), separateParts([...SEPARATE, ...DATA], './')],
});
for (const part of SEPARATE) {
  const outfile = `dist/${separateFile(part)}`;
  const built = await build({
    ...COMMON,
    entryPoints: [part],
    outfile,
    ...COMMON_JS,
    plugins: [yamlAsCalls()],
    // The map of the library that reads PDF would be larger than the program, and its faults are answered by who calls it.
    sourcemap: part.includes('pdf') ? false : COMMON_JS.sourcemap,
    // It would also look for a package with native code, for files of its own and for the network.
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
  plugins: [yamlAsCalls(), separateParts(SEPARATE, '../../')],
  // Packages in the older module format call require for Node's own modules.
  banner: { js: "import{createRequire as hppRequire}from'node:module';const require=hppRequire(import.meta.url);" },
});
await assertAscii(BUNDLE);
for (const file of DATA) await copyFile(file, `dist/${separateFile(file)}`);
await copyFile('scripts/start.cjs', 'dist/cli.cjs');
await writeFile('dist/THIRD-PARTY-LICENCES.txt', await licences(metafile));
// The first run leaves the compiled program behind, so that this Node need not compile it again.
execFileSync(process.execPath, ['bin/hpp.js', 'audit', 'examples/northmere', '--fail-on', 'never', '--quiet'], {
  env: { ...process.env, HPP_KEEP_COMPILED: '1' },
  stdio: ['ignore', 'ignore', 'inherit'],
});

/** Takes child processes away from the command-line parser: no command of ours is a program of its own, and loading them takes time. */
function withoutChildProcess(): Plugin {
  return {
    name: 'without-child-process',
    setup(builder) {
      builder.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes('/commander/') ? { path: 'none', namespace: 'without-child-process' } : null,
      );
      builder.onLoad({ filter: /.*/, namespace: 'without-child-process' }, () => ({ contents: 'module.exports={}' }));
    },
  };
}

/** In ASCII each character of the program takes one byte, as scripts/start.cjs expects. Only regular expressions can break it. */
async function assertAscii(file: string): Promise<void> {
  const code = await readFile(file, 'utf8');
  const found = /.{0,40}[\u0080-\uffff].{0,40}/.exec(code);
  if (found !== null)
    throw new Error(`${file} is not ASCII: write the character as \\u and its number in "${found[0]}"`);
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
  // Its styles are in every HTML report; its package holds no licence file.
  texts.push(await readFile('src/report/html/nhsuk-licence.txt', 'utf8'));
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

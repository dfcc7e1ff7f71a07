// Becomes dist/cli.js: starts the bundled program. Compiling it takes longer than running it, so what this version of
// Node compiled when the program was built lies beside it. Another version finds that out and compiles for itself.
import { readFileSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const filename = fileURLToPath(new URL('hpp.cjs', import.meta.url));
const compiled = `${filename}.${process.version}-${process.arch}.compiled`;
const require = module.createRequire(import.meta.url);

/** Runs the command as a shell would. */
export async function runFromShell() {
  // From Node 22 on there is a cache for all programs, which bin/hpp.js has switched on.
  if (module.enableCompileCache !== undefined) return await require(filename).runFromShell();
  const script = new Script(module.wrap(readFileSync(filename, 'latin1')), { filename, cachedData: cachedData() });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, require, program, filename, dirname(filename));
  await program.exports.runFromShell();
  if (process.env.HPP_KEEP_COMPILED === '1') writeFileSync(compiled, script.createCachedData());
}

function cachedData() {
  try {
    return readFileSync(compiled);
  } catch {
    return undefined;
  }
}

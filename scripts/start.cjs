// Becomes dist/cli.cjs: starts the bundled program. Compiling it takes longer than running it, so what this version of
// Node compiled when the program was built lies beside it. Another version finds that out and compiles for itself.
// It is CommonJS, as bin/ is: loading Node's other module system takes a tenth of the time that bare Node does.
const { readFileSync, writeFileSync } = require('node:fs');
const module_ = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const filename = join(__dirname, 'hpp.cjs');
const compiled = `${filename}.${process.version}-${process.arch}.compiled`;

// What V8 does ahead in other threads, and what it costs to start and end it, pays only in long runs. It now waits fifteen
// times as long before it makes a function quicker (a large audit takes no longer), and looks through memory only once it
// is short.
const FLAGS = ['--interrupt-budget=1000000', '--no-incremental-marking'];

/** Runs the command as a shell would. */
exports.runFromShell = async () => {
  // From Node 22 on there is a cache for all programs, which bin/hpp.js has switched on.
  if (module_.enableCompileCache !== undefined) return await require(filename).runFromShell();
  // Before the script: V8 takes what was compiled only under the flags under which it was compiled.
  for (const flag of FLAGS) require('node:v8').setFlagsFromString(flag);
  const script = new Script(module_.wrap(readFileSync(filename, 'latin1')), { filename, cachedData: cachedData() });
  const program = { exports: {} };
  script.runInThisContext()(program.exports, require, program, filename, __dirname);
  await program.exports.runFromShell();
  if (process.env.HPP_KEEP_COMPILED === '1') writeFileSync(compiled, script.createCachedData());
};

function cachedData() {
  try {
    return readFileSync(compiled);
  } catch {
    return undefined;
  }
}

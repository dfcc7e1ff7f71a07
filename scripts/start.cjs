// Becomes dist/cli.cjs: starts the bundled program. Compiling it takes longer than running it, so what this version of
// Node compiled when the program was built lies beside it. Another version finds that out and compiles for itself.
// The program is the value of its file, a function, so nothing is put around its text, which would copy it.
// This is CommonJS, as bin/ is: loading Node's other module system takes a tenth of the time that bare Node does.
const { readFileSync, writeFileSync, writeSync } = require('node:fs');
const module_ = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const filename = join(__dirname, 'hpp.cjs');
const compiled = `${filename}.${process.version}-${process.arch}.compiled`;

// What V8 does ahead in other threads, and what it costs to start and end it, pays only in long runs. It now waits fifteen
// times as long before it makes a function quicker (a large audit takes no longer), and looks through memory only once it
// is short.
// New objects get a small space that stays in the processor's cache: first touching a page of memory is what costs most in
// a short run. A long one has it grow again.
const FLAGS = [
  '--interrupt-budget=1000000',
  '--no-incremental-marking',
  '--no-parallel-scavenge',
  '--semi-space-growth-factor=1',
];
const LONG_RUN = 400;

/** Runs the command as a shell would. */
exports.runFromShell = async () => {
  // Asked alone, to see whether hpp is there: that needs no program. Beside anything else the parser answers it.
  const [asked, ...others] = process.argv.slice(2);
  if (others.length === 0 && (asked === '--version' || asked === '-V') && saysVersion()) return;
  // From Node 22 on there is a cache for all programs, which bin/hpp.js has switched on.
  const script = module_.enableCompileCache === undefined ? quickScript() : null;
  const program = { exports: {} };
  const run = script === null ? require(filename) : script.runInThisContext();
  run(program.exports, require, program, filename, __dirname);
  await program.exports.runFromShell();
  if (script !== null && process.env.HPP_KEEP_COMPILED === '1') writeFileSync(compiled, script.createCachedData());
};

/** Prints the version, and says whether it could; the program answers for an output that nobody reads. */
function saysVersion() {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
  try {
    return writeSync(1, `${version}\n`) > 0;
  } catch {
    return false;
  }
}

function quickScript() {
  // Before the script: V8 takes what was compiled only under the flags under which it was compiled.
  for (const flag of FLAGS) setFlagsFromString(flag);
  setTimeout(() => setFlagsFromString('--semi-space-growth-factor=2'), LONG_RUN).unref();
  return new Script(readFileSync(filename, 'latin1'), { filename, cachedData: cachedData() });
}

function cachedData() {
  try {
    return readFileSync(compiled);
  } catch {
    return undefined;
  }
}

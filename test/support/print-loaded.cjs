// Prints, at the end of a run, which modules it loaded.
const Module = require('node:module');
const load = Module._load;
const names = new Set();
Module._load = function (name, ...others) {
  names.add(name);
  return load.call(this, name, ...others);
};
process.on('exit', () => process.stderr.write(`LOADED ${[...names].join(' ')}\n`));

#!/usr/bin/env node
// Before anything else is loaded, so that what follows comes from the cache. Node 20 has none.
require('node:module').enableCompileCache?.();
require('../dist/cli.cjs').runFromShell();

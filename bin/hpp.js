#!/usr/bin/env node
import module from 'node:module';

// Before anything else is loaded, so that what follows comes from the cache. Node 20 has none.
module.enableCompileCache?.();
const { runFromShell } = await import('../dist/cli.js');
await runFromShell();

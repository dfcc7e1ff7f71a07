import fc from 'fast-check';

// The same cases on every run, so that a failure can be seen again. Another FC_SEED looks for others.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_121) });

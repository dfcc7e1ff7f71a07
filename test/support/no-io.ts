import type { Io } from '../../src/cli/io.ts';

const NOWHERE = { write: () => undefined };

/** A command line whose streams lead nowhere, on a fixed day. */
export const NO_IO: Io = {
  stdout: NOWHERE,
  stderr: NOWHERE,
  environment: {},
  workingDirectory: '.',
  today: () => '2026-10-14',
  interruption: () => new AbortController().signal,
};

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Run } from './run.ts';

/** The project's folder. */
export const ROOT: string = join(import.meta.dirname, '..', '..');

const BIN = join(ROOT, 'bin', 'hpp.js');

/** How a spawned run differs from one in the project's folder. */
export interface SpawnOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** After how many seconds the run is ended; its code is then -1. */
  readonly seconds?: number;
}

/** Runs the real binary, as a shell would, with nothing of our environment but the path. */
export async function spawnHpp(argv: readonly string[], options: SpawnOptions = {}): Promise<Run> {
  return await spawnCommand(process.execPath, [BIN, ...argv], options);
}

/** Runs a line of the shell, in which `"$NODE" "$HPP"` is the real binary. */
export async function spawnShell(line: string, options: SpawnOptions = {}): Promise<Run> {
  const environment = { NODE: process.execPath, HPP: BIN, ...options.environment };
  return await spawnCommand('sh', ['-c', line], { ...options, environment });
}

function spawnCommand(
  file: string,
  argv: readonly string[],
  { cwd = ROOT, environment = {}, seconds = 30 }: SpawnOptions,
): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      file,
      [...argv],
      {
        cwd,
        env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', ...environment },
        timeout: seconds * 1000,
        killSignal: 'SIGKILL',
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, stdout, stderr });
      },
    );
    child.stdin?.end();
  });
}

import { main } from '../../src/cli/main.ts';

/** What a run of the command gave. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run differs from one in a pipe, in the project's folder, on a fixed day. */
export interface RunOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly isTTY?: boolean;
  readonly today?: string;
}

/** Runs the command in this process, with its streams caught. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const output = (chunks: string[]) => ({
    write: (chunk: string | Uint8Array) =>
      chunks.push(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)),
    isTTY: options.isTTY,
    columns: options.columns,
  });
  const code = await main(argv, {
    stdout: output(out),
    stderr: output(err),
    environment: options.environment ?? {},
    workingDirectory: options.cwd ?? process.cwd(),
    today: () => options.today ?? '2026-11-21',
    interruption: () => new AbortController().signal,
  });
  return { code, stdout: out.join(''), stderr: err.join('') };
}

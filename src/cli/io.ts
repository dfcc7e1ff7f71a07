/** Everything outside that the commands touch, so that tests can stand in for it. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether somebody can type answers. Asked only then: to open the standard input takes time. */
  readonly canType?: () => boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  /** Today, as year-month-day, where the user lives. */
  readonly today: () => string;
  /** Ends what goes on until it is interrupted, with Ctrl-C or by the system. */
  readonly interruption: () => AbortSignal;
}

/** Where text or bytes are written. */
export interface Output {
  write(chunk: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The real process. */
export function processIo(): Io {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    // Loaded only then, as few runs ask.
    canType: () => process.getBuiltinModule('node:tty').isatty(0),
    environment: process.env,
    workingDirectory: process.cwd(),
    today: () => localDay(new Date()),
    interruption,
  };
}

/** The first interruption is answered by whoever asked for it; a second one ends the process as if nobody had. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

function localDay(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

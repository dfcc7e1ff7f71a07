import { isatty } from 'node:tty';

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
    canType: () => isatty(0),
    environment: process.env,
    workingDirectory: process.cwd(),
    today: () => localDay(new Date()),
  };
}

function localDay(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

import { type ChildProcess, spawn } from 'node:child_process';
import xterm, { type Terminal } from '@xterm/headless';
import { ROOT } from './spawn-hpp.ts';

/** Keys that are not letters, as a terminal sends them. */
export const KEYS = { enter: '\r', ctrlC: '\u0003', ctrlD: '\u0004', backspace: '\u007f' } as const;

/** A text as a terminal sends it when it is pasted. */
export function pasted(text: string): string {
  return `\u001b[200~${text}\u001b[201~`;
}

/** A real command in a terminal of its own: keys go in, and what a person would see is read back. */
export interface TerminalRun {
  /** Types text and presses Enter, once the screen waits for an answer. */
  answer(text: string): Promise<void>;
  /** Presses keys, once the screen waits for an answer. */
  pressAtPrompt(keys: string): Promise<void>;
  press(keys: string): void;
  /** Waits until the screen shows this below everything that was answered so far. */
  shows(words: string): Promise<void>;
  /** Everything that was shown, line by line, as it stands on the screen and above it. */
  transcript(): Promise<string>;
  /** Ends the command without warning. */
  kill(): void;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number>;
}

/** How the terminal differs from one of 80 columns in an empty environment. */
export interface TerminalOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

const PROMPT = 'Your answer: ';
const SECONDS = 20;

/** Runs `hpp` in a pseudo-terminal. */
export function runInTerminal(
  argv: readonly string[],
  { cwd, columns = 80, environment }: TerminalOptions,
): TerminalRun {
  const words = argv.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  // What `exec` starts is the process that script watches, so that its end and its code are those of hpp.
  const line = `stty cols ${columns} rows 24; exec "$NODE" "$HPP" ${words}`;
  const child: ChildProcess = spawn('script', ['-qfec', line, '/dev/null'], {
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      TERM: 'xterm',
      SHELL: '/bin/sh',
      NODE: process.execPath,
      HPP: `${ROOT}/bin/hpp.js`,
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const screen = new xterm.Terminal({ cols: columns, rows: 24, scrollback: 100_000, allowProposedApi: true });
  const listeners = new Set<() => void>();
  let hasEnded = false;
  child.stdout?.on('data', (chunk: Buffer) =>
    screen.write(chunk, () => {
      for (const listener of listeners) listener();
    }),
  );
  const ended = new Promise<number>((resolve) => {
    child.on('close', (code) => {
      hasEnded = true;
      for (const listener of listeners) listener();
      resolve(code ?? -1);
    });
  });
  let prompts = 0;
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    if (isSo()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => done(new Error(`The terminal never showed ${what}:\n${textOf(screen)}`)),
        SECONDS * 1000,
      );
      const done = (error?: Error): void => {
        clearTimeout(timer);
        listeners.delete(look);
        if (error === undefined) resolve();
        else reject(error);
      };
      const look = (): void => {
        if (isSo()) done();
        else if (hasEnded) done(new Error(`The command ended before the terminal showed ${what}:\n${textOf(screen)}`));
      };
      listeners.add(look);
    });
  };
  const press = (keys: string): void => void child.stdin?.write(keys);
  const pressAtPrompt = async (keys: string): Promise<void> => {
    prompts++;
    const wanted = prompts;
    await until(() => countOf(textOf(screen), PROMPT) >= wanted, `prompt ${wanted}`);
    press(keys);
  };
  return {
    press,
    pressAtPrompt,
    ended,
    answer: async (text) => await pressAtPrompt(`${text}${KEYS.enter}`),
    shows: async (text) => await until(() => textOf(screen).includes(text), `"${text}"`),
    transcript: async () => {
      await new Promise<void>((resolve) => screen.write('', resolve));
      return textOf(screen);
    },
    kill: () => {
      if (child.pid !== undefined && !hasEnded) process.kill(-child.pid, 'SIGKILL');
    },
  };
}

function countOf(text: string, part: string): number {
  return text.split(part.trimEnd()).length - 1;
}

function textOf({ buffer }: Terminal): string {
  const lines: string[] = [];
  for (let i = 0; i < buffer.active.length; i++) lines.push(buffer.active.getLine(i)?.translateToString(true) ?? '');
  return lines.join('\n').trimEnd();
}

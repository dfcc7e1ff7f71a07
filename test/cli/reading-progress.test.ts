import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { withReadingProgress } from '../../src/cli/reading-progress.ts';

const CLEAR = '\r\u001b[2K';

function ioWith(isTTY: boolean, environment: Record<string, string> = {}): { io: Io; written: string[] } {
  const written: string[] = [];
  const output = { write: (chunk: string | Uint8Array) => written.push(String(chunk)), isTTY };
  const io = {
    stdout: output,
    stderr: output,
    environment,
    workingDirectory: '.',
    today: () => '2026-11-21',
    interruption: () => new AbortController().signal,
  };
  return { io, written };
}

/** Reads three documents, each in so many milliseconds. */
async function reading(milliseconds: number, onProgress: (read: number, all: number) => void): Promise<string> {
  onProgress(0, 3);
  for (let read = 1; read <= 3; read++) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    onProgress(read, 3);
  }
  return 'done';
}

async function shown(io: Io, isQuiet: boolean, milliseconds: number): Promise<string> {
  const work = withReadingProgress(io, isQuiet, (onProgress) => reading(milliseconds, onProgress));
  await vi.runAllTimersAsync();
  return await work;
}

describe('how the reading of documents goes on', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is shown on one line that is replaced, and taken away at the end', async () => {
    const { io, written } = ioWith(true);

    expect(await shown(io, false, 400)).toBe('done');

    expect(written).toEqual([
      `${CLEAR}Reading documents: 1 of 3`,
      `${CLEAR}Reading documents: 2 of 3`,
      `${CLEAR}Reading documents: 3 of 3`,
      CLEAR,
    ]);
  });

  it('is not shown when it is over in half a second', async () => {
    const { io, written } = ioWith(true);

    await shown(io, false, 150);

    expect(written).toEqual([]);
  });

  it.each([
    { where: 'in a pipe', isTTY: false, environment: {}, isQuiet: false },
    { where: 'when asked to be quiet', isTTY: true, environment: {}, isQuiet: true },
    { where: 'on a terminal that cannot replace a line', isTTY: true, environment: { TERM: 'dumb' }, isQuiet: false },
  ])('is not shown $where', async ({ isTTY, environment, isQuiet }) => {
    const { io, written } = ioWith(isTTY, environment);

    expect(await shown(io, isQuiet, 2000)).toBe('done');

    expect(written).toEqual([]);
  });

  it('is taken away when the reading fails', async () => {
    const { io, written } = ioWith(true);
    const work = withReadingProgress(io, false, async (onProgress) => {
      await reading(400, onProgress);
      throw new Error('a fault');
    });
    const failure = expect(work).rejects.toThrow('a fault');
    await vi.runAllTimersAsync();
    await failure;

    expect(written.at(-1)).toBe(CLEAR);
  });
});

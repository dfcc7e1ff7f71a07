import type { Io } from './io.ts';

/** Is told how many of all documents have been read. */
type OnProgress = (read: number, all: number) => void;

// Most audits are over before anybody wonders.
const SHOWN_AFTER = 500;
const CLEAR_LINE = '\r\u001b[2K';

/**
 * Shows how the reading of documents goes on while something is done: one line that is replaced in place, and taken away
 * at the end. There is none in a pipe, on a terminal that cannot replace it, or when asked to be quiet.
 */
export async function withReadingProgress<T>(
  io: Io,
  isQuiet: boolean,
  work: (onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  const { stderr, environment } = io;
  if (isQuiet || stderr.isTTY !== true || environment['TERM'] === 'dumb') return await work(() => {});
  let isShown = false;
  let line = '';
  const show = (): void => {
    isShown = true;
    stderr.write(`${CLEAR_LINE}${line}`);
  };
  const timer = setTimeout(show, SHOWN_AFTER);
  try {
    return await work((read, all) => {
      line = `Reading documents: ${read} of ${all}`;
      if (isShown) show();
    });
  } finally {
    clearTimeout(timer);
    if (isShown) stderr.write(CLEAR_LINE);
  }
}

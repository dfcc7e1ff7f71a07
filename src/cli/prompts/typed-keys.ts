import { Transform } from 'node:stream';

// How a terminal marks what was pasted, once it is asked to (xterm control sequences, "bracketed paste mode").
const ESCAPE = '\u001b';
const MARK = new RegExp(`(${ESCAPE}\\[20[01]~)`);
const ASK_FOR_MARKS = `${ESCAPE}[?2004h`;
const NO_MORE_MARKS = `${ESCAPE}[?2004l`;

/** The keys of standard input, in which a pasted text stays one answer: its line ends are spaces. */
export interface TypedKeys {
  readonly keys: Transform;
  /** Gives standard input back. */
  end(): void;
}

/** Reads keys from the terminal. `onClosed` is told when nothing more will be read. */
export function typedKeys(onClosed: () => void): TypedKeys {
  let isPasted = false;
  const keys = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      // Byte by byte, so that a letter of several bytes may be cut by the end of a chunk.
      const parts = chunk.toString('latin1').split(MARK);
      const typed = parts.map((part, i) => {
        if (i % 2 === 0) return isPasted ? part.replace(/\r\n|[\r\n]/g, ' ') : part;
        isPasted = part.endsWith('0~');
        return '';
      });
      done(null, Buffer.from(typed.join(''), 'latin1'));
    },
  });
  // What reads keys from a terminal asks for them one by one, and stops reading at Ctrl-D.
  Object.assign(keys, { isTTY: true, setRawMode: (isRaw: boolean) => process.stdin.setRawMode(isRaw) });
  keys.once('pause', onClosed);
  const hasMarks = process.env['TERM'] !== 'dumb';
  if (hasMarks) process.stderr.write(ASK_FOR_MARKS);
  process.stdin.pipe(keys);
  return {
    keys,
    end: () => {
      process.stdin.unpipe(keys);
      process.stdin.pause();
      if (hasMarks) process.stderr.write(NO_MORE_MARKS);
    },
  };
}

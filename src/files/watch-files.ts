import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** How each file stood at a moment, by its path: what tells one state of it from another. */
export type FileStates = ReadonlyMap<string, string>;

// Asked for by looking, as folders shared over a network tell nobody of their changes, and nor does a file that is not there yet.
const LOOK_EVERY_MS = 250;

/** How files stand now. */
export function fileStates(files: Iterable<string>): FileStates {
  return new Map([...files].map((file) => [file, stateOf(file)]));
}

/** Waits until files stand otherwise than they did, and for no longer than they go on changing; gives those that changed. */
export async function untilChanged(before: FileStates, signal: AbortSignal): Promise<string[]> {
  let last = before;
  for (;;) {
    await pause(LOOK_EVERY_MS, null, { signal });
    const now = fileStates(before.keys());
    const changed = differing(before, now);
    // An editor writes in several steps, and a change of branch changes many files: one more look says whether it is over.
    if (changed.length > 0 && differing(last, now).length === 0) return changed;
    last = now;
  }
}

function differing(one: FileStates, other: FileStates): string[] {
  return [...one.keys()].filter((file) => one.get(file) !== other.get(file)).toSorted();
}

function stateOf(file: string): string {
  try {
    const { ino, size, mtimeNs } = statSync(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    // Missing, or not to be looked at: the audit says which. A file that comes back is a change like any other.
    return 'none';
  }
}

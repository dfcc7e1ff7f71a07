import type { Lock, LockedFile } from '../model/lock.ts';
import { jsonText } from '../util/json-text.ts';
import { LOCK_VERSION } from './read-lock.ts';

const ABOUT =
  'Written by hpp audit --pin. It remembers the passage around each quotation, so that an edit that takes a promise away is noticed. Do not change it by hand.';

/** The file of pins as text: the same pins give the same bytes, and each sentence stands on a line of its own. */
export function lockText(files: readonly LockedFile[]): string {
  const sorted = files.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  const lock: Lock = { about: ABOUT, lockVersion: LOCK_VERSION, files: [...sorted] };
  return jsonText(lock).replace(PAIR, '{ $1, $2 }');
}

// An object of two texts on one line. No text holds a line end, so none is taken for one.
const PAIR = /\{\n +("(?:document|kind)": "(?:[^"\\]|\\.)*"),\n +("(?:sha256|id)": "(?:[^"\\]|\\.)*")\n +\}/g;

import { foldedLetters, lettersOf } from '../util/letters.ts';

/** The words of a text that begin as signals do: `notif` gives `notified`. Each once, in the order of the text. */
export function wordsOfSignals(text: string, signals: readonly string[]): string[] {
  const letters = lettersOf(text);
  const starts = letters.wordStarts();
  const found = new Map<number, number>();
  for (const signal of signals) {
    const wanted = foldedLetters(signal);
    const first = starts.findIndex((start) => letters.value.startsWith(wanted, start));
    if (wanted === '' || first === -1) continue;
    const from = starts[first] ?? 0;
    const last = starts.findLastIndex((start) => start < from + wanted.length);
    found.set(first, Math.max(found.get(first) ?? 0, last));
  }
  const words = new Map<string, string>();
  let after = -1;
  for (const [first, last] of [...found].toSorted(([one], [other]) => one - other)) {
    // What stands in words named already is not named again.
    if (last <= after) continue;
    after = last;
    const start = letters.offsetOf(starts[first] ?? 0);
    const end = letters.offsetOf((starts[last + 1] ?? letters.value.length) - 1) + 1;
    const piece = text.slice(start, end);
    if (!words.has(piece.toLowerCase())) words.set(piece.toLowerCase(), piece);
  }
  return [...words.values()];
}

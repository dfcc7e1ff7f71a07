import type { Stretch } from './lines.ts';

// A full stop, question or exclamation mark, with what closes around it, before white space.
const END = /[.!?\u2026]+["'\u2019\u201d)\]\u2060]*(?=\s)/g;
// What follows is no new sentence: a small letter, or a sign that goes on.
const GOES_ON = /^[\s\u2060]*[a-z\u00df-\u00f6\u00f8-\u00ff,;:&/\u2013\u2014-]/;
// In small letters; and a capital letter by itself, as in a name.
const ABBREVIATION =
  /(?:^|[\s("'\u2018\u201c\u2060])(?:mr|mrs|ms|mx|dr|prof|rev|st|sr|jr|messrs|no|nos|ref|fig|p|pp|para|paras|s|ss|reg|regs|art|vol|ed|eds|e\.g|i\.e|eg|ie|etc|cf|vs|v|approx|incl|tel|ext|hon|a\.m|p\.m)\.$/;
const INITIAL = /(?:^|[\s("'\u2018\u201c\u2060])[A-Z]\.$/;
// Only a number or a sign in front of the words of a clause: "1." or "A.2.".
const ONLY_A_NUMBER = /^[\s\u2060]*(?:[A-Z]|\d{1,3}|[a-z]|[ivx]{1,5})?(?:\.?\d{1,3})*\.$/;
const LOOK_BACK = 12;
const LOOK_AHEAD = 40;

/** The sentences of a stretch of a text, in order. */
export function sentencesOf(text: string, { start, end }: Stretch): Stretch[] {
  const sentences: Stretch[] = [];
  const slice = text.slice(start, end);
  let from = 0;
  for (const { index, 0: stop } of slice.matchAll(END)) {
    const to = index + stop.length;
    if (!isEnd(slice, from, index, to)) continue;
    sentences.push({ start: start + from, end: start + to });
    from = to;
    while (from < slice.length && /[\s\u2060]/.test(slice.charAt(from))) from++;
  }
  if (from < slice.length) sentences.push({ start: start + from, end });
  return sentences;
}

/** Whether the full stop at `at`, with what closes around it up to `to`, ends the sentence that begins at `from`. */
function isEnd(slice: string, from: number, at: number, to: number): boolean {
  if (GOES_ON.test(slice.slice(to, to + LOOK_AHEAD))) return false;
  if (slice[at] !== '.') return true;
  const before = slice.slice(Math.max(from, at - LOOK_BACK), at + 1);
  if (INITIAL.test(before) || ABBREVIATION.test(before.toLowerCase())) return false;
  return !(at - from < LOOK_BACK && ONLY_A_NUMBER.test(before));
}

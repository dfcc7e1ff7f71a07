import type { Stretch } from './lines.ts';
import type { Find, ReadyWording } from './ready-wording.ts';

// What may stand inside a word and is read as nothing, or as two letters: such a word cannot be searched for as it is.
const READ_OTHERWISE = ['\u00ad', '\u200b', '\u0130', '\ufb00', '\ufb01', '\ufb02', '\ufb03', '\ufb04'];
const JOINED = /[a-z]\u2060+[a-z]/;

/** Tells what the sentences in a stretch of the text may meet, with what introduces them: perhaps too much, never too little. */
export type FindSearch = (stretch: Stretch, introduction: Stretch | null) => readonly Find[];

/** Searches a text, once, for the words without which nothing is met. */
export function findSearch(text: string, wording: ReadyWording): FindSearch {
  const { search, findsAnywhere, findsBySlot, neededSlots } = wording;
  const lower = text.toLowerCase();
  if (READ_OTHERWISE.some((character) => text.includes(character)) || JOINED.test(lower)) {
    const all = [...findsAnywhere, ...findsBySlot.flatMap((finds) => finds ?? [])];
    return () => all;
  }
  const places: number[] = [];
  const slotsAt: (readonly number[])[] = [];
  // Many words are found, and this makes nothing but the list for each of them.
  if (search !== null) {
    lower.replace(search, (word: string, index: number) => {
      places.push(index);
      slotsAt.push(neededSlots(word));
      return '';
    });
  }
  // By slot, the number of the stretch that last filled it.
  const filled = new Uint32Array(wording.slots.length);
  let number = 0;
  const fill = ({ start, end }: Stretch, candidates: Set<readonly Find[]>): void => {
    for (let i = firstFrom(places, start); (places[i] ?? end) < end; i++) {
      for (const slot of slotsAt[i] ?? []) {
        filled[slot] = number;
        const finds = findsBySlot[slot];
        if (finds !== undefined) candidates.add(finds);
      }
    }
  };
  return (stretch, introduction) => {
    number++;
    const candidates = new Set<readonly Find[]>();
    fill(stretch, candidates);
    if (introduction !== null) fill(introduction, candidates);
    const finds = [...findsAnywhere];
    for (const ofSlot of candidates) {
      for (const find of ofSlot) if (find.beside.every((slot) => filled[slot] === number)) finds.push(find);
    }
    return finds;
  };
}

/** The index of the first of some ascending numbers that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

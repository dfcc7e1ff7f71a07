import type { ClosestPassage } from '../model/document.ts';
import { likeness, mostAlike } from '../util/nearest.ts';
import { passageOf } from './passage.ts';
import type { SearchableText } from './searchable.ts';

// Below this, what is alike is only the language.
const LEAST_ALIKE = 40;
// A quotation this long is a page; comparing more of it takes time and says no more.
const MOST_LETTERS = 2000;
const MOST_STARTS = 5;
const ENDS_EACH_SIDE = 4;
const GROUP = 4;

/** The passage whose letters are most like the wanted ones, or null when none is alike. */
export function closestPassage(text: SearchableText, quotation: string): ClosestPassage | null {
  const wanted = quotation.slice(0, MOST_LETTERS);
  const { value } = text.letters;
  // Where each word begins, counted in letters, and where the last one ends.
  const edges = wordEdges(text);
  let best: { start: number; end: number; alike: number } | null = null;
  for (const word of likelyStarts(value, edges, wanted)) {
    const start = edges[word] ?? 0;
    for (const end of likelyEnds(edges, word, start + wanted.length)) {
      if (best !== null && mostAlike(wanted.length, end - start) <= best.alike) continue;
      const alike = likeness(wanted, value.slice(start, end));
      if (best === null || alike > best.alike) best = { start, end, alike };
    }
  }
  if (best === null || best.alike < LEAST_ALIKE) return null;
  return { ...passageOf(text, best.start, best.end), alike: best.alike };
}

function wordEdges({ letters }: SearchableText): number[] {
  return [...letters.wordStarts(), letters.value.length];
}

/** The words to begin at: those whose next letters, as many as wanted, share most of the wanted groups of four. */
function likelyStarts(value: string, edges: readonly number[], wanted: string): number[] {
  const before = groupsBefore(value, wanted);
  // Best first; of equals, the earlier.
  const best: { readonly word: number; readonly shared: number }[] = [];
  for (let word = 0; word < edges.length - 1; word++) {
    const start = edges[word] ?? 0;
    const end = Math.min(value.length, start + wanted.length);
    const shared = (before[end] ?? 0) - (before[start] ?? 0);
    if (shared <= (best[MOST_STARTS - 1]?.shared ?? 0)) continue;
    const rank = best.findIndex((one) => one.shared < shared);
    best.splice(rank === -1 ? best.length : rank, 0, { word, shared });
    best.length = Math.min(best.length, MOST_STARTS);
  }
  return best.map(({ word }) => word);
}

/** For each place, how many of the wanted groups of letters begin before it. */
function groupsBefore(value: string, wanted: string): Uint32Array {
  const counts = new Uint32Array(value.length + 1);
  const groups = new Set<string>();
  for (let i = 0; i + GROUP <= wanted.length; i++) groups.add(wanted.slice(i, i + GROUP));
  for (const group of groups) {
    for (let at = value.indexOf(group); at !== -1; at = value.indexOf(group, at + 1)) counts[at + 1] = 1;
  }
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
  return counts;
}

/** The ends of words nearest to where a passage of the wanted length would end. */
function likelyEnds(edges: readonly number[], word: number, target: number): number[] {
  let next = word + 1;
  while (next < edges.length - 1 && (edges[next] ?? 0) < target) next++;
  return edges.slice(Math.max(word + 1, next - ENDS_EACH_SIDE), next + ENDS_EACH_SIDE);
}

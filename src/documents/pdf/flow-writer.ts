/** A stretch of the text that stands on one page. */
export interface PageStretch {
  readonly start: number;
  readonly page: number;
  /** How much of the page's text comes before, so that each place on a page is counted once. */
  readonly before: number;
}

/** What parts a line from the one before it. */
export type Joint = 'paragraph' | 'line';

/** Writes lines one behind the other, and remembers which page each stands on. */
export interface FlowWriter {
  /** Writes a line and gives the offset at which it begins. */
  write(text: string, page: number, joint: Joint): number;
  text(): string;
  stretches(): PageStretch[];
}

// A word broken at a line's end: the hyphen goes, and the word is whole again.
const BROKEN_WORD = /\p{L}[-\u2010\u00ad]$/u;
// Of `well-thought-out`, broken behind its second hyphen, none goes.
const COMPOUND = /\p{L}[-\u2010]\p{L}+[-\u2010]$/u;
const GOES_ON = /^\p{Ll}/u;

/** A writer that has written nothing yet. */
export function flowWriter(): FlowWriter {
  const parts: string[] = [];
  const stretches: PageStretch[] = [];
  const onPage = new Map<number, number>();
  let length = 0;
  return {
    write(text, page, joint) {
      const last = parts.at(-1);
      if (last !== undefined && joint === 'line' && BROKEN_WORD.test(last) && GOES_ON.test(text)) {
        const kept = COMPOUND.test(last) ? last : last.slice(0, -1);
        parts[parts.length - 1] = kept;
        length += kept.length - last.length;
      } else if (last !== undefined) {
        const gap = joint === 'line' ? '\n' : '\n\n';
        parts.push(gap);
        length += gap.length;
      }
      const start = length;
      const before = onPage.get(page) ?? 0;
      stretches.push({ start, page, before });
      onPage.set(page, before + text.length + 1);
      parts.push(text);
      length += text.length;
      return start;
    },
    text: () => parts.join(''),
    stretches: () => stretches,
  };
}

import type { DelimiterType, MarkdownConfig } from '@lezer/markdown';
import { whenAsked } from '../util/when-asked.ts';

const TILDE = 126;
const NODES = { resolve: 'Strikethrough', mark: 'StrikethroughMark' };
// A mark closes one of its own length only, so each length is a kind of mark of its own.
const BY_LENGTH: readonly (DelimiterType | undefined)[] = [undefined, { ...NODES }, { ...NODES }];
const punctuation = whenAsked(() => /[\p{P}\p{S}]/u);

/** Words struck out as GitHub does it: between one tilde and one, or two and two. The parser's own knows only two. */
export const struckOut: MarkdownConfig = {
  defineNodes: [{ name: 'Strikethrough' }, { name: 'StrikethroughMark' }],
  parseInline: [
    {
      name: 'StruckOut',
      after: 'Emphasis',
      parse(context, next, position) {
        if (next !== TILDE) return -1;
        let end = position + 1;
        while (context.char(end) === TILDE) end++;
        const kind = BY_LENGTH[end - position];
        // Three or more are words; the step over all of them keeps their ends from being marks.
        if (kind === undefined) return end;
        const before = context.slice(position - 1, position);
        const after = context.slice(end, end + 1);
        return context.addDelimiter(kind, position, end, flanks(before, after), flanks(after, before));
      },
    },
  ],
};

/** Whether a mark may open before what is on its inside: that is no space, and no punctuation behind a word. */
function flanks(outside: string, inside: string): boolean {
  if (/^\s?$/.test(inside)) return false;
  return !punctuation().test(inside) || /^\s?$/.test(outside) || punctuation().test(outside);
}

import { listed } from '../../util/words.ts';

/** Why words of a page could not be read. */
export type UnreadReason = 'picture' | 'damaged' | 'hidden words' | 'unknown letters';

const WORDS: Readonly<Record<UnreadReason, (pages: string, isOne: boolean) => string>> = {
  picture: (pages, isOne) => `${pages} ${isOne ? 'is a scanned image' : 'are scanned images'}, with no text to check`,
  damaged: (pages, isOne) => `${pages} ${isOne ? 'is' : 'are'} damaged`,
  'hidden words': (pages, isOne) =>
    `${pages} ${isOne ? 'has' : 'have'} hidden words that cannot be told from those that are seen`,
  'unknown letters': (pages, isOne) => `${pages} ${isOne ? 'has' : 'have'} letters that the file does not name`,
};

/** What could not be read, such as `pages 3 to 7 are scanned images, with no text to check`, or null. */
export function unreadPages(
  pages: readonly { readonly number: number; readonly because: UnreadReason }[],
): string | null {
  const reasons = Object.keys(WORDS) as UnreadReason[];
  const said = reasons.flatMap((reason) => {
    const numbers = pages.filter(({ because }) => because === reason).map(({ number }) => number);
    if (numbers.length === 0) return [];
    return [
      WORDS[reason](`${numbers.length === 1 ? 'page' : 'pages'} ${listed(ranges(numbers))}`, numbers.length === 1),
    ];
  });
  return said.length === 0 ? null : said.join('; ');
}

/** Numbers in a row as `3 to 7`. */
function ranges(numbers: readonly number[]): string[] {
  const rows: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const row = rows.at(-1);
    if (row !== undefined && row.to === number - 1) row.to = number;
    else rows.push({ from: number, to: number });
  }
  return rows.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`));
}

import type { NewPins } from '../app/pin.ts';
import { wordDiff } from '../util/word-diff.ts';
import { counted, shortened } from '../util/words.ts';

const LONGEST_DIFFERENCE = 600;

/** What was pinned, line by line: what took another's place, what is pinned no longer, and what was left out. */
export function pinningWords(file: string, { pinning, isWritten }: NewPins): string[] {
  const { locked, leftOut, replaced, dropped } = pinning;
  return [
    ...replaced.map(({ before, after }) => {
      const changes = wordDiff(before.passage.join(' '), after.passage.join(' '));
      return `Pinned anew: ${quoted(before)}: ${shortened(changes, LONGEST_DIFFERENCE)}`;
    }),
    ...dropped.map((pin) => `No longer pinned: ${quoted(pin)}`),
    ...leftOut.map((quotation) => {
      const why = quotation.state === 'unread' ? 'its document cannot be read' : 'it is not in its document';
      return `Not pinned: ${quoted(quotation)}: ${why}`;
    }),
    `${isWritten ? 'Nothing has changed in' : 'Wrote'} ${file}: ${counted(locked.pins.length, 'quotation')} of ${counted(locked.documents.length, 'document')} pinned`,
  ];
}

function quoted({ quote, document }: { readonly quote: string; readonly document: string }): string {
  return `"${shortened(quote, 80)}" (${document})`;
}

import { UnreadableError } from '../unreadable.ts';

/** How much of a document is read at most. */
export interface Budget {
  spendCharacters(count: number): void;
  /** Spends one of what the document counts in. */
  spendOne(): void;
}

const MOST_CHARACTERS = 2_000_000;
const MOST_OF_A_KIND = 100_000;

/** What one document may hold. Throws an UnreadableError as soon as it holds more. */
export function newBudget(countedIn: 'paragraphs' | 'rows'): Budget {
  let characters = MOST_CHARACTERS;
  let left = MOST_OF_A_KIND;
  return {
    spendCharacters(count) {
      characters -= count;
      if (characters < 0)
        throw new UnreadableError('it is longer than any policy or report: over two million characters');
    },
    spendOne() {
      left -= 1;
      if (left < 0) throw new UnreadableError(`it is longer than any policy or report: over 100,000 ${countedIn}`);
    },
  };
}

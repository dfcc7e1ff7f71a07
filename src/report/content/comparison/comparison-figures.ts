import type { Comparison, FigureChange, Figures } from '../../../model/comparison.ts';
import { paragraph, type Section } from '../blocks.ts';
import { percentWords, verdictWords } from '../words.ts';

/** The figures that moved, the whole first; no figure stands for what moved beneath it. */
export function figuresSection({ figures, before, after }: Comparison): Section {
  const isOneSided = before === null || after === null;
  const shown = figures.filter((change) => isOneSided || isMoved(change));
  const title = 'The figures';
  if (shown.length === 0) return { title, blocks: [paragraph('No figure moved.')] };
  return {
    title,
    blocks: [
      {
        kind: 'table',
        caption: 'Supported and declared figures, before and now',
        head: ['Commitment', 'Supported', 'Declared', 'Verdict'],
        numeric: [false, true, true, false],
        rows: shown.map((change) => [
          change.title,
          percentsWords(change, 'supported'),
          percentsWords(change, 'declared'),
          movedWords(change, ({ verdict }) => verdictWords(verdict).text),
        ]),
      },
    ],
  };
}

function isMoved({ before, after }: FigureChange): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

/** Whole numbers, unless only a decimal shows that a figure moved. */
function percentsWords(change: FigureChange, figure: 'supported' | 'declared'): string {
  const { before, after } = change;
  const exact = (value: number | null): string => (value === null ? percentWords(null) : `${value.toFixed(1)}%`);
  const isHidden =
    before !== null &&
    after !== null &&
    before[figure] !== after[figure] &&
    percentWords(before[figure]) === percentWords(after[figure]);
  return movedWords(change, (figures) => (isHidden ? exact : percentWords)(figures[figure]));
}

function movedWords({ before, after }: FigureChange, words: (figures: Figures) => string): string {
  if (before === null || after === null) {
    const only = after ?? before;
    return only === null ? '' : words(only);
  }
  const [was, is] = [words(before), words(after)];
  return was === is ? is : `${was} to ${is}`;
}

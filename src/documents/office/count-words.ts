const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LARGEST_ROMAN = 3999;
const LETTERS = 26;
const MOST_LETTERS = 5;

/** A count as a list shows it, by the name that Word has for the way of counting; in digits for a way that is not known. */
export function countedAs(count: number, way: string): string {
  if (way === 'lowerRoman') return roman(count);
  if (way === 'upperRoman') return roman(count).toUpperCase();
  if (way === 'lowerLetter') return letters(count);
  if (way === 'upperLetter') return letters(count).toUpperCase();
  if (way === 'decimalZero') return String(count).padStart(2, '0');
  return String(count);
}

function roman(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > LARGEST_ROMAN) return String(count);
  let left = count;
  let words = '';
  for (const [value, letter] of ROMAN) {
    while (left >= value) {
      words += letter;
      left -= value;
    }
  }
  return words;
}

// After z comes aa, then bb.
function letters(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > LETTERS * MOST_LETTERS) return String(count);
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % LETTERS));
  return letter.repeat(Math.ceil(count / LETTERS));
}

// The words by which passages are found: the same for singular and plural, and for a verb in most of its forms.

/** The words of a text in small letters, in order; those that say nothing by themselves are left out. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.filter((word) => word.length > 1 && !SAYS_NOTHING.has(word)).map((word) => word.slice(0, LONGEST));
}

/** What the forms of a word have in common: `offered`, `offers` and `offering` give `offer`. */
export function stemOf(word: string): string {
  return withoutEnding(withoutPlural(word))
    .replace(/(?<=..)e$/, '')
    .replace(/(?<=..)y$/, 'i')
    .replace(/iz$/, 'is');
}

const WORD = /[\p{L}\p{N}]+/gu;
// No word of a policy is longer.
const LONGEST = 40;
const SAYS_NOTHING = new Set(
  (
    'a about after all also an and any are as at be been before but by can could did do does each every for from had has ' +
    'have her him his how if in into is it its may might more must no nor not of on one or other our out shall she should ' +
    'so some such than that the their them then there these they this those to up was we were what when where which who ' +
    'whom whose will with within would you your'
  ).split(' '),
);

function withoutPlural(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Without `ed` or `ing`, where a syllable is left. */
function withoutEnding(word: string): string {
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (/..eed$/.test(word)) return word.slice(0, -1);
  const [, stem] = /^(.*[aeiouy].*[^aeiou])(?:ed|ing)$/.exec(word) ?? /^(.+[aeiou])(?:ed|ing)$/.exec(word) ?? [];
  if (stem === undefined || stem.length < 3) return word;
  // The letter that was doubled: planned, running.
  return stem.replace(/([bdgmnprt])\1$/, '$1');
}

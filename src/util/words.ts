// Small pieces of English.

/** A list as people write it: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`;
}

/** A count with its noun: `1 element`, `3 elements`. */
export function counted(count: number, singular: string, plural: string = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** The text with white space made single and its ends trimmed. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The text with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text cut at a word, with `…`, when it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  // A character of two code units, such as an emoji, stays whole.
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : cut.length)}…`;
}

/**
 * The text with everything taken out that could act on a screen instead of being read: control characters, terminal
 * escapes, and marks that turn the direction of writing. Line ends and tabs become spaces.
 */
export function harmless(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]+/g, ' ').replace(UNSAFE, '');
}

// Control characters (category Cc), and the marks of the Unicode bidirectional algorithm (UAX 9, section 2).
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

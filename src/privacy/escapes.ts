const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(\r?\n[ \t]*)|(.))/g;
const SHORT: Readonly<Record<string, string>> = { n: '\n', t: '\t', _: '\u00a0', ' ': ' ', '/': '/' };
// Takes the place of a character that is not there. It is not seen, and parts nothing.
const NOTHING = '\u2060';
// Escapes of one letter that stand for a quotation mark, a backslash or a control character.
const OTHERS = /["\\0abefrvLNP]/;

/**
 * A text with each escape of YAML and JSON (`\x39`, `\u0039`, a line's end after a backslash) as the character that it
 * stands for, at the same length: what is left of an escape is filled with characters that are not seen.
 */
export function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    ESCAPE,
    (written: string, x?: string, u?: string, long?: string, lineEnd?: string, letter?: string) => {
      if (lineEnd !== undefined) return NOTHING.repeat(written.length);
      if (letter === undefined) return characterOf(x ?? u ?? long ?? '').padEnd(written.length, NOTHING);
      // What is no escape is a backslash in plain text.
      return (SHORT[letter] ?? (OTHERS.test(letter) ? ' ' : written)).padEnd(written.length, NOTHING);
    },
  );
}

/** A character by its number. Those beyond the first 65,536 are no digits, and need two places. */
function characterOf(hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  return code > 0xffff ? NOTHING : String.fromCharCode(code);
}

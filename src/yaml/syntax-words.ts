/** What the parser says of a syntax error: its code, its sentence, and the character at the place. */
export interface ParserComplaint {
  readonly code: string;
  readonly sentence: string;
  readonly character: string;
}

/** A syntax error in words for somebody who has never heard of YAML. */
export function syntaxWords({ code, sentence, character }: ParserComplaint): string {
  const known = WORDS.find((words) => words.code === code && words.sentence.test(sentence));
  return known === undefined ? plain(sentence) : known.message(character);
}

interface Words {
  readonly code: string;
  readonly sentence: RegExp;
  message(character: string): string;
}

// The first that fits is used.
const WORDS: readonly Words[] = [
  { code: 'TAB_AS_INDENT', sentence: /./, message: () => 'a tab indents this line, and only spaces may' },
  { code: 'BAD_SCALAR_START', sentence: /./, message: (it) => `text that begins with "${it}" needs quotes round it` },
  { code: 'MISSING_CHAR', sentence: /closing/, message: () => 'a quotation mark opens here and is never closed' },
  { code: 'MISSING_CHAR', sentence: /end with/, message: (it) => `"${it}" opens here and is never closed` },
  { code: 'BAD_INDENT', sentence: /end with/, message: (it) => `"${it}" opens here and is not closed in its place` },
  { code: 'MISSING_CHAR', sentence: /^Comments/, message: () => 'a space is missing before "#"' },
  { code: 'MISSING_CHAR', sentence: /^Missing space/, message: () => 'a space is missing after ":"' },
  { code: 'MISSING_CHAR', sentence: /^Missing ,/, message: () => 'a comma is missing before this' },
  { code: 'MISSING_CHAR', sentence: /^Sequence/, message: () => 'this stands in a list and does not begin with "- "' },
  {
    code: 'MISSING_CHAR',
    sentence: /^Implicit map keys/,
    message: () => 'a colon, or the space after it, is missing in this',
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    sentence: /./,
    message: () => 'a colon, or the space after it, is missing in this',
  },
  {
    code: 'BAD_INDENT',
    sentence: /mapping/,
    message: () => 'this line does not begin in the column of those around it',
  },
  { code: 'BAD_INDENT', sentence: /sequence/, message: () => 'this item does not begin in the column of the others' },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    sentence: /^Nested/,
    message: () => 'text with a colon in it needs quotes round it',
  },
  { code: 'BLOCK_AS_IMPLICIT_KEY', sentence: /./, message: () => 'a list begins on a line of its own' },
  { code: 'BAD_DQ_ESCAPE', sentence: /./, message: () => 'text with "\\" in it needs single quotes, not double ones' },
  { code: 'TAG_RESOLVE_FAILED', sentence: /./, message: () => 'text that begins with "!" needs quotes round it' },
  { code: 'NON_STRING_KEY', sentence: /./, message: () => 'a key must be plain text' },
  { code: 'KEY_OVER_1024_CHARS', sentence: /./, message: () => 'this key is too long' },
  { code: 'BLOCK_IN_FLOW', sentence: /./, message: () => 'a comma or a bracket is missing here' },
  { code: 'UNEXPECTED_TOKEN', sentence: /block-seq/, message: () => 'a list begins on a line of its own' },
  { code: 'UNEXPECTED_TOKEN', sentence: /at node end/, message: () => 'this stands after the end of a text in quotes' },
  { code: 'UNEXPECTED_TOKEN', sentence: /,|empty item/, message: () => 'a comma stands where none belongs' },
  { code: 'UNEXPECTED_TOKEN', sentence: /./, message: () => 'this does not belong here' },
];

function plain(sentence: string): string {
  const first = sentence.split('\n')[0] ?? sentence;
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]$/, '');
}

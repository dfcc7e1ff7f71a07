import type { ErrorCode } from 'yaml';

/** What the parser says of a syntax error: its code, its sentence, and the character at the place. */
export interface ParserComplaint {
  readonly code: string;
  readonly sentence: string;
  readonly character: string;
}

/** A syntax error for somebody who has never heard of YAML. */
export interface SyntaxWords {
  readonly message: string;
  /** What to do; null where the parser says something that is not known here. */
  readonly fix: string | null;
}

/** A syntax error in words, and what to do about it. */
export function syntaxWords({ code, sentence, character }: ParserComplaint): SyntaxWords {
  const known = WORDS.find(([its, pattern]) => its === code && pattern.test(sentence));
  if (known === undefined) return { message: plain(sentence), fix: null };
  const [, , message, fix] = known;
  return { message: message(character), fix: fix(character) };
}

type InWords = (character: string) => string;

// A code of the parser, the sentences that it is for, what is wrong and what to do. The first that fits is used.
const WORDS: readonly (readonly [ErrorCode, RegExp, InWords, InWords])[] = [
  [
    'TAB_AS_INDENT',
    /./,
    () => 'a tab indents this line, and only spaces may',
    () => 'put spaces in the place of the tab',
  ],
  [
    'BAD_SCALAR_START',
    /./,
    (it) => `text that begins with "${it}" needs quotes round it`,
    () => 'put the text in single quotes, and write each single quote within it twice',
  ],
  [
    'MISSING_CHAR',
    /closing/,
    () => 'a quotation mark opens here and is never closed',
    () => 'put the same mark where the text ends',
  ],
  [
    'MISSING_CHAR',
    /end with/,
    (it) => `"${it}" opens here and is never closed`,
    (it) => `close it with "${closing(it)}" after its last entry`,
  ],
  [
    'BAD_INDENT',
    /end with/,
    (it) => `"${it}" opens here and is not closed in its place`,
    (it) => `put "${closing(it)}" after its last entry, no further left than the line on which it opens`,
  ],
  [
    'MISSING_CHAR',
    /^Comments/,
    () => 'a space is missing before "#"',
    () => 'put a space before "#", or the text in quotes if "#" is part of it',
  ],
  ['MISSING_CHAR', /^Missing space/, () => 'a space is missing after ":"', () => 'put a space after the colon'],
  ['MISSING_CHAR', /^Missing ,/, () => 'a comma is missing before this', () => 'put a comma between the two entries'],
  [
    'MISSING_CHAR',
    /^Sequence/,
    () => 'this stands in a list and does not begin with "- "',
    () => 'begin it with "- " in the column of the other items, or move it out of the list',
  ],
  [
    'MISSING_CHAR',
    /./,
    () => 'a colon, or the space after it, is missing in this',
    () => 'write it as a key, a colon, a space and the value',
  ],
  [
    'MULTILINE_IMPLICIT_KEY',
    /./,
    () => 'a colon, or the space after it, is missing in this',
    () => 'write it as a key, a colon, a space and the value',
  ],
  [
    'BAD_INDENT',
    /mapping/,
    () => 'this line does not begin in the column of those around it',
    () => 'begin it in the same column as the lines that it belongs with, with spaces',
  ],
  [
    'BAD_INDENT',
    /sequence/,
    () => 'this item does not begin in the column of the others',
    () => 'put its "- " under that of the other items',
  ],
  [
    'BAD_INDENT',
    /./,
    () => 'this line does not begin where it should',
    () => 'indent it with spaces, further than the key that it belongs to',
  ],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /^Nested/,
    () => 'text with a colon in it needs quotes round it',
    () => 'put the text in quotes, or begin what follows on a line of its own',
  ],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    /./,
    () => 'a list begins on a line of its own',
    () => 'move the first "- " to the next line, further in than the key',
  ],
  [
    'BAD_DQ_ESCAPE',
    /./,
    () => 'text with "\\" in it needs single quotes, not double ones',
    () => 'put the text in single quotes, and write each single quote within it twice',
  ],
  ['TAG_RESOLVE_FAILED', /./, () => 'text that begins with "!" needs quotes round it', () => 'put the text in quotes'],
  ['NON_STRING_KEY', /./, () => 'a key must be plain text', () => 'put the key in quotes'],
  [
    'KEY_OVER_1024_CHARS',
    /./,
    () => 'this key is too long',
    () => 'look for a colon that is missing: a key is a word or two',
  ],
  [
    'BLOCK_IN_FLOW',
    /./,
    () => 'a comma or a bracket is missing here',
    () => 'close the brackets above this line, or put a comma between the entries',
  ],
  [
    'UNEXPECTED_TOKEN',
    /block-seq/,
    () => 'a list begins on a line of its own',
    () => 'move the first "- " to the next line, further in than the key',
  ],
  [
    'UNEXPECTED_TOKEN',
    /at node end/,
    () => 'this stands after the end of a text in quotes',
    () => 'put the whole text in quotes of the other kind, or write each quotation mark within it twice',
  ],
  ['UNEXPECTED_TOKEN', /,|empty item/, () => 'a comma stands where none belongs', () => 'take out the comma'],
  [
    'UNEXPECTED_TOKEN',
    /./,
    () => 'this does not belong here',
    () => 'take it out, or put the text that it is part of in quotes',
  ],
  ['BAD_ALIAS', /./, () => 'text that begins with "*" needs quotes round it', () => 'put the text in quotes'],
  [
    'ALIAS_PROPS',
    /./,
    () => 'text that begins with "&", "*" or "!" needs quotes round it',
    () => 'put the text in quotes',
  ],
  ['MULTIPLE_ANCHORS', /./, () => 'text that begins with "&" needs quotes round it', () => 'put the text in quotes'],
  ['MULTIPLE_TAGS', /./, () => 'text that begins with "!" needs quotes round it', () => 'put the text in quotes'],
  [
    'BAD_PROP_ORDER',
    /./,
    () => 'text that begins with "&" or "!" needs quotes round it',
    () => 'put the text in quotes',
  ],
  [
    'BAD_DIRECTIVE',
    /./,
    () => 'a line that begins with "%" means something else here',
    () => 'put the text in quotes, or "#" before it if it is a comment',
  ],
  ['BAD_COLLECTION_TYPE', /./, () => 'text that begins with "!" needs quotes round it', () => 'put the text in quotes'],
  [
    'DUPLICATE_KEY',
    /./,
    () => 'this key stands here twice',
    () => 'put what belongs to it under one of the two, and take out the other',
  ],
  [
    'MULTIPLE_DOCS',
    /./,
    () => 'a line of "---" begins a second file here',
    () => 'take out the line, or keep each part in a file of its own',
  ],
  [
    'RESOURCE_EXHAUSTION',
    /./,
    () => 'this is nested too deeply to be read',
    () => 'look for brackets that are not closed',
  ],
  ['IMPOSSIBLE', /./, () => 'this cannot be read', () => 'take out the lines shown, and put them back one by one'],
];

function closing(character: string): string {
  return character === '{' ? '}' : ']';
}

function plain(sentence: string): string {
  const first = sentence.split('\n')[0] ?? sentence;
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]$/, '');
}

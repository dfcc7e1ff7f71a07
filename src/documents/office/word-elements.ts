// What the elements of a Word file mean to somebody who reads the words.

/** What was moved away; what says how things were before; and commands in place of words. */
export const NEVER_READ: ReadonlySet<string> = new Set([
  'w:moveFrom',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'w:sdtPr',
  'w:instrText',
  'w:delText',
]);

/** Elements that stand in place of a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00ad'],
  ['w:sym', ' '],
]);

/** Elements at whose end no paragraph goes on. */
export const ENDS_PARAGRAPHS: ReadonlySet<string> = new Set([
  'w:body',
  'w:hdr',
  'w:ftr',
  'w:footnote',
  'w:endnote',
  'w:tc',
  'w:tbl',
  'w:txbxContent',
]);

/** Elements that hold words, in text and in formulas. */
export const TEXT: ReadonlySet<string> = new Set(['w:t', 'm:t']);

/** Elements that hold words of one look. */
export const RUNS: ReadonlySet<string> = new Set(['w:r', 'm:r']);

// Where sentences begin and end in text as documents have it: wrapped lines, numbered paragraphs, lists and tables.

/** A stretch of a text, from `start` up to but not with `end`. */
export interface TextStretch {
  readonly start: number;
  readonly end: number;
}

/** A sentence, without the number or mark of a list in front of it. */
export interface Sentence extends TextStretch {
  /** For an item of a list, the sentences that lead into it, such as `Staff will:`; the outermost first. */
  readonly leadIns: readonly TextStretch[];
  /** The paragraph, the item of a list or the row of a table that it belongs to. */
  readonly block: TextStretch;
}

/** What a text cannot say of itself. */
export interface SentenceOptions {
  /** Offsets, in order, at which something new begins, such as a heading and what follows it. */
  readonly breaks?: readonly number[];
  /** Whether a line's end parts sentences, as it does where each line is a paragraph. */
  readonly isLineAParagraph?: boolean;
}

/** The sentences of a text, in order. */
export function sentencesOf(text: string, options: SentenceOptions = {}): Sentence[] {
  const sentences: Sentence[] = [];
  const leads: Lead[] = [];
  for (const block of blocksOf(text, options)) {
    closeLeads(leads, block, text);
    const leadIns = block.kind === 'cell' ? [] : leads.map(({ stretch }) => stretch);
    const own = sentencesOfBlock(text, block);
    for (const { start, end } of own) sentences.push({ start, end, leadIns, block: block.row ?? block });
    const last = own.at(-1);
    const leadsOn = last !== undefined && block.kind !== 'cell' && LEADS_ON.test(text.slice(last.start, last.end));
    if (leadsOn) leads.push({ stretch: last, block });
  }
  return sentences;
}

/** A run of text that belongs together: a paragraph, an item of a list or a cell of a table. */
interface Block extends TextStretch {
  readonly kind: 'paragraph' | 'item' | 'cell';
  /** How far it is indented; 0 for what is no item. */
  readonly indent: number;
  /** `6.2` of a numbered paragraph, else the empty text. */
  readonly number: string;
  /** The row of a cell. */
  readonly row?: TextStretch;
}

/** A sentence that leads into a list, with the block that it ends. */
interface Lead {
  readonly stretch: TextStretch;
  readonly block: Block;
}

// U+2060 stands for characters that are not seen.
const SPACE = '[\\s\\u2060]';
const LEADS_ON = new RegExp(`:(?:${SPACE}|[-\\u2013\\u2014])*$`);
const GOES_ON = new RegExp(`^[a-z]|;(?:${SPACE}|and|or)*$`);
const BLANK = /^[\s\u2060|:+=-]*$/;
const BULLET =
  /(?:[\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u2043\u2219\u00b7\uf0b7*+-]|[\u2013\u2014])(?=[\s\u2060])/;
const ENUMERATOR = /\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5})[.)](?=[\s\u2060])/;
const NUMBER = /(\d{1,3}(?:\.\d{1,3})+)\.?(?=[\s\u2060]+["'\u2018\u201c([]?[A-Z\u00c0-\u00de\u0174\u0176])/;
const LINE_START = new RegExp(
  `[ \\t\\u2060]*(?:(?:${BULLET.source}|${ENUMERATOR.source})|${NUMBER.source})?${SPACE}*`,
  'y',
);
const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/g;

function blocksOf(text: string, { breaks = [], isLineAParagraph = false }: SentenceOptions): Block[] {
  const blocks: Block[] = [];
  let open: (Omit<Block, 'end'> & { end: number }) | null = null;
  let nextBreak = 0;
  const close = (): void => {
    if (open !== null) blocks.push(open);
    open = null;
  };
  for (const { index, 0: line } of text.matchAll(LINE)) {
    if (line === '') continue;
    const end = index + line.length;
    let isNew = isLineAParagraph;
    for (let at = breaks[nextBreak]; at !== undefined && at < end; at = breaks[++nextBreak]) isNew = true;
    if (BLANK.test(line)) {
      close();
      continue;
    }
    if (line.includes('|') || /\S\t+\S/.test(line)) {
      close();
      addCells(blocks, line, index);
      continue;
    }
    LINE_START.lastIndex = index;
    const [mark = '', number = ''] = LINE_START.exec(text) ?? [];
    const start = index + mark.length;
    const isMarked = /[^\s\u2060]/.test(mark);
    if (open !== null && !isNew && !isMarked) {
      open.end = end;
      continue;
    }
    close();
    const kind = isMarked && number === '' ? 'item' : 'paragraph';
    const indent = kind === 'item' ? mark.search(/[^\s\u2060]/) : 0;
    open = { start, end, kind, indent, number };
  }
  close();
  return blocks;
}

/** Adds the cells of a table's row, and the parts of a line that tabs hold apart: more than a call takes arguments. */
function addCells(blocks: Block[], line: string, from: number): void {
  const row = { start: from, end: from + line.length };
  for (const { index, 0: cell } of line.matchAll(/[^|\t\r\n]+/g)) {
    if (BLANK.test(cell)) continue;
    blocks.push({ start: from + index, end: from + index + cell.length, kind: 'cell', indent: 0, number: '', row });
  }
}

/** Forgets the lead-ins that do not reach a block. */
function closeLeads(leads: Lead[], block: Block, text: string): void {
  if (block.kind === 'cell') return;
  const words = text.slice(block.start, block.end);
  for (let last = leads.at(-1); last !== undefined; last = leads.at(-1)) {
    if (reaches(last.block, block, words)) return;
    leads.pop();
  }
}

function reaches(lead: Block, block: Block, words: string): boolean {
  if (block.kind === 'item') return lead.kind !== 'item' || lead.indent < block.indent;
  if (block.number !== '') return lead.number !== '' && block.number.startsWith(`${lead.number}.`);
  // Some formats lose the marks of a list. Its items still go on with the sentence that leads into them.
  return GOES_ON.test(words);
}

// It begins where no such mark stands before it, so that a long row of them is gone over once.
const END = /(?<![.!?\u2026])[.!?\u2026]+["'\u2019\u201d)\]]*[\s\u2060]+/g;
const OPENERS = '"\'\u2018\u201c([';
// Shortened words that a name or a clause follows, and those that a number follows.
const SHORTENED = new Set('e.g i.e cf viz vs approx incl dr mr mrs ms mx prof rev hon st'.split(' '));
const INITIALS = /^(?:[a-z]\.)*[a-z]$/;
const SHORTENED_BEFORE_NUMBER = new Set(
  'no nos reg regs para paras sec sect ss pp fig figs vol ext tel art ch app ref'.split(' '),
);

function sentencesOfBlock(text: string, block: Block): TextStretch[] {
  const sentences: TextStretch[] = [];
  const words = text.slice(block.start, block.end);
  let from = 0;
  for (const { index, 0: mark } of words.matchAll(END)) {
    const next = index + mark.length;
    if (next >= words.length || !isEnd(words, index, mark, next)) continue;
    sentences.push(trimmed(text, block.start + from, block.start + next));
    from = next;
  }
  sentences.push(trimmed(text, block.start + from, block.end));
  return sentences.filter(({ start, end }) => start < end);
}

function isEnd(words: string, index: number, mark: string, next: number): boolean {
  let at = next;
  while (OPENERS.includes(words[at] ?? ' ')) at++;
  const first = words[at] ?? '';
  const isNumber = first >= '0' && first <= '9';
  if (!isNumber && first.toLowerCase() === first) return false;
  if (mark[0] !== '.') return true;
  const before = wordBefore(words, index);
  if (SHORTENED.has(before) || INITIALS.test(before)) return false;
  return !(isNumber && SHORTENED_BEFORE_NUMBER.has(before));
}

/** The word that ends at an offset, in small letters, without what opens before it. */
function wordBefore(words: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 12 && !isSpace(words, start - 1) && !OPENERS.includes(words[start - 1] ?? ''))
    start--;
  return words.slice(start, end).toLowerCase();
}

function trimmed(text: string, start: number, end: number): TextStretch {
  const words = text.slice(start, end);
  const first = words.search(SEEN);
  if (first === -1) return { start, end: start };
  return { start: start + first, end: end - (SPACE_AT_END.exec(words)?.[0].length ?? 0) };
}

const SEEN = /[^\s\u2060]/;
const SPACE_AT_END = /(?<![\s\u2060])[\s\u2060]+$/;

function isSpace(text: string, at: number): boolean {
  const character = text[at] ?? '';
  return character === '\u2060' || /\s/.test(character);
}

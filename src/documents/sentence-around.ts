import { endOfCharacter } from '../util/letters.ts';
import { type Sentence, sentencesOf, type TextStretch } from '../util/sentences.ts';
import type { Run } from './find-quotation.ts';
import { seenWords } from './passage.ts';
import type { SearchableText } from './searchable.ts';
import { sectionAt } from './sections.ts';

/** The sentence or sentences in which a quotation stands, with what surrounds the quoted words. */
export interface SentenceAround {
  /** Everything from the first sentence's start to the last one's end, after the sentences that lead in. */
  readonly whole: string;
  /** The sentences that lead into the list in which it stands, the outermost first. */
  readonly leadIns: readonly string[];
  /** The words of the sentence before the quotation. */
  readonly before: string;
  /** The words of the sentence after the quotation. */
  readonly after: string;
  /** What each `…` of the quotation leaves out. */
  readonly gaps: readonly QuotationGap[];
}

/** Words that a quotation leaves out. */
export interface QuotationGap {
  /** Up to the end of the sentence in which the gap begins, or to the gap's end. */
  readonly head: string;
  /** From the start of the sentence in which the gap ends; the same as `head` where that is one sentence. */
  readonly tail: string;
  readonly isInOneSentence: boolean;
}

// How far a sentence, and what leads into its list, is looked for. A paragraph is far shorter.
const WINDOW = 3000;

/** The sentence around a quotation's runs of letters. */
export function sentenceAround(text: SearchableText, runs: readonly Run[]): SentenceAround {
  const quoted = runs.map((run) => stretchOf(text, run));
  const from = quoted[0]?.start ?? 0;
  const to = quoted.at(-1)?.end ?? from;
  const own = text.source.text;
  const sentences = sentencesNear(text, from, to);
  const first = sentences.find(({ end }) => end > from) ?? { start: from, end: to, leadIns: [] };
  const last = sentences.findLast(({ start }) => start < to) ?? first;
  const leadIns = first.leadIns.map(({ start, end }) => seenWords(own.slice(start, end)));
  const whole = seenWords(own.slice(Math.min(first.start, from), Math.max(last.end, to)));
  return {
    whole: [...leadIns, whole].join(' '),
    leadIns,
    before: seenWords(own.slice(Math.min(first.start, from), from)),
    after: seenWords(own.slice(to, Math.max(last.end, to))),
    gaps: gapsOf(own, quoted, sentences),
  };
}

/** The sentences of the paragraph in which a stretch of a document stands; of an item, also what leads into its list. */
export function sentencesNear(text: SearchableText, from: number, to: number): Sentence[] {
  const own = text.source.text;
  const section = sectionAt(text.sections, from);
  const first = section === null || section.title === null ? 0 : startUnder(own, section.start, from);
  const last = Math.max(section?.ownEnd ?? own.length, to);
  const isLineAParagraph = text.source.unit === 'paragraph' || text.source.unit === 'row';
  const reach = isLineAParagraph || mayBeLedInto(own, from) ? from - WINDOW : paragraphStart(own, from);
  const start = Math.max(first, reach);
  const end = Math.min(last, paragraphEnd(own, to));
  return sentencesOf(own.slice(start, end), { isLineAParagraph }).map((sentence) => ({
    ...moved(sentence, start),
    block: moved(sentence.block, start),
    leadIns: sentence.leadIns.map((lead) => moved(lead, start)),
  }));
}

const LEADS_ON = /:[ \t\u2060]*\r?\n/;

/** Whether a sentence above may lead into what stands at an offset: an item of a list, or a paragraph numbered below it. */
export function mayBeLedInto(text: string, at: number): boolean {
  if (text.lastIndexOf(':', at) < at - WINDOW) return false;
  const paragraph = text.slice(paragraphStart(text, at), at + 1).trimStart();
  if (/^[A-Z]/.test(paragraph)) return false;
  const above = text.slice(Math.max(0, at - WINDOW), at);
  const parent = /^(\d+(?:\.\d+)*)\.\d+[\s.]/.exec(paragraph)?.[1];
  if (parent === undefined) return LEADS_ON.test(above);
  const from = above.lastIndexOf(`${parent} `);
  return from !== -1 && LEADS_ON.test(above.slice(from, paragraphEnd(above, from)));
}

/** Where the words under a heading begin; the heading itself, where that is what is quoted. */
function startUnder(text: string, heading: number, from: number): number {
  const lineEnd = text.indexOf('\n', heading);
  return lineEnd === -1 || lineEnd >= from ? heading : lineEnd + 1;
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the lines without a blank one between them begin, as far back as the window goes. */
function paragraphStart(text: string, from: number): number {
  let start = lineStart(text, from);
  while (start > 0 && start > from - WINDOW) {
    const before = lineStart(text, start - 1);
    if (isBlank(text.slice(before, start))) break;
    start = before;
  }
  // A line may be as long as the document.
  return Math.max(start, from - WINDOW);
}

function paragraphEnd(text: string, to: number): number {
  let end = lineEnd(text, to);
  while (end < text.length && end < to + WINDOW) {
    const after = lineEnd(text, end);
    if (isBlank(text.slice(end, after))) break;
    end = after;
  }
  return Math.min(end, to + WINDOW);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function isBlank(line: string): boolean {
  return /^[\s\u2060]*$/.test(line);
}

function moved({ start, end }: TextStretch, by: number): TextStretch {
  return { start: start + by, end: end + by };
}

/** The stretch of a document's text that a run of letters comes from. */
export function stretchOf({ source, letters }: SearchableText, run: Run): TextStretch {
  const start = letters.offsetOf(run.start);
  return { start, end: endOfCharacter(source.text, letters.offsetOf(run.end - 1)) };
}

function gapsOf(text: string, quoted: readonly TextStretch[], sentences: readonly TextStretch[]): QuotationGap[] {
  return quoted.slice(1).map((part, i) => {
    const from = quoted[i]?.end ?? part.start;
    const sentenceEnd = sentences.find(({ end }) => end >= from)?.end ?? part.start;
    const sentenceStart = sentences.findLast(({ start }) => start <= part.start)?.start ?? from;
    return {
      head: seenWords(text.slice(from, Math.min(sentenceEnd, part.start))),
      tail: seenWords(text.slice(Math.max(sentenceStart, from), part.start)),
      isInOneSentence: sentenceEnd >= part.start,
    };
  });
}

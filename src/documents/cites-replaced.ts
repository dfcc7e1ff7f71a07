import type { Framework, ReplacedInstrument } from '../model/framework.ts';
import type { Day, Nation } from '../model/trust.ts';
import { areWholeWords, lettersOf } from '../util/letters.ts';
import { seenWords } from './passage.ts';
import type { SearchableText } from './searchable.ts';
import { sentencesNear, stretchOf } from './sentence-around.ts';

/** A place where a document rests on something that has been replaced. */
export interface ReplacedCitation {
  readonly instrument: ReplacedInstrument;
  /** The name as the document writes it. */
  readonly name: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** Looks through a text for what has been replaced: the first place of each instrument. */
export type ReplacedFinder = (text: SearchableText) => ReplacedCitation[];

/** Makes a finder of what had been replaced in a nation on a day. */
export function replacedFinder(
  { replaced, replaced_said_by }: Pick<Framework, 'replaced' | 'replaced_said_by'>,
  nation: Nation,
  asOf: Day,
): ReplacedFinder {
  const names = replaced
    .filter(({ since, nations }) => since <= asOf && nations.includes(nation))
    .flatMap((instrument) => instrument.cited_as.map((name) => ({ instrument, name, letters: lettersOf(name).value })));
  const past = replaced_said_by.map((words) => words.toLowerCase());
  return (text) => {
    const first = new Map<ReplacedInstrument, ReplacedCitation>();
    for (const { instrument, name, letters } of names) {
      const found = firstCitation(text, name, letters, past);
      const before = first.get(instrument);
      if (found !== null && (before === undefined || found.start < before.start)) {
        first.set(instrument, { instrument, ...found });
      }
    }
    return [...first.values()];
  };
}

function firstCitation(
  text: SearchableText,
  name: string,
  wanted: string,
  past: readonly string[],
): Omit<ReplacedCitation, 'instrument'> | null {
  const { value } = text.letters;
  let tries = 0;
  for (let at = value.indexOf(wanted); at !== -1; at = value.indexOf(wanted, at + 1)) {
    const run = { start: at, end: at + wanted.length };
    if (!areWholeWords(text.letters, run.start, run.end)) continue;
    const { start, end } = stretchOf(text, run);
    const written = seenWords(text.source.text.slice(start, end));
    if (!isWrittenLike(written, name)) continue;
    // A text that says a thousand times what is past says nothing else.
    if (++tries > MOST_TRIES) return null;
    const sentence = sentenceAt(text, start, end);
    if (saysPast(sentence, past)) continue;
    return { name: written, sentence, start, end };
  }
  return null;
}

const MOST_TRIES = 50;

/** Whether capitals stand where the name has them: "putting things right" is a wish, and "Putting Things Right" a procedure. */
function isWrittenLike(written: string, name: string): boolean {
  const words = written.split(/\s+/);
  return name.split(' ').every((word, i) => {
    const first = word.charAt(0);
    return first === first.toLowerCase() || words[i]?.charAt(0) === first || words.length !== name.split(' ').length;
  });
}

function sentenceAt(text: SearchableText, start: number, end: number): string {
  const sentences = sentencesNear(text, start, end).filter((sentence) => sentence.end > start && sentence.start < end);
  const from = sentences[0]?.start ?? start;
  const to = sentences.at(-1)?.end ?? end;
  return seenWords(text.source.text.slice(from, to));
}

function saysPast(sentence: string, past: readonly string[]): boolean {
  const words = ` ${sentence.toLowerCase().replace(/[^a-z0-9']+/g, ' ')} `;
  return past.some((word) => words.includes(` ${word} `));
}

import { holdsFigure } from '../assess/evidence.ts';
import { seenWords } from '../documents/passage.ts';
import { sentenceAround, stretchOf } from '../documents/sentence-around.ts';
import type { FindingDraft } from '../model/finding.ts';
import type { Result, Trust } from '../model/trust.ts';
import type { CheckedQuotations, FoundPlace } from './check-quotations.ts';

// A longer one is no row and no sentence that anybody would paste.
const LONGEST = 300;

/**
 * Says of a figure that its quoted passage does not give whether the same sentence, or the same row of a table, gives it:
 * people quote the question of a survey and leave out the numbers beside it.
 */
export function withFigureHints(
  findings: readonly FindingDraft[],
  trust: Trust,
  { places }: Pick<CheckedQuotations, 'places'>,
): FindingDraft[] {
  const results = resultsOf(trust);
  return findings.map((finding) => {
    const place = finding.id === 'evidence/figure-not-shown' ? places.get(finding.at) : undefined;
    const result = results.get(finding.at);
    if (place === undefined || result === undefined) return finding;
    const whole = wholesOf(place).find((words) => words.length <= LONGEST && holdsFigure(words, result));
    if (whole === undefined) return finding;
    return { ...finding, fix: `Quote the figure with the words beside it: ${JSON.stringify(whole)}.` };
  });
}

/** The sentence around a quotation, and the line: a row of a table is no sentence. */
function wholesOf({ text, runs }: FoundPlace): string[] {
  const own = text.source.text;
  const [first] = runs;
  const from = first === undefined ? 0 : stretchOf(text, first).start;
  const end = own.indexOf('\n', from);
  const line = own.slice(own.lastIndexOf('\n', from) + 1, end === -1 ? own.length : end);
  return [sentenceAround(text, runs).whole, seenWords(line.trim().replaceAll('\t', ' | '))];
}

function resultsOf({ elements, candour }: Trust): Map<string, Result> {
  const evidence = [
    ...[...elements.values()].flatMap(({ practice, experience }) => [...practice, ...experience]),
    ...[...candour.values()].flatMap(({ practice }) => practice),
  ];
  return new Map(evidence.map(({ at, result }) => [at, result]));
}

import { lettersOf } from '../../util/letters.ts';
import type { OutlineEntry } from './outline.ts';
import { areOnOneRow, isAsLarge, isBelow, type PlacedLine } from './page.ts';

/** A heading, by the lines that it stands on. */
export interface FoundHeading {
  /** The first line and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** 1 for the highest. */
  readonly level: number;
}

/** A line, or lines, that may be a heading, with what its level is told by. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly declared: number | null;
  /** How many parts its number has: 2 for `6.2`. */
  readonly depth: number;
  readonly number: string | null;
  readonly size: number;
}

const NUMBER =
  /^(?:(?:section|part|chapter)\s+)?((?:\d{1,3}|[A-Z](?=\.\d))(?:\.\d{1,3}){0,5})[.):]?\s+(?=[\p{L}\u2018\u201c"'(])|^((?:appendix|annex)\s+(?:\d{1,2}|[A-Z]))\b/iu;
const LONGEST = 120;
const LARGER = 1.1;
// Leaders of a table of contents, and the number of the page.
const CONTENTS = /(?:[.\u2026\u00b7_]\s?){3,}\s*\d{0,4}$/u;
const ENDS_LIKE_A_SENTENCE = /[.,;:]$/;
const GAP_WITHIN = 1.7;
const GAP_AROUND = 1.6;

/**
 * The headings, in order. What the document itself says comes first: its tags, then its outline. Where it says nothing,
 * and for numbered headings that it forgot, larger or bolder letters and the number tell.
 */
export function headingsOf(
  lines: readonly PlacedLine[],
  outline: readonly OutlineEntry[],
  bodySize: number,
): FoundHeading[] {
  const declared = declaredLevels(lines, outline);
  const isDeclaring = declared.some((level) => level !== null);
  const body = { size: bodySize, isBold: isMostlyBold(lines) };
  const candidates: Candidate[] = [];
  for (let from = 0; from < lines.length; from++) {
    const level = declared[from] ?? null;
    const number = numberOf(lines[from]?.text ?? '');
    if (level === null && !(looksLikeHeading(lines, from, body) && (number !== null || !isDeclaring))) continue;
    const to = endOfHeading(lines, from, declared);
    candidates.push({ from, to, declared: level, number, depth: depthOf(number), size: lines[from]?.size ?? 0 });
    from = to - 1;
  }
  return withLevels(candidates);
}

function numberOf(text: string): string | null {
  const found = NUMBER.exec(text);
  return found?.[1] ?? found?.[2] ?? null;
}

function depthOf(number: string | null): number {
  return number === null ? 1 : number.split('.').length;
}

/** For each line, the level of the heading that the document says it is, or null. */
function declaredLevels(lines: readonly PlacedLine[], outline: readonly OutlineEntry[]): (number | null)[] {
  const tagged = lines.map(({ tag }) => (tag?.kind === 'heading' ? tag.level : null));
  if (tagged.some((level) => level !== null)) return tagged;
  const levels: (number | null)[] = lines.map(() => null);
  const titles = new Map<number, { readonly letters: string; readonly level: number }[]>();
  for (const { title, page, level } of outline) {
    const onPage = titles.get(page) ?? [];
    onPage.push({ letters: lettersOf(title).value, level });
    titles.set(page, onPage);
  }
  for (const [i, line] of lines.entries()) {
    const found = (titles.get(line.page) ?? []).find(({ letters }) => beginsWith(lines, i, letters));
    if (found === undefined) continue;
    levels[i] = found.level;
  }
  return levels;
}

/** Whether a title stands on a line and, where it is long, on the lines below. */
function beginsWith(lines: readonly PlacedLine[], from: number, title: string): boolean {
  let letters = '';
  for (const { text } of lines.slice(from, from + 4)) {
    letters += lettersOf(text).value;
    if (letters === title) return title !== '';
    if (!title.startsWith(letters)) return false;
  }
  return false;
}

function isMostlyBold(lines: readonly PlacedLine[]): boolean {
  return lines.filter(({ isBold }) => isBold).length > lines.length / 2;
}

function looksLikeHeading(
  lines: readonly PlacedLine[],
  at: number,
  body: { readonly size: number; readonly isBold: boolean },
): boolean {
  const line = lines[at];
  if (line === undefined || line.text.length > LONGEST || !/\p{L}/u.test(line.text)) return false;
  if (ENDS_LIKE_A_SENTENCE.test(line.text) || CONTENTS.test(line.text)) return false;
  const [before, after] = [lines[at - 1], lines[at + 1]];
  if ([before, after].some((other) => other?.page === line.page && areOnOneRow(line, other))) return false;
  if (line.size > LARGER * body.size) return true;
  if (line.size < body.size && !isAsLarge(line.size, body.size)) return false;
  const number = numberOf(line.text);
  const isApart = isApartFrom(line, before) && isApartFrom(after, line);
  if (line.isBold && !body.isBold) return number !== null || isApartFrom(line, before);
  return depthOf(number) > 1 && isApart;
}

/** Whether there is more room between two lines than within a paragraph. */
function isApartFrom(line: PlacedLine | undefined, above: PlacedLine | undefined): boolean {
  if (line === undefined || above === undefined || line.page !== above.page || !isBelow(line, above)) return true;
  return line.foot - above.foot > GAP_AROUND * Math.max(line.size, above.size);
}

/** The line behind a heading that may go on over several. */
function endOfHeading(lines: readonly PlacedLine[], from: number, declared: readonly (number | null)[]): number {
  let to = from + 1;
  for (; to < lines.length; to++) {
    const [last, next] = [lines[to - 1], lines[to]];
    if (last === undefined || next === undefined || last.page !== next.page || !isBelow(next, last)) break;
    if (next.tag !== null && next.tag.kind === 'heading' && next.tag.element === last.tag?.element) continue;
    if (next.tag?.kind === 'heading' || last.tag?.kind === 'heading' || declared[to] !== null) break;
    const isAlike = isAsLarge(next.size, last.size) && next.isBold === last.isBold;
    if (!isAlike || NUMBER.test(next.text) || next.foot - last.foot > GAP_WITHIN * next.size) break;
    if (next.text.length > LONGEST || ENDS_LIKE_A_SENTENCE.test(next.text)) break;
  }
  return to;
}

/** Levels as declared, else by size and then by the number; `6.2` always below `6`. */
function withLevels(candidates: readonly Candidate[]): FoundHeading[] {
  const looks = [...new Set(candidates.map(lookOf))].toSorted((one, other) => one - other);
  const isDeclaring = candidates.some(({ declared }) => declared !== null);
  const byNumber = new Map<string, number>();
  return candidates.map((candidate) => {
    const { from, to, number, depth } = candidate;
    const parent = number === null || depth === 1 ? undefined : byNumber.get(number.slice(0, number.lastIndexOf('.')));
    const own = candidate.declared ?? (isDeclaring ? depth : looks.indexOf(lookOf(candidate)) + 1);
    const level = Math.max(own, (parent ?? 0) + 1);
    if (number !== null) byNumber.set(number, level);
    return { from, to, level };
  });
}

/** A figure that is lower for larger letters, and of equal ones for a number with fewer parts. */
function lookOf({ size, depth }: Candidate): number {
  return -Math.round(size * 2) * 10 + depth;
}

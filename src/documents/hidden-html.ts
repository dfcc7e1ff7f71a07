import { type HidingRules, isHidingStyle, newHidingRules } from './hiding-rules.ts';
import { Parser } from './html-parser.ts';
import { UnreadableError } from './unreadable.ts';

/** A stretch of a text, from `start` up to but not with `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Whether the words before it and after it are apart, as on two sides of a line break. */
  readonly partsWords?: boolean;
}

/** A heading of a page, with its tags. */
export interface HtmlHeading extends Stretch {
  /** 1 for the highest. */
  readonly level: number;
}

/** What of a page is not seen, and where its headings are. */
export interface HtmlParts {
  readonly hidden: readonly Stretch[];
  readonly headings: readonly HtmlHeading[];
  /** The tags that open the items of lists. */
  readonly items: readonly Stretch[];
}

const NEVER_SHOWN = new Set([
  'del',
  's',
  'strike',
  'script',
  'style',
  'template',
  'head',
  'title',
  'noscript',
  'iframe',
  'object',
  'audio',
  'video',
  'canvas',
  'datalist',
  'noembed',
  'noframes',
]);
const HEADING = /^h([1-6])$/;
// What stands at a note's mark, in a link to a place of the same page: `1`, `[2]`, `*`, or an arrow that leads back.
const NOTE_MARK = /^[\s[(]*(?:\d{1,3}|[ivx]{1,5}|[a-z*\u2020\u2021]|\u21a9\ufe0e?|\u2191|\^)[\s\])]*$/i;
const LONGEST_NOTE_LINK = 400;
const TAG = /<[^<>]*>/g;
// Browsers go no deeper either. The parser's time grows with the depth.
const MOST_LEVELS = 512;
// A long policy that a program wrote has a tenth of these.
const MOST_TAGS = 300_000;
// Elements that stand inside a line, so that a word may go on across their tags. Every other tag parts words.
const INSIDE_A_LINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * The parts of HTML that nobody sees: tags, comments, struck-out text, and what is hidden by an attribute or a style.
 * A part that is never closed runs to the end. Throws an UnreadableError for HTML that is nested too deep.
 */
export function hiddenStretches(html: string): readonly Stretch[] {
  return htmlParts(html).hidden;
}

/** The parts of HTML that nobody sees, and its headings. */
export function htmlParts(html: string): HtmlParts {
  const stretches: Stretch[] = [];
  const headings: HtmlHeading[] = [];
  const items: Stretch[] = [];
  const headingStarts: number[] = [];
  let noteLinkSince: number | null = null;
  const rules = newHidingRules();
  let sheet: string[] | null = null;
  const open: boolean[] = [];
  let hidingDepth = 0;
  let hidingSince = 0;
  let isAtEnd = false;
  const addTag = (name: string): void => {
    if (stretches.length > MOST_TAGS)
      throw new UnreadableError('it holds more HTML tags than any policy: over 300,000');
    stretches.push({ start: parser.startIndex, end: parser.endIndex + 1, partsWords: !INSIDE_A_LINE.has(name) });
  };
  const addUnseen = (): void => {
    // A comment that is never closed is said to end behind the text.
    stretches.push({ start: parser.startIndex, end: Math.min(html.length, parser.endIndex + 1) });
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= MOST_LEVELS) throw new UnreadableError('its HTML is nested deeper than any browser follows');
        const isHiding = NEVER_SHOWN.has(name) || isHidden(name, attributes, rules);
        addTag(name);
        if (name === 'li' && !isHiding && hidingDepth === 0)
          items.push({ start: parser.startIndex, end: parser.endIndex + 1 });
        if (name === 'a') noteLinkSince = isLinkInPage(attributes) ? parser.startIndex : null;
        if (HEADING.test(name)) headingStarts.push(parser.startIndex);
        if (name === 'style') sheet = [];
        open.push(isHiding);
        if (!isHiding) return;
        if (hidingDepth === 0) hidingSince = parser.startIndex;
        hidingDepth++;
      },
      ontext(words) {
        sheet?.push(words);
      },
      onclosetag(name, isImplied) {
        if (sheet !== null) rules.add(sheet.join(''));
        sheet = null;
        if (!isImplied) addTag(name);
        // A close that is implied has no tag of its own: the element ends before what implies it, or with the text.
        const impliedEnd = isAtEnd ? html.length : parser.startIndex;
        const end = isImplied ? impliedEnd : parser.endIndex + 1;
        const level = HEADING.exec(name)?.[1];
        if (level !== undefined) headings.push({ level: Number(level), start: headingStarts.pop() ?? end, end });
        if (name === 'a' && noteLinkSince !== null && isNoteMark(html, noteLinkSince, end)) {
          stretches.push({ start: noteLinkSince, end });
        }
        if (open.pop() !== true) return;
        hidingDepth--;
        if (hidingDepth > 0) return;
        stretches.push({ start: hidingSince, end });
      },
      oncomment: addUnseen,
      onprocessinginstruction: addUnseen,
    },
    { recognizeSelfClosing: false },
  );
  parser.write(html);
  isAtEnd = true;
  parser.end();
  return { hidden: stretches, items, headings: headings.toSorted((one, other) => one.start - other.start) };
}

function isLinkInPage(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['href']?.includes('#') === true;
}

/** Whether a link is the mark of a note: its number is no word of the sentence. */
function isNoteMark(html: string, start: number, end: number): boolean {
  return end - start <= LONGEST_NOTE_LINK && NOTE_MARK.test(html.slice(start, end).replace(TAG, ''));
}

function isHidden(name: string, attributes: Readonly<Record<string, string>>, rules: HidingRules): boolean {
  return 'hidden' in attributes || isHidingStyle(attributes['style'] ?? '') || rules.hide(name, attributes);
}

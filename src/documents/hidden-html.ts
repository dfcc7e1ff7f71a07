import { Parser } from 'htmlparser2';

/** A stretch of a text, from `start` up to but not with `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Whether the words before it and after it are apart, as on two sides of a line break. */
  readonly partsWords?: boolean;
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
]);
const HIDING_STYLE = /(display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]))/i;
// Elements that stand inside a line, so that a word may go on across their tags. Every other tag parts words.
const INSIDE_A_LINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * The parts of HTML that nobody sees: tags, comments, struck-out text, and what is hidden by an attribute or a style.
 * A part that is never closed runs to the end.
 */
export function hiddenStretches(html: string): Stretch[] {
  const stretches: Stretch[] = [];
  const open: boolean[] = [];
  let hidingDepth = 0;
  let hidingSince = 0;
  let isAtEnd = false;
  const addTag = (name: string): void => {
    stretches.push({ start: parser.startIndex, end: parser.endIndex + 1, partsWords: !INSIDE_A_LINE.has(name) });
  };
  const addUnseen = (): void => {
    // A comment that is never closed is said to end behind the text.
    stretches.push({ start: parser.startIndex, end: Math.min(html.length, parser.endIndex + 1) });
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isHiding = NEVER_SHOWN.has(name) || isHidden(attributes);
        addTag(name);
        open.push(isHiding);
        if (!isHiding) return;
        if (hidingDepth === 0) hidingSince = parser.startIndex;
        hidingDepth++;
      },
      onclosetag(name, isImplied) {
        if (!isImplied) addTag(name);
        if (open.pop() !== true) return;
        hidingDepth--;
        if (hidingDepth > 0) return;
        // A close that is implied has no tag of its own: the element ends before what implies it, or with the text.
        const impliedEnd = isAtEnd ? html.length : parser.startIndex;
        stretches.push({ start: hidingSince, end: isImplied ? impliedEnd : parser.endIndex + 1 });
      },
      oncomment: addUnseen,
      onprocessinginstruction: addUnseen,
    },
    { recognizeSelfClosing: false },
  );
  parser.write(html);
  isAtEnd = true;
  parser.end();
  return stretches;
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || HIDING_STYLE.test(attributes['style'] ?? '');
}

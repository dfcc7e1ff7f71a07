import { Parser } from 'htmlparser2';

/** A stretch of a text, from `start` up to but not with `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
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

/**
 * The parts of HTML that nobody sees: tags, comments, struck-out text, and what is hidden by an attribute or a style.
 * A part that is never closed runs to the end.
 */
export function hiddenStretches(html: string): Stretch[] {
  const stretches: Stretch[] = [];
  const open: { name: string; isHiding: boolean }[] = [];
  let hidingSince: number | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isHiding = NEVER_SHOWN.has(name) || isHidden(attributes);
        stretches.push({ start: parser.startIndex, end: parser.endIndex + 1 });
        open.push({ name, isHiding });
        if (isHiding && hidingSince === null) hidingSince = parser.startIndex;
      },
      onclosetag(name, isImplied) {
        const last = open.pop();
        const isStillHidden = open.some((tag) => tag.isHiding);
        if (!isImplied) stretches.push({ start: parser.startIndex, end: parser.endIndex + 1 });
        if (last?.name !== name || !last.isHiding || isStillHidden || hidingSince === null) return;
        stretches.push({ start: hidingSince, end: isImplied ? html.length : parser.endIndex + 1 });
        hidingSince = null;
      },
      oncomment() {
        stretches.push({ start: parser.startIndex, end: parser.endIndex + 1 });
      },
      onprocessinginstruction() {
        stretches.push({ start: parser.startIndex, end: parser.endIndex + 1 });
      },
    },
    { recognizeSelfClosing: false },
  );
  parser.end(html);
  return stretches;
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || HIDING_STYLE.test(attributes['style'] ?? '');
}

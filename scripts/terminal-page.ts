// Shows what a program printed as a terminal would: a page with its colours.
import { html, type Markup, markupText, styleElement } from '../src/report/html/markup.ts';

const STYLES = `body{margin:0;padding:20px 24px;background:#14191d;color:#e6ecef}
pre{margin:0;font:14px/1.45 'DejaVu Sans Mono','Liberation Mono','Noto Sans Mono',monospace;white-space:pre-wrap}
.b{font-weight:700;color:#fff}.d{color:#9fb0ba}.g{color:#7ddb9c}.y{color:#f2d35e}.r{color:#ff8f85;font-weight:700}`;
// The colours that the program uses: what begins each, and its class.
const CLASSES: Readonly<Record<string, string>> = { 1: 'b', 2: 'd', 31: 'r', 32: 'g', 33: 'y' };
const ESCAPE = String.fromCharCode(27);

/** A page that shows a command and what it printed. */
export function terminalPage(output: string, command: string): string {
  const page = html`<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>${command}</title>${styleElement(STYLES)}</head>
<body><pre><span class="d">$</span> <span class="b">${command}</span>

${coloured(output)}</pre></body></html>`;
  return markupText(page);
}

function coloured(output: string): Markup[] {
  let kind = '';
  return output
    .trimEnd()
    .split(ESCAPE)
    .map((piece, i) => {
      const [, code = '', text = ''] = i === 0 ? [null, '', piece] : (/^\[(\d+)m([\s\S]*)$/.exec(piece) ?? []);
      kind = CLASSES[code] ?? '';
      return html`<span class="${kind}">${lines(text)}</span>`;
    });
}

/** The template makes spaces of line ends, as text of a page has none. */
function lines(text: string): Markup[] {
  return text.split('\n').map((line, i) =>
    i === 0
      ? html`${line}`
      : html`
${line}`,
  );
}

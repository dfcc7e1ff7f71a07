// How values are written as YAML: in lines that look like the rest of a file, or in one line.
import { Document, Scalar, stringify, visit } from 'yaml';

/** How far the file indents: that of its first indented line. */
export function indentOf(text: string): number {
  return /^( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2;
}

/** How the lines of a file end. */
export function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

// A text this long goes below its key, folded into lines of this width.
const LONG = 70;
const WIDTH = 110;
const ONE_LINE = /^[^\s\p{C}](?:[^\p{C}\u2028\u2029]*[^\s\p{C}])?$/u;

/** A value as lines, indented. */
export function block(value: unknown, indent: number, text: string): string {
  const document = new Document(value, { schema: 'core' });
  let isFolded = false;
  visit(document, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value !== 'string' || scalar.value.length <= LONG || !ONE_LINE.test(scalar.value)) return;
      scalar.type = Scalar.BLOCK_FOLDED;
      isFolded = true;
    },
  });
  const lineWidth = isFolded ? Math.max(LONG, WIDTH - indent) : 0;
  const lines = document
    .toString({ indent: Math.max(2, indentOf(text)), lineWidth, minContentWidth: 0 })
    .trimEnd()
    .split('\n');
  const margin = ' '.repeat(indent);
  return lines.map((line) => `${line === '' ? '' : margin + line}${lineEnd(text)}`).join('');
}

/** A value in one line. */
export function inOneLine(value: unknown): string {
  const isLong = typeof value === 'string' && /[\r\n]/.test(value);
  if (isLong || (typeof value === 'object' && value !== null)) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0, schema: 'core' }).trimEnd();
}

import { brokenInto } from '../../util/columns.ts';

/** Text broken into lines of at most `width` columns, with `indent` before the first and `hanging` before the others. */
export function wrapped(text: string, width: number, indent = '', hanging: string = indent): string {
  const room = Math.max(8, width - Math.max(indent.length, hanging.length));
  const lines = brokenInto(text, room);
  return lines.map((line, i) => `${i === 0 ? indent : hanging}${line}`).join('\n');
}

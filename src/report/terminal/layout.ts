import wrapAnsi from 'wrap-ansi';

/** Text broken into lines of at most `width` columns, with `indent` before the first and `hanging` before the others. */
export function wrapped(text: string, width: number, indent = '', hanging: string = indent): string {
  const room = Math.max(20, width - Math.max(indent.length, hanging.length));
  const lines = wrapAnsi(text, room, { hard: true, trim: true }).split('\n');
  return lines.map((line, i) => `${i === 0 ? indent : hanging}${line}`).join('\n');
}

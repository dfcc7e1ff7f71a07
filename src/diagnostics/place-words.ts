import type { Location } from '../model/finding.ts';

/** A place as readers and editors know it: `file:line:column`, or `file, page 3` in a document that has no lines. */
export function placeWords({ file, line, column, unit }: Location): string {
  return unit === undefined ? `${file}:${line}:${column}` : `${file}, ${unit} ${line}`;
}

// A number, then a short title that ends like no sentence: `6.2 Named contact`.
const NUMBERED_HEADING = /^\s*(\d{1,3}(?:\.\d{1,3})*)\.?[ \t]+(\p{L}[^\r\n\t]{0,78}[^\s.,;:])\s*$/u;

/** How deep a numbered heading stands, 1 for the highest; null for a line that is none. */
export function numberedHeadingLevel(line: string): number | null {
  const number = NUMBERED_HEADING.exec(line)?.[1];
  return number === undefined ? null : number.split('.').length;
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';
const DAY = /(<dcterms:(created|modified)[^>]*>)[^<]*/g;

/**
 * The same Word document or workbook without what differs from run to run: the moment at which it was made becomes the day of the audit,
 * and the parts are packed in the order of their names.
 */
export function withoutChance(file: Uint8Array, day: string): Uint8Array {
  const parts = Object.entries(unzipSync(file)).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const fixed = parts.map(([name, bytes]): [string, Uint8Array] => {
    if (name !== CORE) return [name, bytes];
    return [name, strToU8(strFromU8(bytes).replace(DAY, `$1${day}T00:00:00Z`))];
  });
  return zipSync(Object.fromEntries(fixed), { mtime: '1980-01-01T00:00:00' });
}

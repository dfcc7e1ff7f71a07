import { readXml } from '../read-xml.ts';
import type { Archive } from './archive.ts';

/** How one part of an office file names another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `footnotes`. */
  readonly type: string;
  /** The name of the part inside the file. What lies outside is never named. */
  readonly part: string;
}

const PREFIXES = { 'http://schemas.openxmlformats.org/package/2006/relationships': 'rel' };

/** The parts that a part refers to; of the file itself for the empty name. */
export async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const xml = await archive.textOf(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  if (xml === null) return [];
  const found: Relationship[] = [];
  readXml(xml, PREFIXES, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'rel:Relationship' || mode === 'External') return;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: inside(folder, target) });
    },
  });
  return found;
}

/** The part that an office file is about, such as `word/document.xml`. */
export async function mainPart(archive: Archive): Promise<string | null> {
  const main = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument');
  return main?.part ?? null;
}

/** A target as the name of a part: from the folder of the part that names it, or from the top. */
function inside(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

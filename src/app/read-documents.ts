import { readDocument } from '../documents/read-document.ts';
import type { Folder } from '../files/folder.ts';
import type { DocumentReading } from '../model/document.ts';

/** Is told how many of all documents have been read, before the first and after each. */
export type ReadingProgress = (read: number, all: number) => void;

// Two may be read in threads of their own while a third is read here. More would only fill the memory with their bytes.
const MOST_AT_ONCE = 3;

/** Reads documents, a few at a time. The answer does not depend on which is ready first: it is in order of their names. */
export async function readDocuments(
  names: readonly string[],
  folder: Folder,
  onProgress: ReadingProgress = () => {},
): Promise<Map<string, DocumentReading>> {
  const sorted = names.toSorted();
  const readings = new Map<string, DocumentReading>();
  const waiting = [...sorted];
  const readNext = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      readings.set(name, await readDocument(folder, name));
      onProgress(readings.size, sorted.length);
    }
  };
  onProgress(0, sorted.length);
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, readNext));
  return new Map(
    sorted.flatMap((name) => {
      const reading = readings.get(name);
      return reading === undefined ? [] : [[name, reading] as const];
    }),
  );
}

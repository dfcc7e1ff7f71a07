import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { decodeText } from '../../util/decode-text.ts';
import { UnreadableError } from '../unreadable.ts';

/** The files inside a zip file, which is what the files of today's office programs are. Nothing is ever unpacked to a disk. */
export interface Archive {
  /** The names of the files, in lower case, as the format does not tell capitals apart. */
  readonly names: readonly string[];
  /** The text of a file inside, or null when there is none by this name. Throws an UnreadableError for a bad one. */
  textOf(name: string): Promise<string | null>;
}

// Far above what a long policy takes, and far below what would fill the memory. They hold while a file is unpacked.
const MOST_ENTRIES = 10_000;
const LARGEST_ENTRY = 40 * 1024 * 1024;
const LARGEST_TOTAL = 80 * 1024 * 1024;

const DAMAGED = 'it is damaged, or a part of it is missing; open it, and if that works, save it again';
const TOO_LARGE = 'it unpacks to more than any policy or report holds, so it was not read further';
const STORED = 0;
const DEFLATED = 8;

/** Reads what a zip file holds. Throws an UnreadableError for a bad one. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  if (bytes.length === 0) throw new UnreadableError('it is empty: not one byte is in it');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await orDamaged(() => fromBufferPromise(buffer, { lazyEntries: true }));
  if (zip.entryCount > MOST_ENTRIES) throw new UnreadableError('it is packed from more files than any document is');
  const entries = await orDamaged(() => entriesOf(zip));
  let left = LARGEST_TOTAL;
  return {
    names: [...entries.keys()],
    async textOf(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      const content = await orDamaged(() => unpacked(zip, buffer, entry, Math.min(left, LARGEST_ENTRY)));
      left -= content.length;
      const decoded = decodeText(content);
      if ('because' in decoded) throw new UnreadableError(DAMAGED);
      return decoded.text;
    },
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // Two programs could read two different files by one name.
    if (entries.has(name)) throw new UnreadableError(DAMAGED);
    entries.set(name, entry);
  }
  return entries;
}

async function unpacked(zip: ZipFile, buffer: Buffer, entry: Entry, most: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new UnreadableError('it is protected by a password; save it again without one');
  if (entry.uncompressedSize > most) throw new UnreadableError(TOO_LARGE);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const content = inflated(packed, entry);
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw new UnreadableError(DAMAGED);
  return content;
}

// The size that the file itself gives is within the limit, and unpacking stops where that size is passed.
function inflated(packed: Buffer, { compressionMethod, uncompressedSize }: Entry): Buffer {
  if (compressionMethod === STORED) return packed;
  if (compressionMethod !== DEFLATED) throw new UnreadableError(DAMAGED);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
}

/** What the library or the unpacking throws says that the file is damaged. */
async function orDamaged<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError(DAMAGED);
  }
}

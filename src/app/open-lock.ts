import type { Folder } from '../files/folder.ts';
import { sha256Of } from '../files/sha256.ts';
import type { FindingId } from '../model/finding.ts';
import type { Framework } from '../model/framework.ts';
import type { LockedFile, Pin } from '../model/lock.ts';
import { decodeText } from '../util/decode-text.ts';
import type { Span } from '../yaml/parse-yaml.ts';
import type { InvalidInput } from './open-trust-file.ts';
import { documentPath, yamlFinding } from './source-file.ts';

/** The name of the file of pins; it lies beside the trust file. */
export const LOCK_NAME = 'hpp.lock';

/** A file of pins, opened for one trust file. */
export interface OpenLock {
  readonly state: 'open';
  /** As it is printed. */
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
  /** The pins of this trust file. */
  readonly pins: readonly Pin[];
  /** What other trust files of the folder have pinned. */
  readonly others: readonly LockedFile[];
}

// A whole organisation pins some hundred passages, of about a thousand characters each.
const LARGEST_BYTES = 4 * 1024 * 1024;

/** Reads the file of pins beside a trust file; null where there is none. */
export async function openLock(
  folder: Folder,
  trustFile: string,
  framework: Framework,
): Promise<OpenLock | InvalidInput | null> {
  const file = documentPath(trustFile, LOCK_NAME);
  const reading = await folder.read(LOCK_NAME);
  if (reading.state === 'not-found') return null;
  const fail = (message: string, text = '', id: FindingId = 'lock/damaged', span: Span = START): InvalidInput => {
    const finding = yamlFinding({ id, message: `"${file}" cannot be used: ${message}`, span }, file, framework);
    return { state: 'invalid', findings: [finding], texts: new Map(text === '' ? [] : [[file, text]]) };
  };
  if (reading.state !== 'read') return fail(reading.because);
  if (reading.bytes.length > LARGEST_BYTES) return fail('it is larger than 4 MB');
  const decoded = decodeText(reading.bytes);
  if ('because' in decoded) return fail(decoded.because);
  const { text } = decoded;
  const { readLock } = await import('../pins/read-lock.ts');
  const read = await readLock(text, sha256Of);
  if ('problems' in read) {
    const invalid = read.problems.map(({ id, message, span }) => fail(message, text, id, span));
    return { state: 'invalid', findings: invalid.flatMap(({ findings }) => findings), texts: new Map([[file, text]]) };
  }
  const own = await ownFiles(read.lock.files, trustFile, folder);
  return {
    state: 'open',
    file,
    text,
    sha256: sha256Of(text),
    pins: own.flatMap(({ pins }) => pins),
    others: read.lock.files.filter((other) => !own.includes(other)),
  };
}

const START: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * What this trust file has pinned. Where nothing was pinned under its name, what was pinned by files that are gone is its
 * own: giving a trust file another name must not set its promises free.
 */
async function ownFiles(files: readonly LockedFile[], trustFile: string, folder: Folder): Promise<LockedFile[]> {
  const name = nameOf(trustFile);
  const own = files.filter(({ file }) => file === name);
  if (own.length > 0) return own;
  const gone: LockedFile[] = [];
  for (const locked of files) if ((await folder.read(locked.file)).state === 'not-found') gone.push(locked);
  return gone;
}

/** The name of a file without its folders. */
export function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

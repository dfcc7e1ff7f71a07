import { readFileSync, type Stats, statSync } from 'node:fs';
import type { FindingId } from '../model/finding.ts';
import type { PatientNumber } from '../model/patient-number.ts';
import { maskInYaml } from '../privacy/mask-patient-numbers.ts';
import { decodeText } from '../util/decode-text.ts';
import type { Folder } from './folder.ts';

/** A text file that the user named, or why it cannot be read. */
export type InputReading =
  | {
      /** With patients' numbers masked, so that nothing that is made of it can show one. */
      readonly text: string;
      /** As they are on the disk. */
      readonly bytes: Uint8Array;
      readonly patientNumbers: readonly PatientNumber[];
    }
  | { readonly problem: FindingId; readonly because: string };

// A trust file of a whole organisation is about 100 KB.
const LARGEST_BYTES = 2 * 1024 * 1024;

/** Reads a text file that the user named. Never throws for a bad file. */
export function readInput(file: string, mostBytes: number = LARGEST_BYTES): InputReading {
  try {
    const stats = statSync(file);
    const refusal = refusalOf(stats, mostBytes);
    return refusal ?? inputOf(readFileSync(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    if (isMissing) return { problem: 'file/not-found', because: 'there is no such file' };
    return {
      problem: 'file/not-readable',
      because: code === 'EACCES' ? 'you may not read it' : `the system says ${code}`,
    };
  }
}

/** Reads a text file that the user named from another place than the disk, such as a git revision. */
export async function readInputFrom(folder: Folder, name: string): Promise<InputReading> {
  const reading = await folder.read(name);
  if (reading.state === 'not-found') return { problem: 'file/not-found', because: reading.because };
  if (reading.state !== 'read') return { problem: 'file/not-readable', because: reading.because };
  return tooLarge(reading.bytes.length, LARGEST_BYTES) ?? inputOf(reading.bytes);
}

function inputOf(bytes: Uint8Array): InputReading {
  const decoded = decodeText(bytes);
  if ('because' in decoded) return { problem: 'file/not-readable', because: decoded.because };
  const { text, numbers } = maskInYaml(decoded.text);
  return { text, bytes, patientNumbers: numbers };
}

function refusalOf(stats: Stats, mostBytes: number): InputReading | null {
  if (stats.isDirectory()) return { problem: 'file/not-readable', because: 'it is a folder' };
  if (!stats.isFile()) return { problem: 'file/not-readable', because: 'it is no ordinary file' };
  return tooLarge(stats.size, mostBytes);
}

function tooLarge(size: number, mostBytes: number): InputReading | null {
  const megabytes = Math.floor(mostBytes / (1024 * 1024));
  return size > mostBytes ? { problem: 'file/too-large', because: `it is larger than ${megabytes} MB` } : null;
}

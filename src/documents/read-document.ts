import type { FileReading, Folder } from '../files/folder.ts';
import { laterSha256Of } from '../files/sha256.ts';
import type { DocumentReading } from '../model/document.ts';
import { holdsMaskedNumber } from '../privacy/mask-patient-numbers.ts';
import { readText } from './formats.ts';
import { guarded } from './guarded.ts';

// Anything but white space and what stands for a character that is not seen.
const SEEN = /[^\s\u2060]/;

const noHash = (): null => null;

/**
 * Reads a document of the folder: its words, or why they cannot be had. Never throws for a bad document. Patients' numbers
 * are masked here, so that nobody else meets one.
 */
export async function readDocument(folder: Folder, file: string): Promise<DocumentReading> {
  if (holdsMaskedNumber(file)) {
    const because = 'its name holds what looks like the number of a patient; give it another name';
    return { state: 'unreadable', because, sha256: noHash };
  }
  const reading: FileReading = await folder.read(file);
  if (reading.state !== 'read') return { state: reading.state, because: reading.because, sha256: noHash };
  const sha256 = laterSha256Of(reading.bytes);
  const text = await readText(file, reading.bytes);
  if ('because' in text) return { state: 'unreadable', ...text, sha256 };
  if (!SEEN.test(text.text)) return { state: 'unreadable', because: 'it holds no text', sha256 };
  return { state: 'read', sha256, ...guarded(text, reading.bytes) };
}

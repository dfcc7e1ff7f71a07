import type { Place, ReadableText } from '../model/document.ts';
import { builtWorker, inWorker } from './in-worker.ts';
import type { PageStretch } from './pdf/flow-writer.ts';
import type { PdfReading } from './pdf-worker.ts';
import type { UnreadableText } from './unreadable.ts';

const TOO_MUCH: UnreadableText = { because: 'reading it takes more time or memory than any policy should' };
const ENDED: UnreadableText = { because: 'it is damaged in a way that stops its reader' };
const MARK = '%PDF-';
// Readers look for the mark this far from the beginning.
const MARK_WITHIN = 1024;

/** Reads a PDF to the words that a person would see, page by page, in a thread that can be stopped. */
export async function readPdf(bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  if (bytes.length === 0) return { because: 'it is empty' };
  if (!isPdf(bytes)) return { because: 'its name ends in ".pdf", and it is no PDF' };
  const reading = await readApart(bytes);
  if ('because' in reading) return reading;
  const { text, headings, stretches, unreadParts } = reading;
  const placeOf = (offset: number): Place => placeIn(stretches, offset);
  return { text, headings, unit: 'page', placeOf, ...(unreadParts === null ? {} : { unreadParts }) };
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MARK_WITHIN)).includes(MARK);
}

async function readApart(bytes: Uint8Array): Promise<PdfReading> {
  const worker = builtWorker('pdf-worker');
  if (worker === null) return await readHere(bytes);
  const outcome = await inWorker<PdfReading>(worker, bytes);
  if (outcome === 'too much') return TOO_MUCH;
  return outcome === 'ended' ? ENDED : outcome.answer;
}

let before: Promise<unknown> = Promise.resolve();

/** Reads in this thread, without bounds of time and memory: for tests that run the sources. One after the other. */
async function readHere(bytes: Uint8Array): Promise<PdfReading> {
  const { readPdfText } = await import('./pdf-worker.ts');
  const reading = before.then(() => readPdfText(new Uint8Array(bytes)));
  before = reading.catch(() => undefined);
  return await reading;
}

/** The page that an offset of the text stands on, and how far into the page's text it is. */
function placeIn(stretches: readonly PageStretch[], offset: number): Place {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const { start, page, before: lettersBefore } = stretches[low] ?? { start: 0, page: 1, before: 0 };
  return { line: page, column: lettersBefore + offset - start + 1 };
}

// A part of its own beside the program, because it holds the library that reads PDF: the thread that `pdf.ts` asks.
import { parentPort, workerData } from 'node:worker_threads';
import { WORKER, type WorkerMessage } from './in-worker.ts';
import type { PdfText } from './pdf/pdf-text.ts';
import { readPdfText } from './pdf/read-pdf-text.ts';
import type { UnreadableText } from './unreadable.ts';

export { readPdfText };

/** What reading a PDF gives. */
export type PdfReading = PdfText | UnreadableText;

const port = parentPort;

if (workerData === WORKER && port !== null) {
  const say = (message: WorkerMessage<PdfReading>): void => port.postMessage(message);
  port.on('message', async (bytes: Uint8Array) => say({ answer: await readPdfText(bytes, () => say('step')) }));
  say('ready');
}

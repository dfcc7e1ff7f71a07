import { findQuotation } from '../../src/documents/find-quotation.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { type SearchableText, toSearchable } from '../../src/documents/searchable.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import type { ClosestPassage, QuotationCheck, ReadableText } from '../../src/model/document.ts';

/** Reads a document as the tool does, by the ending of its name. Fails when it cannot be read. */
export async function readAs(file: string, content: string | Uint8Array): Promise<ReadableText> {
  const reading = await readDocument(memoryFolder({ [file]: content }), file);
  if (reading.state !== 'read') throw new Error(`The document cannot be read: ${reading.because}`);
  return reading.text;
}

/** Reads a document and makes it ready to be searched; Markdown, unless the name says otherwise. */
export async function searchable(
  content: string | Uint8Array,
  file = 'policies/being-open.md',
): Promise<SearchableText> {
  return toSearchable(await readAs(file, content));
}

/** Looks for a quotation in a document. */
export async function search(
  content: string | Uint8Array,
  quote: string,
  section: string | null = null,
  file = 'policies/being-open.md',
): Promise<QuotationCheck> {
  return findQuotation(await searchable(content, file), quote, section);
}

/** A quotation that was found. Fails when it was not. */
export async function searchFound(
  content: string | Uint8Array,
  quote: string,
  section: string | null = null,
  file = 'policies/being-open.md',
): Promise<Extract<QuotationCheck, { state: 'found' }>> {
  const check = await search(content, quote, section, file);
  if (check.state !== 'found') throw new Error(`The quotation was not found: ${JSON.stringify(check)}`);
  return check;
}

/** The passage closest to a quotation that is not there. Fails when it was found. */
export async function searchClosest(content: string, quote: string): Promise<ClosestPassage | null> {
  const check = await search(content, quote);
  if (check.state !== 'not-found') throw new Error(`The quotation was not missing: ${JSON.stringify(check)}`);
  return check.closest;
}

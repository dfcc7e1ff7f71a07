import type { ReadableText } from '../model/document.ts';
import { type ContentKind, contentKind, isZipKind } from './content-kind.ts';
import type { UnreadableText } from './unreadable.ts';

/** Reads one format: from its bytes to the words that a person would see, or why that cannot be done. */
export type FormatReader = (bytes: Uint8Array) => Promise<ReadableText | UnreadableText>;

/** The formats, by the ending of the name. Each reader is loaded when a document of its format is used. */
const READERS: Readonly<Record<string, () => Promise<FormatReader>>> = {
  md: async () => (await import('./markdown.ts')).readMarkdown,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  txt: async () => (await import('./plain-text.ts')).readPlainText,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  docx: async () => (await import('./word.ts')).readWord,
  docm: async () => (await import('./word.ts')).readWord,
  dotx: async () => (await import('./word.ts')).readWord,
  html: async () => (await import('./html.ts')).readHtml,
  htm: async () => (await import('./html.ts')).readHtml,
  xlsx: async () => (await import('./workbook.ts')).readWorkbook,
  xlsm: async () => (await import('./workbook.ts')).readWorkbook,
  csv: async () => (await import('./comma-separated.ts')).readCommaSeparated,
  tsv: async () => (await import('./comma-separated.ts')).readCommaSeparated,
};

/** What the bytes may show a file to be by each ending; any other kind is a file under a wrong name. */
const CONTENT: Readonly<Record<string, ContentKind>> = {
  md: 'html',
  markdown: 'html',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  html: 'html',
  htm: 'html',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  pdf: 'pdf',
};

/** The endings of names that can be read, such as `md`. */
const READABLE_ENDINGS: readonly string[] = Object.keys(READERS);

/** Reads a document by the ending of its name. */
export async function readText(file: string, bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  const ending = endingOf(file);
  const content = contentKind(bytes);
  const load = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (load === undefined) return await unknownFormat(ending, content);
  const isMisnamed = content !== null && content !== CONTENT[ending];
  // What is packed as a zip file is tried in any case: the way it is packed only hints at what it is.
  if (isMisnamed && !(isZipKind(content) && isZipKind(CONTENT[ending] ?? null))) return await misnamed(ending, content);
  const read = await load();
  const text = await read(bytes);
  return isMisnamed && 'because' in text ? await misnamed(ending, content) : text;
}

async function misnamed(ending: string, content: ContentKind): Promise<UnreadableText> {
  const { foreignByContent } = await import('./elsewhere.ts');
  return { because: foreignByContent(ending, content) };
}

async function unknownFormat(ending: string, content: ContentKind | null): Promise<UnreadableText> {
  const { foreignByEnding, isContentOf } = await import('./elsewhere.ts');
  if (content !== null && !isContentOf(ending, content)) return await misnamed(ending, content);
  const known = READABLE_ENDINGS.map((name) => `.${name}`).join(', ');
  const kind = ending === '' ? 'files whose name has no ending' : `files that end in ".${ending}"`;
  return { because: foreignByEnding(ending) ?? `${kind} cannot be read; save it as one of ${known}` };
}

/** Whether the ending of a name is that of a format that can be read. */
export function isReadable(file: string): boolean {
  return READABLE_ENDINGS.includes(endingOf(file));
}

function endingOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

import type { ReadableText } from '../model/document.ts';

/** Reads one format: from its bytes to the words that a person would see, or why that cannot be done. */
export type FormatReader = (bytes: Uint8Array) => Promise<ReadableText | UnreadableText>;

/** Why a document's words cannot be had. */
export interface UnreadableText {
  readonly because: string;
}

/** The formats, by the ending of the name. Each reader is loaded when a document of its format is used. */
const READERS: Readonly<Record<string, () => Promise<FormatReader>>> = {
  md: async () => (await import('./markdown.ts')).readMarkdown,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  txt: async () => (await import('./plain-text.ts')).readPlainText,
};

/** The endings of names that can be read, such as `md`. */
const READABLE_ENDINGS: readonly string[] = Object.keys(READERS);

/** Reads a document by the ending of its name. */
export async function readText(file: string, bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  const ending = endingOf(file);
  const load = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (load === undefined) {
    const known = READABLE_ENDINGS.map((name) => `.${name}`).join(', ');
    const kind = ending === '' ? 'files whose name has no ending' : `files that end in ".${ending}"`;
    return { because: `${kind} cannot be read yet; save it as one of ${known}` };
  }
  const read = await load();
  return await read(bytes);
}

/** Whether the ending of a name is that of a format that can be read. */
export function isReadable(file: string): boolean {
  return READABLE_ENDINGS.includes(endingOf(file));
}

function endingOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

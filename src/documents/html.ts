import type { ReadableText } from '../model/document.ts';
import { decodeText } from '../util/decode-text.ts';
import { placesOf } from '../util/text-places.ts';
import { blankedOut, decoded, entitiesIn } from './blanked-out.ts';
import { htmlParts } from './hidden-html.ts';
import { seenWords } from './passage.ts';
import { orUnreadable, UnreadableError, type UnreadableText } from './unreadable.ts';

// With pictures written into it, a page is longer than its words.
const LARGEST = 5_000_000;
const MOST_ENTITIES = 500_000;
const CHARSET = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i;
// Says to what goes through the text that an item of a list begins here.
const BULLET = ' \u2022 ';
const HEAD_BYTES = 4096;

/** Reads a web page to the words that a person would see in a browser. Nothing that it refers to is fetched or run. */
export async function readHtml(bytes: Uint8Array): Promise<ReadableText | UnreadableText> {
  const content = decodeText(bytes, declaredEncoding(bytes));
  if ('because' in content) return content;
  const source = content.text;
  if (source.length > LARGEST) return { because: 'it is longer than any policy: over five million characters' };
  return await orUnreadable(() => visiblePage(source));
}

async function visiblePage(source: string): Promise<ReadableText> {
  const { hidden, headings, items } = htmlParts(source);
  const found = entitiesIn(source, { start: 0, end: source.length });
  if (found.length > MOST_ENTITIES) throw new UnreadableError('it holds more HTML entities than any policy');
  const entities = await decoded(source, found);
  const bullets = items.map((item) => ({ ...item, text: BULLET }));
  const text = blankedOut(source, hidden, [...bullets, ...entities]);
  return {
    text,
    headings: headings
      .map(({ level, start, end }) => ({ level, text: seenWords(text.slice(start, end)), start }))
      .filter((heading) => heading.text !== ''),
    unit: 'line',
    source,
    placeOf: placesOf(source),
    longCharacters: new Map(entities.map(({ start, end }) => [start, end])),
  };
}

/** The encoding that the page names, else the one that browsers here take for a page that names none. */
function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  return CHARSET.exec(head)?.[1] ?? 'windows-1252';
}

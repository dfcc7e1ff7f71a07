/** What the bytes of a file show it to be, whatever its name says. */
export type ContentKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'html'
  | 'doc'
  | 'xls'
  | 'ppt'
  | 'msg'
  | 'locked'
  | 'rtf'
  | 'pptx'
  | 'xlsb'
  | 'odt'
  | 'ods'
  | 'odp'
  | 'epub'
  | 'pages'
  | 'mht'
  | 'packed'
  | 'picture'
  | 'recording';

/** Bytes that files of one kind begin with, as characters of Latin-1. */
const BEGINNINGS: readonly (readonly [string, ContentKind])[] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['MIME-Version:', 'mht'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['Rar!', 'packed'],
  ["7z\xbc\xaf'", 'packed'],
  ['\x1f\x8b', 'packed'],
  ['ID3', 'recording'],
  ['OggS', 'recording'],
];
const ZIP = 'PK\x03\x04';
const EMPTY_ZIP = 'PK\x05\x06';
const OLD_OFFICE = '\xd0\xcf\x11\xe0';
const PAGE = /^\s*(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype html|html[\s>])/i;
const ISO_MEDIA = /^....ftyp(heic|heix|mif1|avif)?/s;

/** Names of files inside a zip file that tell what it is. */
const INSIDE_ZIP: readonly (readonly [string, ContentKind])[] = [
  ['word/document', 'docx'],
  ['xl/workbook.bin', 'xlsb'],
  ['xl/workbook', 'xlsx'],
  ['ppt/presentation', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/epub+zip', 'epub'],
  ['Index/Document.iwa', 'pages'],
];
/** Names of parts inside a file of the older office programs. A part may be a Word file that is locked. */
const INSIDE_OLD_OFFICE: readonly (readonly [string, ContentKind])[] = [
  ['EncryptedPackage', 'locked'],
  ['__substg1.0_', 'msg'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
];
const ZIP_KINDS: ReadonlySet<ContentKind | null> = new Set([...INSIDE_ZIP.map(([, kind]) => kind), 'packed' as const]);
const HEAD = 1200;

/** Whether files of this kind are packed as zip files. */
export function isZipKind(kind: ContentKind | null): boolean {
  return ZIP_KINDS.has(kind);
}

/** What the bytes show a file to be, or null for plain text and what is not known. */
export function contentKind(bytes: Uint8Array): ContentKind | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString('latin1', 0, 16);
  if (start.startsWith(ZIP) || start.startsWith(EMPTY_ZIP)) return firstNamed(buffer, INSIDE_ZIP, 'latin1') ?? 'packed';
  if (start.startsWith(OLD_OFFICE)) return firstNamed(buffer, INSIDE_OLD_OFFICE, 'utf16le') ?? 'doc';
  const beginning = BEGINNINGS.find(([characters]) => start.startsWith(characters));
  if (beginning !== undefined) return beginning[1];
  const media = ISO_MEDIA.exec(start);
  if (media !== null) return media[1] === undefined ? 'recording' : 'picture';
  return start.includes('<') && PAGE.test(withoutMark(buffer.toString('latin1', 0, HEAD))) ? 'html' : null;
}

function firstNamed(
  buffer: Buffer,
  names: readonly (readonly [string, ContentKind])[],
  encoding: 'latin1' | 'utf16le',
): ContentKind | null {
  return names.find(([name]) => buffer.includes(name, 0, encoding))?.[1] ?? null;
}

function withoutMark(text: string): string {
  return text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text;
}

import { constants, deflateRawSync } from 'node:zlib';

/** How some words are drawn. */
export interface WordsStyle {
  readonly size?: number;
  readonly isBold?: boolean;
  /** How letters are painted: 3 is not at all. */
  readonly mode?: number;
}

/** What a drawn document has beside its pages. */
export interface DrawnPdf {
  /** What is added to the catalogue. */
  readonly catalogue?: string;
  /** What is added to the resources of each page, and to the forms among them. */
  readonly resources?: string;
  readonly forms?: string;
  /** Objects of its own, or in place of others: 1 is the catalogue, 1001 the content of the first page. */
  readonly objects?: Readonly<Record<number, string>>;
}

const WIDTH = 595;
/** How high a page is. */
export const HEIGHT = 842;

/** The content of a page that draws words at a place, counted from the page's left and top. */
export function words(text: string, left: number, top: number, style: WordsStyle = {}): string {
  const { size = 11, isBold = false, mode = 0 } = style;
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT /${isBold ? 'Bold' : 'Plain'} ${size} Tf ${mode} Tr 1 0 0 1 ${left} ${HEIGHT - top} Tm (${escaped}) Tj ET\n`;
}

/** Lines of words below one another. */
export function lines(texts: readonly string[], left: number, top: number, style: WordsStyle = {}): string {
  const pitch = (style.size ?? 11) * 1.3;
  return texts.map((text, i) => words(text, left, top + i * pitch, style)).join('');
}

/** The content of a page that draws a picture over all of it. */
export const PICTURE: string = `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /Picture Do Q\n`;

/** A PDF with these pages, each a content in PDF's own operators. Letters are those of Latin-1. */
export function drawPdf(pages: readonly string[], drawn: DrawnPdf = {}): Uint8Array {
  const font = (name: string): string => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const resources = `/Font<</Plain 3 0 R/Bold 4 0 R>>/XObject<</Picture 5 0 R${drawn.forms ?? ''}>>${drawn.resources ?? ''}`;
  const objects: Record<number, string> = {
    1: `<</Type/Catalog/Pages 2 0 R${drawn.catalogue ?? ''}>>`,
    2: `<</Type/Pages/Kids[${pages.map((_, i) => `${1000 + 2 * i} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    3: font('Helvetica'),
    4: font('Helvetica-Bold'),
    5: stream('\0', '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray'),
  };
  for (const [i, content] of pages.entries()) {
    const at = 1000 + 2 * i;
    objects[at] =
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Contents ${at + 1} 0 R/Resources<<${resources}>>>>`;
    objects[at + 1] = stream(content);
  }
  return filed({ ...objects, ...drawn.objects });
}

/** A stream that is read as it stands. */
export function stream(content: string, dictionary = ''): string {
  return `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

/** What unpacks to so many megabytes of white space. */
export function packedSpace(megabytes: number): Buffer {
  const part = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(megabytes).fill(part), Buffer.from([3, 0])]);
}

/** Objects, by their numbers, with the table that says where each stands. */
function filed(objects: Readonly<Record<number, string>>): Uint8Array {
  const parts = ['%PDF-1.7\n'];
  let length = parts[0]?.length ?? 0;
  const rows: string[] = [];
  for (const [number, body] of Object.entries(objects)) {
    const object = `${number} 0 obj\n${body}\nendobj\n`;
    rows.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
    parts.push(object);
    length += object.length;
  }
  const size = Math.max(...Object.keys(objects).map(Number)) + 1;
  parts.push(`xref\n0 1\n0000000000 65535 f \n${rows.join('')}`);
  parts.push(`trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

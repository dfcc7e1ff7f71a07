// Makes a screenshot small: at most 256 colours, one byte a pixel, packed as well as can be.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 256;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes of each pixel: red, green, blue, and perhaps how opaque it is. */
  readonly depth: number;
  readonly bytes: Uint8Array;
}

/** The picture with its most frequent colours. It takes PNG of 8 bits with red, green and blue, as a browser makes it. */
export function smallPng(png: Buffer): Buffer {
  const pixels = readPixels(png);
  const colours = coloursOf(pixels);
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const frequent = [...counts].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour);
  const palette = frequent.slice(0, MOST_COLOURS);
  const places = new Map(frequent.map((colour) => [colour, nearestIn(palette, colour)]));
  return writePng(
    pixels,
    palette,
    Uint8Array.from(colours, (colour) => places.get(colour) ?? 0),
  );
}

function nearestIn(palette: readonly number[], colour: number): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, candidate] of palette.entries()) {
    const distance = [16, 8, 0].reduce(
      (sum, bits) => sum + (((candidate >> bits) & 255) - ((colour >> bits) & 255)) ** 2,
      0,
    );
    if (distance < least) [nearest, least] = [place, distance];
  }
  return nearest;
}

function readPixels(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const depth = png[25] === 6 ? 4 : 3;
  const lines = inflateSync(Buffer.concat(chunksOf(png, 'IDAT')));
  const length = width * depth;
  const bytes = new Uint8Array(height * length);
  // What stands before a line and before the picture counts as 0.
  const byteAt = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (bytes[y * length + x] ?? 0));
  for (let place = 0; place < bytes.length; place++) {
    const [x, y] = [place % length, Math.floor(place / length)];
    const start = y * (length + 1);
    const guess = expected(lines[start] ?? 0, byteAt(x - depth, y), byteAt(x, y - 1), byteAt(x - depth, y - 1));
    bytes[place] = (lines[start + 1 + x] ?? 0) + guess;
  }
  return { width, height, depth, bytes };
}

function chunksOf(png: Buffer, name: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === name)
      found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return found;
}

/** What a line's filter expects of a byte (PNG specification, section 9). */
function expected(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? nearestOf(left, up, upLeft) : 0;
}

function nearestOf(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

/** The colour of each pixel as one number. */
function coloursOf({ depth, bytes }: Pixels): Uint32Array {
  const at = (place: number): number => bytes[place] ?? 0;
  return Uint32Array.from({ length: bytes.length / depth }, (_, i) => {
    const place = i * depth;
    return (at(place) << 16) | (at(place + 1) << 8) | at(place + 2);
  });
}

function writePng({ width, height }: Pixels, palette: readonly number[], indexes: Uint8Array): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) lines.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

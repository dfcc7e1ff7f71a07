import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed, and how its record lies about it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Stored as it is, where it is not packed. */
  readonly isStored?: boolean;
  /** The size that the record gives in place of the true one. */
  readonly claimedSize?: number;
  /** The check sum that the record gives in place of the true one. */
  readonly claimedSum?: number;
  readonly isEncrypted?: boolean;
  /** What stands in the file in place of the packed content. */
  readonly packed?: Uint8Array;
}

/** A thousand bytes for each megabyte of white space that they unpack to. */
export function packedBomb(megabytes: number): Buffer {
  const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: megabytes }, () => megabyte), end]);
}

/** A zip file, byte by byte, so that a test can make one that lies. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = Buffer.from(entry.packed ?? (entry.isStored === true ? content : deflateRawSync(content)));
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.isEncrypted === true ? 1 : 0, 2);
    common.writeUInt16LE(entry.isStored === true ? 0 : 8, 4);
    common.writeUInt32LE(entry.claimedSum ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.claimedSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    records.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, name]));
    files.push(file);
    offset += file.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length & 0xffff, 4);
  end.writeUInt16LE(entries.length & 0xffff, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directory, Buffer.from('PK\x05\x06'), end]);
}

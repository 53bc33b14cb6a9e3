import { crc32, deflateRawSync } from 'node:zlib';

const localHeader = { signature: 0x04034b50, length: 30 };
const centralHeader = { signature: 0x02014b50, length: 46 };
const endRecord = { signature: 0x06054b50, length: 22 };

/** The version of the format that a reader needs for compressed files. */
const version = 20;
const deflated = 8;
/** 1 January 1980, the earliest date of the format. */
const earliestDate = 0x21;

interface ZipEntry {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly size: number;
  readonly checksum: number;
  /** Offset of its local header. */
  readonly offset: number;
}

/**
 * Writes a zip file (PKWARE APPNOTE 6.3) with compressed files in the given order. Paths are ASCII. The same files give the same bytes.
 * Uses zlib of Node, which takes a quarter of the time of a library in JavaScript.
 */
export const writeZip = (files: ReadonlyMap<string, string | Uint8Array>): Uint8Array => {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const entry = { name: Buffer.from(path), ...compressed(content), offset };
    entries.push(entry);
    offset += localHeader.length + entry.name.length + entry.data.length;
  }
  const directory = entries.flatMap((entry) => [centralHeaderOf(entry), entry.name]);
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  const { buffer, byteOffset, byteLength } = Buffer.concat([
    ...entries.flatMap((entry) => [localHeaderOf(entry), entry.name, entry.data]),
    ...directory,
    endRecordOf(entries.length, directorySize, offset),
  ]);
  return new Uint8Array(buffer, byteOffset, byteLength);
};

type CompressedFile = Pick<ZipEntry, 'data' | 'size' | 'checksum'>;

/** Files that are the same object in several packages, as fonts are, are compressed once. */
const known = new WeakMap<Uint8Array, CompressedFile>();

const compressed = (content: string | Uint8Array): CompressedFile => {
  if (typeof content === 'string') return compress(Buffer.from(content));
  const made = known.get(content) ?? compress(content);
  known.set(content, made);
  return made;
};

const compress = (bytes: Uint8Array): CompressedFile => ({
  data: deflateRawSync(bytes),
  size: bytes.length,
  checksum: crc32(bytes),
});

/** Writes the fields that both headers have. */
const writeFields = (header: Buffer, { name, data, size, checksum }: ZipEntry, at: number) => {
  header.writeUInt16LE(version, at);
  header.writeUInt16LE(deflated, at + 4);
  header.writeUInt16LE(earliestDate, at + 8);
  header.writeUInt32LE(checksum, at + 10);
  header.writeUInt32LE(data.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
};

const localHeaderOf = (entry: ZipEntry): Buffer => {
  const header = Buffer.alloc(localHeader.length);
  header.writeUInt32LE(localHeader.signature, 0);
  writeFields(header, entry, 4);
  return header;
};

const centralHeaderOf = (entry: ZipEntry): Buffer => {
  const header = Buffer.alloc(centralHeader.length);
  header.writeUInt32LE(centralHeader.signature, 0);
  header.writeUInt16LE(version, 4);
  writeFields(header, entry, 6);
  header.writeUInt32LE(entry.offset, 42);
  return header;
};

const endRecordOf = (count: number, size: number, offset: number): Buffer => {
  const record = Buffer.alloc(endRecord.length);
  record.writeUInt32LE(endRecord.signature, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
};

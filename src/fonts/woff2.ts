import { brotliDecompressSync } from 'node:zlib';
import { viewOf } from './byte-reader.ts';

/** Known table tags by index; the table directory stores the index (WOFF2, section 4.1). */
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt fpgm glyf loca prep CFF VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'.split(
    ' ',
  );
const headerLength = 48;
const spelledOut = 63;

/** Largest size of all tables together, decompressed. */
const mostBytes = 64 * 1024 * 1024;

export interface FontTable {
  readonly data: DataView;
  /** Whether the data has the form of WOFF2 (section 5) and not that of OpenType. */
  readonly isTransformed: boolean;
}

/** The decompressed tables of a WOFF2 file by tag. `glyf`, `loca` and `hmtx` stay transformed. @throws TypeError, RangeError */
export const readWoff2Tables = (font: Uint8Array): ReadonlyMap<string, FontTable> => {
  const view = viewOf(font);
  const { entries, dataStart } = readDirectory(font, view.getUint16(12));
  const compressed = font.subarray(dataStart, dataStart + view.getUint32(20));
  const tables = decompress(compressed);
  return new Map(
    [...entries].flatMap(([tag, { offset, length, isTransformed }]) => {
      if (offset + length > tables.byteLength) return [];
      return [[tag, { data: viewOf(tables, offset, length), isTransformed }] as const];
    }),
  );
};

const decompress = (compressed: Uint8Array): Uint8Array => {
  try {
    return brotliDecompressSync(compressed, { maxOutputLength: mostBytes });
  } catch (cause) {
    throw new TypeError('The tables of the font are damaged.', { cause });
  }
};

interface TableEntry {
  /** Offset in the decompressed data, in bytes. */
  readonly offset: number;
  readonly length: number;
  readonly isTransformed: boolean;
}

interface Directory {
  readonly entries: ReadonlyMap<string, TableEntry>;
  readonly dataStart: number;
}

const readDirectory = (font: Uint8Array, tableCount: number): Directory => {
  let at = headerLength;
  let offset = 0;
  const entries = new Map<string, TableEntry>();
  const byte = (): number => font[at++] ?? 0;
  const base128 = (): number => {
    let value = 0;
    for (;;) {
      const next = byte();
      value = value * 128 + (next & 0x7f);
      if (next < 0x80) return value;
    }
  };
  for (let table = 0; table < tableCount; table += 1) {
    const flags = byte();
    const index = flags & 0x3f;
    const tag =
      index === spelledOut
        ? String.fromCharCode(byte(), byte(), byte(), byte())
        : (knownTags[index] ?? '');
    const version = flags >> 6;
    const untransformed = tag === 'glyf' || tag === 'loca' ? 3 : 0;
    const originalLength = base128();
    const isTransformed = version !== untransformed;
    const length = isTransformed ? base128() : originalLength;
    entries.set(tag, { offset, length, isTransformed });
    offset += length;
  }
  return { entries, dataStart: at };
};

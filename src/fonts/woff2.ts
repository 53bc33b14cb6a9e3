import { brotliDecompressSync } from 'node:zlib';
import { readCmap } from './cmap.ts';

/** Known table tags by index; the table directory stores the index (WOFF2, section 4.1). */
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt fpgm glyf loca prep CFF VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'.split(
    ' ',
  );
const headerLength = 48;
const spelledOut = 63;

/**
 * The code points with glyphs in a WOFF2 file, from its `cmap`. The Unicode ranges in the packages are not
 * exact: some files hold fewer characters, some hold more.
 */
export const readCodePoints = (font: Uint8Array): ReadonlySet<number> =>
  new Set(readCmap(readTable(font, 'cmap')).keys());

/** The decompressed data of a table. WOFF2 transforms `glyf` and `loca`, and `hmtx` of some files. @throws TypeError */
export const readTable = (font: Uint8Array, tag: string): DataView => openWoff2(font).table(tag);

/** A decompressed WOFF2 file. */
export interface Woff2File {
  /** @throws TypeError if there is no such table */
  table(tag: string): DataView;
  /** Whether the data of a table is in the form of WOFF2 (section 5). */
  isTransformed(tag: string): boolean;
}

/** @throws TypeError if the font is not a WOFF2 file */
export const openWoff2 = (font: Uint8Array): Woff2File => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (view.getUint32(0) !== 0x774f4632) throw new TypeError('The font is not a WOFF2 file.');
  const { entries, dataStart } = readDirectory(font, view.getUint16(12));
  const compressedLength = view.getUint32(20);
  const tables = brotliDecompressSync(font.subarray(dataStart, dataStart + compressedLength));
  return {
    table(tag) {
      const entry = entries.get(tag);
      if (entry === undefined) throw new TypeError(`The font has no table "${tag}".`);
      return new DataView(tables.buffer, tables.byteOffset + entry.offset, entry.length);
    },
    isTransformed: (tag) => entries.get(tag)?.isTransformed ?? false,
  };
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

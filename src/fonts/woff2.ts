import { brotliDecompressSync } from 'node:zlib';

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
  readCmap(readTable(font, 'cmap'));

/** The decompressed data from the start of a table. Not for `glyf`, `loca` and `hmtx`, which WOFF2 transforms. @throws TypeError */
export const readTable = (font: Uint8Array, tag: string): DataView => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (view.getUint32(0) !== 0x774f4632) throw new TypeError('The font is not a WOFF2 file.');
  const { offsets, dataStart } = readDirectory(font, view.getUint16(12));
  const offset = offsets.get(tag);
  if (offset === undefined) throw new TypeError(`The font has no table "${tag}".`);
  const compressedLength = view.getUint32(20);
  const tables = brotliDecompressSync(font.subarray(dataStart, dataStart + compressedLength));
  return new DataView(tables.buffer, tables.byteOffset + offset);
};

interface Directory {
  /** Offset of each table in the decompressed data, in bytes, by tag. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly dataStart: number;
}

const readDirectory = (font: Uint8Array, tableCount: number): Directory => {
  let at = headerLength;
  let offset = 0;
  const offsets = new Map<string, number>();
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
    const length = version === untransformed ? originalLength : base128();
    offsets.set(tag, offset);
    offset += length;
  }
  return { offsets, dataStart: at };
};

/** Reads all Unicode subtables of formats 4 and 12, the formats of text fonts (OpenType, cmap). */
const readCmap = (cmap: DataView): ReadonlySet<number> => {
  const covered = new Set<number>();
  for (let record = 0; record < cmap.getUint16(2); record += 1) {
    const platform = cmap.getUint16(4 + record * 8);
    const encoding = cmap.getUint16(6 + record * 8);
    const start = cmap.getUint32(8 + record * 8);
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!isUnicode) continue;
    const format = cmap.getUint16(start);
    if (format === 4) readSegments(cmap, start, covered);
    if (format === 12) readGroups(cmap, start, covered);
  }
  return covered;
};

const readSegments = (cmap: DataView, start: number, covered: Set<number>): void => {
  const doubled = cmap.getUint16(start + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = cmap.getUint16(start + 14 + segment);
    const first = cmap.getUint16(start + 16 + doubled + segment);
    const delta = cmap.getUint16(start + 16 + doubled * 2 + segment);
    const rangeAt = start + 16 + doubled * 3 + segment;
    const rangeOffset = cmap.getUint16(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      // The offset is relative to its own position in the table.
      const listed = rangeOffset && cmap.getUint16(rangeAt + rangeOffset + (code - first) * 2);
      const glyph = rangeOffset === 0 ? code + delta : listed && listed + delta;
      if ((glyph & 0xffff) !== 0) covered.add(code);
    }
  }
};

const readGroups = (cmap: DataView, start: number, covered: Set<number>): void => {
  const groups = cmap.getUint32(start + 12);
  for (let group = 0; group < groups; group += 1) {
    const at = start + 16 + group * 12;
    const first = cmap.getUint32(at);
    const last = cmap.getUint32(at + 4);
    const firstGlyph = cmap.getUint32(at + 8);
    for (let code = first; code <= last; code += 1) {
      if (firstGlyph + code - first !== 0) covered.add(code);
    }
  }
};

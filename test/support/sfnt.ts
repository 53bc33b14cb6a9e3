import { inflateSync } from 'node:zlib';

/** The tables of a TrueType file, or of a WOFF 1 file, which holds them unchanged. */
export const readSfnt = (bytes: Uint8Array): ReadonlyMap<string, DataView> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWoff = view.getUint32(0) === 0x774f4646;
  const [count, start, size] = isWoff ? [view.getUint16(12), 44, 20] : [view.getUint16(4), 12, 16];
  const tables = new Map<string, DataView>();
  for (let at = start; at < start + count * size; at += size) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = view.getUint32(at + (isWoff ? 4 : 8));
    const [stored, length] = isWoff
      ? [view.getUint32(at + 8), view.getUint32(at + 12)]
      : [view.getUint32(at + 12), view.getUint32(at + 12)];
    const data = bytes.subarray(offset, offset + stored);
    const table = stored < length ? inflateSync(data) : data;
    tables.set(tag, new DataView(table.buffer, table.byteOffset, table.byteLength));
  }
  return tables;
};

/** Left, bottom, right, top in font units. */
type Box = readonly number[];

interface GlyphShape {
  readonly advance: number;
  /** The box that the font states; empty for a glyph without outline. */
  readonly box: Box;
  /** The box around the points of the outline; absent for a glyph made of others. */
  readonly drawn?: Box;
}

/** Advance and extent of a glyph. */
export const glyphShape = (font: ReadonlyMap<string, DataView>, glyph: number): GlyphShape => {
  const [glyf, loca, hmtx] = ['glyf', 'loca', 'hmtx'].map((tag) => font.get(tag)!);
  const isLong = font.get('head')!.getUint16(50) === 1;
  const offset = (index: number): number =>
    isLong ? loca!.getUint32(index * 4) : loca!.getUint16(index * 2) * 2;
  const widths = font.get('hhea')!.getUint16(34);
  const advance = hmtx!.getUint16(Math.min(glyph, widths - 1) * 4);
  if (offset(glyph) === offset(glyph + 1)) return { advance, box: [], drawn: [] };
  let at = offset(glyph);
  const i16 = () => glyf!.getInt16((at += 2) - 2);
  const u8 = () => glyf!.getUint8((at += 1) - 1);
  const contours = i16();
  const box = [i16(), i16(), i16(), i16()];
  if (contours < 0) return { advance, box };
  const ends = Array.from({ length: contours }, i16);
  const instructions = i16();
  at += instructions;
  const flags: number[] = [];
  while (flags.length <= ends.at(-1)!) {
    const flag = u8();
    const repeats = flag & 8 ? u8() : 0;
    flags.push(...Array.from({ length: repeats + 1 }, () => flag));
  }
  const extent = (short: number, same: number): [number, number] => {
    let place = 0;
    const places = flags.map((flag) => {
      if (flag & short) place += flag & same ? u8() : -u8();
      else if (!(flag & same)) place += i16();
      return place;
    });
    return [Math.min(...places), Math.max(...places)];
  };
  const [left, right] = extent(2, 16);
  const [bottom, top] = extent(4, 32);
  return { advance, box, drawn: [left, bottom, right, top] };
};

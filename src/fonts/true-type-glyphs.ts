import { createByteReader, viewOf, type ByteReader } from './byte-reader.ts';
import type { FontTables } from './font-file.ts';
import {
  emptyGlyph,
  pointFlags,
  readGlyphParts,
  type GlyphBox,
  type Glyph,
  type OutlinePoint,
} from './woff2-glyphs.ts';

/** Reads all glyphs from the `glyf` table of a TrueType font (OpenType, glyf). @throws TypeError, RangeError */
export const readTrueTypeGlyphs = (font: FontTables): readonly Glyph[] => {
  const [glyf, loca] = [font.table('glyf'), font.table('loca')];
  const hasLongOffsets = font.table('head').getInt16(50) === 1;
  const offset = (glyph: number): number =>
    hasLongOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  const readOne = (_: unknown, glyph: number): Glyph => {
    const [start, end] = [offset(glyph), offset(glyph + 1)];
    // Sorted glyphs do not overlap, so that reading takes bounded time.
    if (start > end || end > glyf.byteLength) {
      throw new TypeError('The glyphs of the font are not sorted.');
    }
    return start === end
      ? emptyGlyph
      : readGlyph(createByteReader(viewOf(glyf, start, end - start)));
  };
  return Array.from({ length: font.table('maxp').getUint16(4) }, readOne);
};

const readGlyph = (data: ByteReader): Glyph => {
  const contourCount = data.i16();
  const box: GlyphBox = [data.i16(), data.i16(), data.i16(), data.i16()];
  if (contourCount < 0) return { box, contours: [], parts: readGlyphParts(data) };
  if (contourCount === 0) return emptyGlyph;
  const starts = [0];
  for (let contour = 0; contour < contourCount; contour += 1) starts.push(data.u16() + 1);
  data.bytes(data.u16());
  const points = readPoints(data, starts.at(-1) ?? 0);
  const contours = starts.slice(1).map((end, contour) => points.slice(starts[contour], end));
  return { box, contours, parts: [] };
};

const readPoints = (data: ByteReader, count: number): OutlinePoint[] => {
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = data.u8();
    const repeats = (flag & pointFlags.repeats) === 0 ? 0 : data.u8();
    for (let repeat = 0; repeat <= repeats; repeat += 1) flags.push(flag);
  }
  const steps = (shift: 0 | 1): number[] => flags.map((flag) => readStep(data, flag >> shift));
  const [horizontal, vertical] = [steps(0), steps(1)];
  return flags.map((flag, point) => ({
    dx: horizontal[point] ?? 0,
    dy: vertical[point] ?? 0,
    isOnCurve: (flag & pointFlags.isOnCurve) !== 0,
  }));
};

/** A step along one axis. Bit 1 of the flag: it is one byte. Bit 4: it is positive, or there is none. */
const readStep = (data: ByteReader, flag: number): number => {
  const isPositive = (flag & 0x10) !== 0;
  if ((flag & 0x02) !== 0) return isPositive ? data.u8() : -data.u8();
  return isPositive ? 0 : data.i16();
};

import { createByteReader } from './byte-reader.ts';
import type { FontTables } from './font-file.ts';
import { readTrueTypeGlyphs } from './true-type-glyphs.ts';
import { readWoff2Glyphs, type Glyph } from './woff2-glyphs.ts';

/** All glyphs of a font with TrueType outlines, by number. @throws TypeError, RangeError */
export const readGlyphs = (font: FontTables): readonly Glyph[] =>
  font.isTransformed('glyf') ? readWoff2Glyphs(font) : readTrueTypeGlyphs(font);

/** Advance width and left side bearing of each glyph, also from the transformed `hmtx` (WOFF2, section 5.4). */
export const readMetrics = (
  font: FontTables,
  glyphs: readonly Glyph[],
): readonly (readonly [width: number, bearing: number])[] => {
  const table = createByteReader(font.table('hmtx'));
  const widthCount = font.table('hhea').getUint16(34);
  const left = glyphs.map(({ box }) => box[0]);
  if (!font.isTransformed('hmtx')) {
    const pairs = left.slice(0, widthCount).map(() => [table.u16(), table.i16()] as const);
    const last = pairs.at(-1)?.[0] ?? 0;
    return [...pairs, ...left.slice(widthCount).map(() => [last, table.i16()] as const)];
  }
  const flags = table.u8();
  const widths = left.slice(0, widthCount).map(table.u16);
  const bearings = left.map((edge, glyph) => {
    const isLeftOut = (flags & (glyph < widthCount ? 1 : 2)) !== 0;
    return isLeftOut ? edge : table.i16();
  });
  return bearings.map((bearing, glyph) => [widths[glyph] ?? widths.at(-1) ?? 0, bearing] as const);
};

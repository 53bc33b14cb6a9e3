import type { FontTables } from './font-file.ts';

/**
 * The code points with glyphs in a font, from its `cmap`. The Unicode ranges in the packages are not
 * exact: some files hold fewer characters, some hold more.
 * @throws TypeError, RangeError
 */
export const readCodePoints = (font: FontTables): ReadonlySet<number> =>
  new Set(readCmap(font.table('cmap')).keys());

/** Largest number of subtables that are read. Fonts have five at most. */
const mostSubtables = 16;

/**
 * The glyph of each code point, from all Unicode subtables of formats 4 and 12, the formats of text fonts (OpenType, cmap).
 * @throws TypeError, RangeError
 */
export const readCmap = (cmap: DataView): ReadonlyMap<number, number> => {
  const glyphs = new Map<number, number>();
  const count = Math.min(cmap.getUint16(2), mostSubtables);
  for (let record = 0; record < count; record += 1) {
    const platform = cmap.getUint16(4 + record * 8);
    const encoding = cmap.getUint16(6 + record * 8);
    const start = cmap.getUint32(8 + record * 8);
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!isUnicode) continue;
    const format = cmap.getUint16(start);
    if (format === 4) readSegments(cmap, start, glyphs);
    if (format === 12) readGroups(cmap, start, glyphs);
  }
  return glyphs;
};

/** Ranges are sorted and do not overlap (OpenType, cmap), so that reading takes bounded time. */
const requireOrder = (previous: number, first: number, last: number): void => {
  if (previous < first && first <= last && last <= 0x10ffff) return;
  throw new TypeError('The characters of the font are not sorted.');
};

const readSegments = (cmap: DataView, start: number, glyphs: Map<number, number>): void => {
  const doubled = cmap.getUint16(start + 6);
  let previous = -1;
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = cmap.getUint16(start + 14 + segment);
    const first = cmap.getUint16(start + 16 + doubled + segment);
    requireOrder(previous, first, last);
    previous = last;
    const delta = cmap.getUint16(start + 16 + doubled * 2 + segment);
    const rangeAt = start + 16 + doubled * 3 + segment;
    const rangeOffset = cmap.getUint16(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      // The offset is relative to its own position in the table.
      const listed = rangeOffset && cmap.getUint16(rangeAt + rangeOffset + (code - first) * 2);
      const glyph = (rangeOffset === 0 ? code + delta : listed && listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
};

const readGroups = (cmap: DataView, start: number, glyphs: Map<number, number>): void => {
  const groups = cmap.getUint32(start + 12);
  let previous = -1;
  for (let group = 0; group < groups; group += 1) {
    const at = start + 16 + group * 12;
    const first = cmap.getUint32(at);
    const last = cmap.getUint32(at + 4);
    requireOrder(previous, first, last);
    previous = last;
    const firstGlyph = cmap.getUint32(at + 8);
    for (let code = first; code <= last; code += 1) {
      const glyph = firstGlyph + code - first;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
};

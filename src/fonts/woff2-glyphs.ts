import { createByteReader, type ByteReader } from './byte-reader.ts';
import type { FontTables } from './font-file.ts';

/** A point of an outline, relative to the point before it, in font units. */
export interface OutlinePoint {
  readonly dx: number;
  readonly dy: number;
  readonly isOnCurve: boolean;
}

/** Smallest rectangle around an outline: left, bottom, right, top. */
export type GlyphBox = readonly [number, number, number, number];

/** Outline of one glyph, without instructions (hints). Without `contours` and `parts` it is empty. */
export interface Glyph {
  readonly box: GlyphBox;
  /** Lists of points, one per contour. */
  readonly contours: readonly (readonly OutlinePoint[])[];
  /** Other glyphs that make up this one. */
  readonly parts: readonly GlyphPart[];
}

export interface GlyphPart {
  readonly flags: number;
  readonly glyph: number;
  /** Offset and scale, as in the `glyf` table. */
  readonly placement: Uint8Array;
}

/** The flags of a part of a composite glyph (OpenType, glyf). */
export const partFlags = {
  hasWords: 0x1,
  hasScale: 0x8,
  hasMore: 0x20,
  hasTwoScales: 0x40,
  hasMatrix: 0x80,
  hasInstructions: 0x100,
} as const;

/** The flags of a point (OpenType, glyf). */
export const pointFlags = { isOnCurve: 1, repeats: 8 } as const;

/** Reads all glyphs from the transformed `glyf` table (WOFF2, section 5.1). @throws TypeError, RangeError */
export const readWoff2Glyphs = (font: FontTables): readonly Glyph[] => {
  const table = createByteReader(font.table('glyf'));
  table.u32();
  const count = table.u16();
  table.u16();
  const sizes = Array.from({ length: 7 }, table.u32);
  const [contours, points, flags, outlines, composites, boxes] = sizes.map((size) =>
    table.part(size),
  );
  if (!contours || !points || !flags || !outlines || !composites || !boxes) return [];
  const boxFlags = boxes.bytes(4 * Math.floor((count + 31) / 32));
  const readOne = (_: unknown, index: number): Glyph => {
    const hasBox = ((boxFlags[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
    const readBox = (): GlyphBox => [boxes.i16(), boxes.i16(), boxes.i16(), boxes.i16()];
    const contourCount = contours.i16();
    if (contourCount === 0) return emptyGlyph;
    if (contourCount < 0) {
      const glyph = { box: readBox(), contours: [], parts: readGlyphParts(composites) };
      // The length of the instructions, which are left out.
      if (glyph.parts.some(({ flags }) => (flags & partFlags.hasInstructions) !== 0)) {
        outlines.u255();
      }
      return glyph;
    }
    const lengths = Array.from({ length: contourCount }, points.u255);
    const outline = lengths.map((length) =>
      Array.from({ length }, () => readPoint(flags.u8(), outlines)),
    );
    outlines.u255();
    return { box: hasBox ? readBox() : boxOf(outline.flat()), contours: outline, parts: [] };
  };
  return Array.from({ length: count }, readOne);
};

export const emptyGlyph: Glyph = { box: [0, 0, 0, 0], contours: [], parts: [] };

/** Reads the parts of a composite glyph, which have the same form in WOFF2 and TrueType. */
export const readGlyphParts = (stream: ByteReader): GlyphPart[] => {
  const parts: GlyphPart[] = [];
  let flags: number = partFlags.hasMore;
  while ((flags & partFlags.hasMore) !== 0) {
    flags = stream.u16();
    const glyph = stream.u16();
    parts.push({ flags, glyph, placement: stream.bytes(placementLength(flags)) });
  }
  return parts;
};

const placementLength = (flags: number): number => {
  const offset = (flags & partFlags.hasWords) === 0 ? 2 : 4;
  if ((flags & partFlags.hasScale) !== 0) return offset + 2;
  if ((flags & partFlags.hasTwoScales) !== 0) return offset + 4;
  return (flags & partFlags.hasMatrix) === 0 ? offset : offset + 8;
};

/** Reads one point in the form of WOFF2 (section 5.2): the flag tells how many bytes hold each coordinate. */
const readPoint = (flag: number, outlines: ByteReader): OutlinePoint => {
  const isOnCurve = (flag & 0x80) === 0;
  const form = flag & 0x7f;
  const signed = (bits: number, value: number): number => ((bits & 1) === 0 ? -value : value);
  const first = outlines.u8();
  if (form < 10) return { dx: 0, dy: signed(form, ((form & 14) << 7) + first), isOnCurve };
  if (form < 20) {
    return { dx: signed(form, (((form - 10) & 14) << 7) + first), dy: 0, isOnCurve };
  }
  if (form < 84) {
    const base = form - 20;
    const dx = signed(form, 1 + (base & 0x30) + (first >> 4));
    return { dx, dy: signed(form >> 1, 1 + ((base & 0x0c) << 2) + (first & 0x0f)), isOnCurve };
  }
  const second = outlines.u8();
  if (form < 120) {
    const base = form - 84;
    const dx = signed(form, 1 + (Math.floor(base / 12) << 8) + first);
    return { dx, dy: signed(form >> 1, 1 + (((base % 12) >> 2) << 8) + second), isOnCurve };
  }
  const third = outlines.u8();
  if (form < 124) {
    const dx = signed(form, (first << 4) + (second >> 4));
    return { dx, dy: signed(form >> 1, ((second & 0x0f) << 8) + third), isOnCurve };
  }
  const dy = signed(form >> 1, (third << 8) + outlines.u8());
  return { dx: signed(form, (first << 8) + second), dy, isOnCurve };
};

const boxOf = (points: readonly OutlinePoint[]): GlyphBox => {
  let [x, y] = [0, 0];
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { dx, dy } of points) {
    x += dx;
    y += dy;
    [left, bottom] = [Math.min(left, x), Math.min(bottom, y)];
    [right, top] = [Math.max(right, x), Math.max(top, y)];
  }
  return [left, bottom, right, top];
};

import { ascending } from '../text/sorted-offsets.ts';
import { charCodes, u16, u32, type Bytes } from './big-endian.ts';
import { encodeFont, encodeNames } from './true-type.ts';
import { fontFaceRule } from './font-face-rule.ts';

/** Family name in CSS and in the PDF. */
export const lastResortName = 'Vitae Last Resort';

const unitsPerEm = 1000;
const advance = 640;
const ascent = 760;
const descent = -200;

/** A rectangle outline, the usual glyph for a missing character. Coordinates in font units. */
const boxGlyph = (): Bytes => {
  const [left, right, bottom, top, stroke] = [70, 570, 0, 700, 50];
  const corners = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
    // The inner contour runs in the opposite direction, so that it is a hole.
    [left + stroke, bottom + stroke],
    [right - stroke, bottom + stroke],
    [right - stroke, top - stroke],
    [left + stroke, top - stroke],
  ] as const;
  const steps = (axis: 0 | 1): number[] =>
    corners.map((corner, index) => corner[axis] - (corners[index - 1]?.[axis] ?? 0));
  const onCurve = 1;
  const glyph = [
    ...u16(2, left, bottom, right, top),
    ...u16(3, 7, 0),
    ...corners.map(() => onCurve),
    ...u16(...steps(0), ...steps(1)),
  ];
  return [...glyph, ...new Array<number>(glyph.length % 2).fill(0)];
};

/** Glyph 0 (.notdef) and glyph 1 (space) are empty, so boxes start at glyph 2. */
const firstBox = 2;
/** Limit of 16-bit glyph numbers. */
const mostBoxes = 0xffff - firstBox;

/** Maps each code point to a separate box glyph (cmap format 12), so that the text can be extracted. */
const cmapTable = (codePoints: readonly number[]): Bytes => {
  const glyphs = [0x20, ...codePoints];
  return [
    ...u16(0, 1, 3, 10),
    ...u32(12),
    ...u16(12, 0),
    ...u32(16 + 12 * glyphs.length, 0, glyphs.length),
    ...glyphs.flatMap((codePoint, index) => u32(codePoint, codePoint, index + 1)),
  ];
};

const nameTable = (): Bytes =>
  encodeNames([
    [1, lastResortName],
    [2, 'Regular'],
    [4, lastResortName],
    [6, lastResortName.replaceAll(' ', '')],
  ]);

const os2Table = (): Bytes => [
  ...u16(4, advance, 400, 5, 0),
  ...u16(650, 600, 0, 75, 650, 600, 0, 350, 50, 260, 0),
  ...new Array<number>(10).fill(0),
  ...u32(0, 0, 0, 0),
  ...charCodes('VITA'),
  ...u16(0x40, 0x20, 0xffff, ascent, descent, 0, ascent, -descent),
  ...u32(0, 0),
  ...u16(500, 700, 0, 0x20, 1),
];

const tables = (codePoints: readonly number[]): Readonly<Record<string, Bytes>> => {
  const box = boxGlyph();
  const glyphCount = firstBox + codePoints.length;
  const boxes = codePoints.map((_, index) => index);
  return {
    'OS/2': os2Table(),
    cmap: cmapTable(codePoints),
    glyf: boxes.flatMap(() => box),
    head: [
      ...u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      ...u16(3, unitsPerEm),
      ...u32(0, 0, 0, 0),
      // The 1 near the end selects 32-bit glyph offsets (indexToLocFormat).
      ...u16(70, 0, 570, 700, 0, 8, 2, 1, 0),
    ],
    hhea: [
      ...u32(0x10000),
      ...u16(ascent, descent, 0, advance, 70, 70, 570, 1, 0, 0, 0, 0, 0, 0, 0, glyphCount),
    ],
    hmtx: u16(advance, 0, advance, 0, ...boxes.flatMap(() => [advance, 70])),
    loca: u32(0, 0, 0, ...boxes.map((index) => (index + 1) * box.length)),
    maxp: [...u32(0x10000), ...u16(glyphCount, 8, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
    name: nameTable(),
    post: [...u32(0x30000, 0), ...u16(-100, 50), ...u32(0, 0, 0, 0, 0)],
  };
};

/** A TrueType file with a box glyph for each code point. */
export const lastResortFile = (codePoints: readonly number[]): Uint8Array =>
  encodeFont(tables(codePoints));

/**
 * An `@font-face` rule that draws a box for each character without a bundled font, the same on every machine.
 * Without it Chromium uses a system font, or prints the empty .notdef glyph, which PDF/UA forbids.
 */
export const lastResortRule = (codePoints: Iterable<number>): string => {
  const sorted = ascending(codePoints).slice(0, mostBoxes);
  const unicodeRange = sorted
    .map((codePoint) => `U+${codePoint.toString(16).toUpperCase()}`)
    .join();
  const file = Buffer.from(lastResortFile(sorted)).toString('base64');
  return fontFaceRule({ family: lastResortName, unicodeRange }, 'truetype').join(file);
};

import { openFont } from '../../src/fonts/font-file.ts';
import { readTrueTypeGlyphs } from '../../src/fonts/true-type-glyphs.ts';
import { encodeFont, encodeGlyph } from '../../src/fonts/true-type.ts';
import { u16, u32 } from '../../src/fonts/big-endian.ts';
import { partFlags, type Glyph } from '../../src/fonts/woff2-glyphs.ts';

const line = (length: number, dx: number, dy: number) =>
  Array.from({ length }, (_, point) => ({ dx, dy, isOnCurve: point % 3 > 0 }));
const shape: Glyph = {
  box: [-9, -8, 700, 800],
  contours: [line(300, 1, 0), line(4, -256, 255), line(2, 0, -700)],
  parts: [],
};
const none: Glyph = { box: [0, 0, 0, 0], contours: [], parts: [] };
const pair: Glyph = {
  box: [1, 2, 3, 4],
  contours: [],
  parts: [
    { flags: partFlags.hasMore, glyph: 0, placement: Uint8Array.of(5, 6) },
    {
      flags: partFlags.hasWords + partFlags.hasScale,
      glyph: 1,
      placement: Uint8Array.of(0, 7, 0, 8, 64, 0),
    },
  ],
};

const fontOf = (glyphs: readonly Glyph[], changeOffsets = (offsets: number[]) => offsets) => {
  const same = new Map(glyphs.map((_, number) => [number, number]));
  const encoded = glyphs.map((glyph) => encodeGlyph(glyph, same));
  const offsets = [0];
  for (const bytes of encoded) offsets.push(offsets.at(-1)! + bytes.length);
  const head = new Array<number>(54).fill(0);
  head[51] = 1;
  return openFont(
    encodeFont({
      glyf: encoded.flat(),
      head,
      loca: u32(...changeOffsets(offsets)),
      maxp: [...u32(0x10000), ...u16(glyphs.length)],
    }),
  );
};

describe('readTrueTypeGlyphs', () => {
  it('reads outlines, glyphs without outline and glyphs made of others', () => {
    expect(readTrueTypeGlyphs(fontOf([shape, none, pair]))).toEqual([shape, none, pair]);
  });

  it('refuses glyphs that overlap, which could take hours', () => {
    const font = fontOf([shape, none, pair], ([first, second, ...others]) => [
      second!,
      first!,
      ...others,
    ]);
    expect(() => readTrueTypeGlyphs(font)).toThrow('The glyphs of the font are not sorted.');
  });

  it('refuses glyphs beyond the end of the table', () => {
    const font = fontOf([shape], ([first, second]) => [first!, second! + 4]);
    expect(() => readTrueTypeGlyphs(font)).toThrow('The glyphs of the font are not sorted.');
  });
});

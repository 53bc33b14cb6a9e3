import { encodeFont, encodeGlyph } from '../../src/fonts/true-type.ts';
import { partFlags, type OutlinePoint } from '../../src/fonts/woff2-glyphs.ts';
import { glyphShape, readSfnt } from '../support/sfnt.ts';

const u16 = (...values: readonly number[]) =>
  values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]);

/** The extent of one outline in a font with that glyph only. */
const drawn = (points: readonly OutlinePoint[]) => {
  const glyf = encodeGlyph({ box: [1, 2, 3, 4], contours: [points], parts: [] }, new Map());
  const head = new Array<number>(54).fill(0);
  head[51] = 1;
  const tables = {
    glyf,
    head,
    hhea: [...new Array<number>(34).fill(0), ...u16(1)],
    hmtx: u16(500, 0),
    loca: [...u16(0, 0), ...u16(0, glyf.length)],
  };
  return glyphShape(readSfnt(encodeFont(tables)), 0);
};

describe('encodeGlyph', () => {
  it('writes steps of every size and equal points in a row', () => {
    const step = (dx: number, dy: number) => ({ dx, dy, isOnCurve: true });
    const same = Array.from({ length: 300 }, () => step(1, 0));
    expect(drawn([step(-700, 300), ...same, step(255, -256), step(-255, 0)])).toEqual({
      advance: 500,
      box: [1, 2, 3, 4],
      drawn: [-700, 44, -145, 300],
    });
  });

  it('gives the parts of a glyph their new numbers, and no instructions', () => {
    const part = { flags: partFlags.hasInstructions, glyph: 7, placement: Uint8Array.of(1, 2) };
    const bytes = encodeGlyph(
      { box: [0, 0, 9, 9], contours: [], parts: [part] },
      new Map([[7, 3]]),
    );
    expect(bytes).toEqual([...u16(-1, 0, 0, 9, 9), 0, 0, 0, 3, 1, 2]);
  });

  it('writes nothing for a glyph without outline', () => {
    expect(encodeGlyph({ box: [0, 0, 0, 0], contours: [], parts: [] }, new Map())).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCmap } from '../../src/fonts/cmap.ts';
import { openFont } from '../../src/fonts/font-file.ts';
import { readGlyphs, readMetrics } from '../../src/fonts/glyphs.ts';
import { makeFace } from '../../src/fonts/word-face.ts';

const require = createRequire(import.meta.url);
const file = readFileSync(
  require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'),
);
const font = openFont(file);
const glyphs = readGlyphs(font);
const number = (character: string) => readCmap(font.table('cmap')).get(character.codePointAt(0)!)!;

describe('readGlyphs', () => {
  it('reads the same outlines from a WOFF2 file and from the TrueType file made of it', () => {
    const files = [{ data: file, isTaken: () => true }];
    const made = openFont(makeFace({ family: 'A', isBold: false, isItalic: false, files }));
    const numbers = readCmap(made.table('cmap'));
    const copies = readGlyphs(made);
    for (const [code, glyph] of readCmap(font.table('cmap'))) {
      const { box, contours, parts } = copies[numbers.get(code)!]!;
      expect({ box, contours }).toEqual({
        box: glyphs[glyph]!.box,
        contours: glyphs[glyph]!.contours,
      });
      expect(parts.map(({ placement }) => placement)).toEqual(
        glyphs[glyph]!.parts.map(({ placement }) => placement),
      );
    }
  });
});

describe('readMetrics', () => {
  it('reads an advance width and a bearing for every glyph', () => {
    const metrics = readMetrics(font, glyphs);
    expect(metrics).toHaveLength(glyphs.length);
    expect(metrics[number('A')]![0]).toBeGreaterThan(metrics[number('l')]![0]);
    expect(metrics[number('A')]![1]).toBe(glyphs[number('A')]!.box[0]);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCmap } from '../../src/fonts/cmap.ts';
import { openWoff2 } from '../../src/fonts/woff2.ts';
import { readGlyphs, readMetrics } from '../../src/fonts/woff2-glyphs.ts';

const require = createRequire(import.meta.url);
const font = openWoff2(
  readFileSync(
    require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'),
  ),
);
const glyphs = readGlyphs(font);
const number = (character: string) => readCmap(font.table('cmap')).get(character.codePointAt(0)!)!;

describe('readGlyphs', () => {
  it('reads as many glyphs as the font has', () => {
    expect(glyphs).toHaveLength(font.table('maxp').getUint16(4));
  });

  it.each([
    ['l', 1],
    ['o', 2],
    ['B', 3],
    [' ', 0],
  ])('reads the contours of "%s"', (character, contours) => {
    expect(glyphs[number(character)]!.contours).toHaveLength(contours);
  });

  it('reads a letter with a mark as two parts', () => {
    const { contours, parts } = glyphs[number('é')]!;
    expect(contours).toEqual([]);
    expect(parts).toHaveLength(2);
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

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCmap } from '../../src/fonts/cmap.ts';
import { openFont } from '../../src/fonts/font-file.ts';
import { readWoff2Glyphs } from '../../src/fonts/woff2-glyphs.ts';

const require = createRequire(import.meta.url);
const font = openFont(
  readFileSync(
    require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'),
  ),
);
const glyphs = readWoff2Glyphs(font);
const number = (character: string) => readCmap(font.table('cmap')).get(character.codePointAt(0)!)!;

describe('readWoff2Glyphs', () => {
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

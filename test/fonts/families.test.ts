import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fontFamilies, naturalLineHeight } from '../../src/fonts/families.ts';
import { readTable } from '../../src/fonts/font-file.ts';

const require = createRequire(import.meta.url);
const families = fontFamilies.filter(({ text }) => text !== undefined);

const useTypoMetrics = 1 << 7;

/** Ascent + descent + line gap, as Word and LibreOffice compute the line height, × size (OpenType, `head`, `hhea`, `OS/2`). */
const heightsIn = (font: Uint8Array) => {
  const hhea = readTable(font, 'hhea');
  const os2 = readTable(font, 'OS/2');
  const unitsPerEm = readTable(font, 'head').getUint16(18);
  const height = (table: DataView, at: number): number =>
    (table.getInt16(at) - table.getInt16(at + 2) + table.getInt16(at + 4)) / unitsPerEm;
  return {
    hhea: height(hhea, 4),
    typographic: height(os2, 68),
    usesTypographic: (os2.getUint16(62) & useTypoMetrics) !== 0,
  };
};

const filesOf = (id: string): string[] => {
  const folder = join(dirname(require.resolve(`@fontsource/${id}/metadata.json`)), 'files');
  return readdirSync(folder)
    .filter((file) => /-latin-[467]00-.*\.woff2$/.test(file))
    .map((file) => join(folder, file));
};

describe('naturalLineHeight', () => {
  it.each(families)('equals the line height in every face of $name', ({ name, id }) => {
    const files = filesOf(id);
    expect(files.length).toBeGreaterThanOrEqual(6);
    const height = naturalLineHeight(name);
    for (const file of files) {
      expect(heightsIn(readFileSync(file))).toEqual({
        hhea: height,
        typographic: height,
        usesTypographic: true,
      });
    }
  });

  it('returns undefined for a font that a theme cannot choose', () => {
    expect(naturalLineHeight('Yu Gothic')).toBeUndefined();
    expect(naturalLineHeight('Noto Sans JP')).toBeUndefined();
  });
});

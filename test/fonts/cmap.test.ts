import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCmap, readCodePoints } from '../../src/fonts/cmap.ts';
import { openFont } from '../../src/fonts/font-file.ts';
import { lastResortFile } from '../../src/fonts/last-resort.ts';
import { encodeCmap } from '../../src/fonts/true-type.ts';

const require = createRequire(import.meta.url);
const folderOf = (id: string): string =>
  join(dirname(require.resolve(`@fontsource/${id}/metadata.json`)), 'files');
const coverageOf = (id: string, slice: string): ReadonlySet<number> =>
  readCodePoints(openFont(readFileSync(join(folderOf(id), `${id}-${slice}-400-normal.woff2`))));
const has = (covered: ReadonlySet<number>, character: string): boolean =>
  covered.has(character.codePointAt(0)!);

describe('readCodePoints', () => {
  it('reads the characters of a Latin file, without an arrow', () => {
    const latin = coverageOf('source-serif-4', 'latin');
    for (const character of 'AZaz09é–…€×½') expect(has(latin, character)).toBe(true);
    for (const character of '→Žж橋') expect(has(latin, character)).toBe(false);
  });

  it('finds more characters than the package declares', () => {
    expect(has(coverageOf('noto-sans-math', 'latin'), '∀')).toBe(true);
  });

  it('reads supplementary characters', () => {
    expect(has(coverageOf('noto-emoji', '7'), '🌍')).toBe(true);
  });

  it('reads every regular face of the text families', () => {
    for (const id of ['source-serif-4', 'source-sans-3', 'open-sans', 'vazirmatn']) {
      const files = readdirSync(folderOf(id)).filter((file) => file.endsWith('-400-normal.woff2'));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        expect(
          readCodePoints(openFont(readFileSync(join(folderOf(id), file)))).size,
        ).toBeGreaterThan(0);
      }
    }
  });

  it('refuses ranges that are not sorted, which could take hours', () => {
    const font = lastResortFile([0xe000, 0xe001, 0xe002]);
    const table = openFont(font).table('cmap');
    expect(readCodePoints(openFont(font)).size).toBe(4);
    const endOfFirstGroup = 12 + 16 + 4;
    table.setUint32(endOfFirstGroup, 0xffffffff);
    expect(() => readCodePoints(openFont(font))).toThrow(
      'The characters of the font are not sorted.',
    );
  });
});

describe('readCmap', () => {
  it('reads the glyphs that encodeCmap writes', () => {
    const glyphs = new Map([
      [0x20, 3],
      [0x41, 10],
      [0x42, 11],
      [0x43, 9],
      [0x2014, 60],
      [0xfffd, 1],
    ]);
    const bytes = Uint8Array.from(encodeCmap(glyphs));
    expect(readCmap(new DataView(bytes.buffer))).toEqual(glyphs);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCodePoints, readTable } from '../../src/fonts/woff2.ts';

const require = createRequire(import.meta.url);
const folderOf = (id: string): string =>
  join(dirname(require.resolve(`@fontsource/${id}/metadata.json`)), 'files');
const coverageOf = (id: string, slice: string): ReadonlySet<number> =>
  readCodePoints(readFileSync(join(folderOf(id), `${id}-${slice}-400-normal.woff2`)));
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
        expect(readCodePoints(readFileSync(join(folderOf(id), file))).size).toBeGreaterThan(0);
      }
    }
  });

  it('refuses bytes that are not a WOFF2 file', () => {
    expect(() => readCodePoints(new Uint8Array(64))).toThrow('The font is not a WOFF2 file.');
  });
});

describe('readTable', () => {
  const font = readFileSync(join(folderOf('open-sans'), 'open-sans-latin-400-normal.woff2'));

  it('starts at the requested table', () => {
    // The magic number at offset 12 of `head`.
    expect(readTable(font, 'head').getUint32(12)).toBe(0x5f0f3cf5);
  });

  it('names a missing table', () => {
    expect(() => readTable(font, 'CFF ')).toThrow('The font has no table "CFF ".');
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCmap } from '../../src/fonts/cmap.ts';
import { embeddableFace } from '../../src/fonts/embeddable-face.ts';
import { textFamilyNames } from '../../src/fonts/families.ts';
import type { ThemeFont } from '../../src/fonts/theme-fonts.ts';
import { readSfnt } from '../support/sfnt.ts';

const codesOf = (text: string) => new Set([...text].map((character) => character.codePointAt(0)!));
const wanted = (text: string, family = 'Source Serif 4') =>
  embeddableFace({ family, isBold: false, isItalic: false, codePoints: codesOf(text) });
const charactersOf = (face: Uint8Array | undefined) => readCmap(readSfnt(face!).get('cmap')!);

const require = createRequire(import.meta.url);
const base64 = (face: string): string =>
  readFileSync(
    require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${face}.woff2`),
    'base64',
  );
const ownFont = (changes: Partial<ThemeFont> = {}): ThemeFont => ({
  family: 'Ember',
  weight: 400,
  isItalic: false,
  format: 'woff2',
  data: base64('latin-400-normal'),
  ranges: [[0x20, 0xff]],
  ...changes,
});
const own = (fonts: readonly ThemeFont[], traits: object = {}, text = 'A') =>
  embeddableFace(
    { family: 'Ember', isBold: false, isItalic: false, codePoints: codesOf(text), ...traits },
    fonts,
  );

describe('embeddableFace', () => {
  it('has all Latin letters, for text that a reader adds', async () => {
    const characters = charactersOf(await wanted('A'));
    for (const code of codesOf('AZaz09éßñ–“”€')) expect(characters.has(code)).toBe(true);
    for (const code of codesOf('łЖΩ')) expect(characters.has(code)).toBe(false);
  });

  it('has the letters of the scripts in the text, and those beside them', async () => {
    const characters = charactersOf(await wanted('Łódź, Ж'));
    for (const code of codesOf('ŁłźěЖя')) expect(characters.has(code)).toBe(true);
    expect(characters.has('Ω'.codePointAt(0)!)).toBe(false);
  });

  it('makes a face once', async () => {
    expect(await wanted('A')).toBe(await wanted('Bé'));
    expect(await wanted('A')).not.toBe(await wanted('Ał'));
  });

  it('has no face of a family that is not bundled or not for text', async () => {
    expect(await wanted('A', 'Comic Sans')).toBeUndefined();
    expect(await wanted('A', 'Noto Sans JP')).toBeUndefined();
  });

  it.each(textFamilyNames)('has the four faces of %s', async (family) => {
    for (const isBold of [false, true]) {
      for (const isItalic of [false, true]) {
        const codePoints = codesOf('AZ');
        const font = readSfnt((await embeddableFace({ family, isBold, isItalic, codePoints }))!);
        expect(font.get('OS/2')!.getUint16(4)).toBe(isBold ? 700 : 400);
        expect(readCmap(font.get('cmap')!).size).toBeGreaterThan(190);
      }
    }
  });

  it('makes faces of the files of a theme, WOFF2 or TrueType', async () => {
    const face = await own([ownFont()]);
    expect([...charactersOf(face).keys()]).toEqual(expect.arrayContaining([...codesOf('Azé–€')]));
    const data = Buffer.from(face!).toString('base64');
    const again = await own([ownFont({ format: 'truetype', data })]);
    expect(charactersOf(again)).toEqual(charactersOf(face));
  });

  it('takes the letters of other scripts from a file of a theme if the text has them', async () => {
    const font = ownFont({ data: base64('cyrillic-400-normal'), ranges: [[0x41, 0x44f]] });
    expect(charactersOf(await own([font], {}, 'Ж')).has(0x416)).toBe(true);
    expect(charactersOf(await own([font], {}, 'A')).has(0x416)).toBe(false);
  });

  it('has no bold or italic face of a family of a theme that has none', async () => {
    expect(await own([ownFont()], { isBold: true })).toBeUndefined();
    expect(await own([ownFont()], { isItalic: true })).toBeUndefined();
    expect(await own([ownFont(), ownFont({ weight: 600 })], { isBold: true })).toBeDefined();
  });

  it('has no face of a damaged file of a theme', async () => {
    const whole = Buffer.from((await own([ownFont()]))!);
    const cut = whole.subarray(0, 1000).toString('base64');
    expect(await own([ownFont({ format: 'truetype', data: cut })])).toBeUndefined();
  });

  it('makes other faces of other files of a family', async () => {
    const other = ownFont({ data: base64('latin-600-normal') });
    expect(await own([ownFont()])).toBe(await own([ownFont()]));
    expect(await own([ownFont()])).not.toBe(await own([other]));
  });
});

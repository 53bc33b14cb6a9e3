import {
  embeddedFonts,
  findMissingGlyphs,
  selectFonts,
  type FontRun,
} from '../../src/fonts/select-fonts.ts';
import { openThemeFonts, type ThemeFont } from '../../src/fonts/theme-fonts.ts';

const font = (changes: Partial<ThemeFont> = {}): ThemeFont => ({
  family: 'Ember',
  weight: 400,
  isItalic: false,
  format: 'truetype',
  data: 'AAEAAA==',
  ranges: [[0x20, 0x7e]],
  ...changes,
});
const run = (text: string, changes: Partial<FontRun> = {}): FontRun => ({
  family: 'Ember',
  weight: 400,
  isItalic: false,
  codePoints: new Set([...text].map((character) => character.codePointAt(0)!)),
  ...changes,
});

describe('openThemeFonts', () => {
  it('opens a package for each family', () => {
    const packages = openThemeFonts([font(), font({ weight: 700 }), font({ family: 'Ash' })]);
    expect(packages.map(({ family }) => family.name)).toEqual(['Ember', 'Ash']);
  });

  it('selects the nearest file of the style, and an upright one if there is no italic', async () => {
    const [ember, ash] = openThemeFonts([
      font(),
      font({ weight: 800 }),
      font({ weight: 500, isItalic: true }),
      font({ family: 'Ash' }),
    ]);
    const slice = (await ember!.findSlice(0x41))!;
    const keyOf = async (from: typeof ember, weight: number, isItalic: boolean) =>
      (await from!.nearestFace(slice, weight, isItalic)).key;
    expect(await keyOf(ember, 700, false)).toBe('800-normal');
    expect(await keyOf(ember, 500, false)).toBe('400-normal');
    expect(await keyOf(ember, 700, true)).toBe('500-italic');
    expect(await keyOf(ash, 400, true)).toBe('400-normal');
  });
});

describe('selectFonts with the fonts of a theme', () => {
  it('embeds the files that the runs need, and bundled families for other characters', async () => {
    const fonts = [font(), font({ weight: 700, data: 'T1RUTw==', format: 'opentype' })];
    const selected = await selectFonts([run('a ж')], 'en', fonts);
    const { fallbacks } = selected;
    const css = (await embeddedFonts(selected)).toString();
    expect(fallbacks).toEqual(['Ember', 'Source Sans 3']);
    expect(css).toContain('src:url(data:font/ttf;base64,AAEAAA==) format("truetype")');
    expect(css).not.toContain('T1RUTw==');
    const selectedBold = await selectFonts([run('a', { weight: 600 })], 'en', fonts);
    const bold = (await embeddedFonts(selectedBold)).toString();
    expect(bold).toContain(
      '@font-face{font-family:"Ember";font-weight:700;font-style:normal;font-display:block;src:url(data:font/otf;base64,T1RUTw==) format("opentype")}',
    );
  });

  it('selects a family of the theme for a character that only some of its files have last', async () => {
    const fonts = [font({ ranges: [[0x20, 0x44f]] }), font({ weight: 700 })];
    const { fallbacks } = await selectFonts([run('a ж')], 'en', fonts);
    expect(fallbacks).toEqual(['Ember', 'Source Sans 3']);
  });

  it('leaves them out of a document that does not name them', async () => {
    const { fallbacks } = await selectFonts([run('a', { family: 'Inter' })], 'en', [font()]);
    expect(fallbacks).toEqual(['Inter']);
  });
});

describe('findMissingGlyphs with the fonts of a theme', () => {
  it('finds the characters that neither they nor the bundled fonts draw', async () => {
    const themeFonts = [font({ ranges: [[0x0ba4, 0x0ba4]] })];
    const missing = await findMissingGlyphs('த ம', { themeFonts });
    expect(missing.map(({ character }) => character)).toEqual(['ம']);
  });
});

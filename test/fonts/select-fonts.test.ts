import {
  embeddedFonts,
  findMissingGlyphs,
  selectFonts,
  type FontRun,
} from '../../src/fonts/select-fonts.ts';

const run = (text: string, overrides: Partial<FontRun> = {}): FontRun => ({
  family: 'Source Serif 4',
  weight: 400,
  isItalic: false,
  codePoints: new Set([...text].map((character) => character.codePointAt(0)!)),
  ...overrides,
});

/** The faces of a style sheet, as "family weight style". */
const faces = (css: string): string[] =>
  [...css.matchAll(/font-family:"([^"]+)";font-weight:(\d+);font-style:(\w+)/g)].map(
    ([, family, weight, style]) => `${family} ${weight} ${style}`,
  );

/** The selected fonts with their style sheet. */
const select = async (runs: readonly FontRun[], language: string) => {
  const fonts = await selectFonts(runs, language);
  return { ...fonts, css: (await embeddedFonts(fonts)).toString() };
};

describe('selectFonts', () => {
  it('selects one file for a Latin text', async () => {
    const { css, fallbacks } = await select([run('Résumé – 2019')], 'en');
    expect(faces(css)).toEqual(['Source Serif 4 400 normal']);
    expect(fallbacks).toEqual(['Source Serif 4']);
    expect(css).toMatch(/src:url\(data:font\/woff2;base64,[A-Za-z0-9+/=]+\)/);
    expect(css).toContain('unicode-range:U+0000-00FF');
  });

  it('selects only the weights, styles and slices that the runs need', async () => {
    const { css } = await select(
      [
        run('Text'),
        run('Krok', { weight: 600 }),
        run('Ž', { weight: 600 }),
        run('so', { isItalic: true }),
      ],
      'cs',
    );
    expect(faces(css)).toEqual([
      'Source Serif 4 400 italic',
      'Source Serif 4 400 normal',
      'Source Serif 4 600 normal',
      'Source Serif 4 600 normal',
    ]);
  });

  it('covers an arrow and a mathematical symbol that the family does not have', async () => {
    const { css, fallbacks } = await select([run('Analyst → Senior ≥ 5')], 'en');
    expect(fallbacks.slice(0, 2)).toEqual(['Source Serif 4', 'Open Sans']);
    // Covered by the Chinese family if its optional package is installed, otherwise by the symbols.
    expect(['Noto Sans SC', 'Noto Sans Symbols']).toContain(fallbacks[2]);
    expect(css.length).toBeLessThan(200_000);
  });

  it('selects the family of each script', async () => {
    const { fallbacks } = await selectFonts([run('a шλ גשר جسر पुल สะพาน 🌍')], 'en');
    expect(fallbacks).toEqual([
      'Source Serif 4',
      'Noto Sans Hebrew',
      'Vazirmatn',
      'Noto Sans Devanagari',
      'Noto Sans Thai',
      'Noto Emoji',
    ]);
  });

  it('completes a family with serifs by one with serifs, and any other by one without', async () => {
    const completes = async (family: string, text: string): Promise<readonly string[]> =>
      (await selectFonts([run(text, { family })], 'en')).fallbacks;
    expect(await completes('Playfair Display', 'a λ')).toEqual([
      'Source Serif 4',
      'Playfair Display',
    ]);
    expect(await completes('Aleo', 'a ж')).toEqual(['Source Serif 4', 'Aleo']);
    expect(await completes('Poppins', 'a ж')).toEqual(['Source Sans 3', 'Poppins']);
    expect(await completes('IBM Plex Mono', 'a λ')).toEqual(['Source Sans 3', 'IBM Plex Mono']);
  });

  it('selects no slice that the build leaves out', async () => {
    const { fallbacks } = await selectFonts([run('a पुल', { family: 'Poppins' })], 'en');
    expect(fallbacks).toEqual(['Noto Sans Devanagari', 'Poppins']);
  });

  it('selects the file with both a letter and its mark', async () => {
    const { fallbacks } = await selectFonts(
      [run('1\u20E3', { clusters: new Set(['1\u20E3']) })],
      'en',
    );
    expect(fallbacks).toContain('Noto Emoji');
  });

  it('selects the Han family of the document language', async () => {
    const familyFor = async (language: string): Promise<string | undefined> =>
      (await selectFonts([run('直')], language)).fallbacks[0];
    expect(await familyFor('ja')).toBe('Noto Sans JP');
    expect(await familyFor('zh-TW')).toBe('Noto Sans TC');
    expect(await familyFor('zh')).toBe('Noto Sans SC');
    expect(await familyFor('ko-KR')).toBe('Noto Sans KR');
    expect(await familyFor('en')).toBe('Noto Sans SC');
  });

  it('selects the Han family of a run with a language', async () => {
    const { fallbacks } = await selectFonts([run('直', { language: 'ja' })], 'zh');
    expect(fallbacks).toEqual(['Noto Sans JP']);
  });

  it('selects the nearest face if a family lacks the requested one', async () => {
    const { css } = await select([run('𝔸', { weight: 700, isItalic: true })], 'en');
    expect(faces(css)).toEqual(['Noto Sans Math 400 normal']);
  });

  it('draws a separate box for each character without a font, but not for invisible characters', async () => {
    const { css, fallbacks } = await select([run('த\u200D\u{E000}')], 'en');
    expect(fallbacks).toEqual(['Vitae Last Resort']);
    expect(css).toContain('unicode-range:U+BA4,U+E000;');
    expect((await select([run('a\u200D\uFE0F')], 'en')).css).not.toContain('Last Resort');
  });

  it('writes the same style sheet for the same runs in any order', async () => {
    const runs = [run('aé'), run('Ž', { weight: 600 }), run('→')];
    const forwards = await selectFonts(runs, 'en');
    expect(await selectFonts([...runs].reverse(), 'en')).toEqual(forwards);
  });
});

describe('uncovered', () => {
  it('finds nothing in the scripts of the bundled families', async () => {
    const text =
      'Anežka Nguyễn-Þórsdóttir γέφυρα міст 橋 桥 다리 גשר جسر पुल สะพาน → ≥ № € ₹ ₿ ☎ ✓ 😀 ❤️ «»„“”–—…';
    expect(await findMissingGlyphs(text)).toEqual([]);
  });

  it('counts a letter as covered if a font draws its decomposed form', async () => {
    expect(await findMissingGlyphs('\u022A')).toEqual([]);
  });

  it('names characters without a font by code point and script, each once', async () => {
    expect(await findMissingGlyphs('தமிழ் த \u{E000}')).toEqual([
      { character: 'த', codePoint: 'U+0BA4', script: 'Tamil' },
      { character: 'ம', codePoint: 'U+0BAE', script: 'Tamil' },
      { character: 'ி', codePoint: 'U+0BBF', script: 'Tamil' },
      { character: 'ழ', codePoint: 'U+0BB4', script: 'Tamil' },
      { character: '்', codePoint: 'U+0BCD', script: 'Tamil' },
      { character: '\u{E000}', codePoint: 'U+E000' },
    ]);
  });

  it('ignores spaces, joiners and variation selectors', async () => {
    expect(await findMissingGlyphs('a\u00A0b\u2009c\u202Fd\u200De\uFE0Ff\u2060\n\t')).toEqual([]);
  });
});

import { fontFamilies } from '../../src/fonts/families.ts';
import { missingGlyphWarnings } from '../../src/fonts/missing-glyphs.ts';
import { readSeed, seedNames } from '../support/seeds.ts';

describe('missingGlyphWarnings', () => {
  it.each(seedNames)('finds a font for every character of %s', async (seed) => {
    expect(await missingGlyphWarnings(JSON.parse(readSeed(seed)), 'en')).toEqual([]);
  });

  it('names a character without a font by code point, script and place', async () => {
    const resume = { basics: { name: 'Ada' }, work: [{ name: 'தமிழ்' }, { name: 'த' }] };
    const [first, ...others] = await missingGlyphWarnings(resume, 'en');
    expect(first).toEqual({
      code: 'uncovered_character',
      path: '/work/0/name',
      message: 'contains U+0BA4 "த" (Tamil), which is not in any bundled font',
      before: 'த',
    });
    expect(others.every(({ path }) => path === '/work/0/name')).toBe(true);
  });

  it('ignores values that are not printed', async () => {
    expect(
      await missingGlyphWarnings(
        {
          $schema: 'த',
          meta: { note: 'த' },
          basics: { image: 'data:image/png,த' },
        },
        'en',
      ),
    ).toEqual([]);
    const text = { basics: { summary: 'data: த' } };
    expect(await missingGlyphWarnings(text, 'en')).toHaveLength(1);
  });

  describe('without the fonts of Chinese, Japanese and Korean', () => {
    const families = fontFamilies.filter(({ language }) => language === undefined);

    it.each([
      ['日本語、カナ', 'en', [['日本語、カナ', 'jp']]],
      ['简历', 'en', [['简历', 'sc']]],
      ['履歷', 'zh-TW', [['履歷', 'tc']]],
      ['履歴', 'ja', [['履歴', 'jp']]],
      ['이력서', 'en', [['이력서', 'kr']]],
      ['ㄓ中', 'en', [['ㄓ中', 'tc']]],
      [
        '简历 이력서',
        'zh',
        [
          ['简历', 'sc'],
          ['이력서', 'kr'],
        ],
      ],
    ])('name the package that draws %s in %s', async (name, tag, wanted) => {
      const warnings = await missingGlyphWarnings({ work: [{ name }] }, tag, { families });
      expect(warnings.map(({ before, message }) => [before, message.slice(-2)])).toEqual(wanted);
    });

    it('warn once for each font, with the number of its characters', async () => {
      const name = '一二三四五六七八九十';
      expect(await missingGlyphWarnings({ work: [{ name }] }, 'ja', { families })).toEqual([
        {
          code: 'uncovered_character',
          path: '/work/0/name',
          message:
            'contains 10 characters (一二三四五六七八…) of a font that is not installed; to install it: npm install @fontsource/noto-sans-jp',
          before: name,
        },
      ]);
    });

    it('warn of other characters as before', async () => {
      const [first] = await missingGlyphWarnings({ work: [{ name: 'த' }] }, 'ja', { families });
      expect(first?.message).toContain('U+0BA4');
    });
  });
});

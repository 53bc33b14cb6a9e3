import { missingGlyphWarnings } from '../../src/fonts/missing-glyphs.ts';
import { readSeed, seedNames } from '../support/seeds.ts';

describe('coverageWarnings', () => {
  it.each(seedNames)('finds a font for every character of %s', async (seed) => {
    expect(await missingGlyphWarnings(JSON.parse(readSeed(seed)))).toEqual([]);
  });

  it('names a character without a font by code point, script and place', async () => {
    const resume = { basics: { name: 'Ada' }, work: [{ name: 'தமிழ்' }, { name: 'த' }] };
    const [first, ...others] = await missingGlyphWarnings(resume);
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
      await missingGlyphWarnings({
        $schema: 'த',
        meta: { note: 'த' },
        basics: { image: 'data:த' },
      }),
    ).toEqual([]);
  });
});

import { dateLocale, resolveLanguage } from '../../src/view/language.ts';
import { loadLabels, localeTags, type LocaleTag } from '../../src/view/locales.ts';
import { fc } from '../support/fast-check.ts';

describe('resolveLanguage', () => {
  it('prefers the requested language to that of the résumé', async () => {
    expect(await resolveLanguage('de', 'fr')).toEqual({
      tag: 'de',
      direction: 'ltr',
      labels: await loadLabels('de'),
    });
  });

  it('uses the language of the résumé if none is requested', async () => {
    expect((await resolveLanguage(undefined, 'fr')).labels).toEqual(await loadLabels('fr'));
  });

  it('falls back to English', async () => {
    expect(await resolveLanguage(undefined, undefined)).toEqual({
      tag: 'en',
      direction: 'ltr',
      labels: await loadLabels('en'),
    });
  });

  it.each<[string, string, LocaleTag]>([
    ['de-AT', 'de-AT', 'de'],
    ['de-CH-1996', 'de-CH-1996', 'de'],
    ['en-US', 'en-US', 'en'],
    ['en_US', 'en-US', 'en'],
    ['EN-gb', 'en-GB', 'en-GB'],
    ['en-AU', 'en-AU', 'en'],
    ['eng', 'en', 'en'],
    ['es-419', 'es-419', 'es'],
    ['pt', 'pt', 'pt'],
    ['pt-PT', 'pt-PT', 'pt'],
    ['pt-BR', 'pt-BR', 'pt-BR'],
    ['pt-MZ', 'pt-MZ', 'pt'],
    ['zh', 'zh', 'zh'],
    ['zh-CN', 'zh-CN', 'zh'],
    ['zh-Hans-HK', 'zh-Hans-HK', 'zh'],
    ['zh-TW', 'zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-HK', 'zh-Hant'],
    ['zh-Hant-MO', 'zh-Hant-MO', 'zh-Hant'],
    ['yue', 'yue', 'zh-Hant'],
    ['no', 'no', 'nb'],
    ['nn-NO', 'nn-NO', 'nb'],
    ['iw', 'he', 'he'],
    ['in', 'id', 'id'],
    ['sh', 'sr-Latn', 'sr-Latn'],
    ['sr-RS', 'sr-RS', 'sr'],
    ['sr-ME', 'sr-ME', 'sr-Latn'],
    [' fr-CA\n', 'fr-CA', 'fr'],
    ['ar-u-nu-arab', 'ar', 'ar'],
  ])('reads %j as %s with the labels of %s', async (asked, tag, words) => {
    const language = await resolveLanguage(asked, undefined);

    expect(language.tag).toBe(tag);
    expect(language.labels).toEqual(await loadLabels(words));
  });

  it.each(['cy', 'ckb', 'ru-Latn', 'bn-BD'])(
    'keeps the tag of %s, a language without labels, and uses English labels',
    async (tag) => {
      const language = await resolveLanguage(undefined, tag);

      expect(language.tag).toBe(tag);
      expect(language.labels).toEqual(await loadLabels('en'));
    },
  );

  it.each([
    '',
    ' ',
    'Deutsch',
    'english',
    'English (US)',
    'fr,de',
    'xx',
    'und',
    'zxx',
    'x-klingon',
    'de-',
    'en-US-US',
  ])('ignores %j', async (garbage) => {
    expect((await resolveLanguage(undefined, garbage)).tag).toBe('en');
    expect((await resolveLanguage(garbage, 'sv')).tag).toBe('sv');
  });

  it.each(['ar', 'ar-MA', 'he', 'fa', 'ur', 'ckb', 'dv', 'yi', 'pa-PK', 'az-Arab'])(
    'sets the direction of %s to right-to-left',
    async (tag) => {
      expect((await resolveLanguage(tag, undefined)).direction).toBe('rtl');
    },
  );

  it('sets the direction of every other language with labels to left-to-right', async () => {
    const languages = await Promise.all(localeTags.map((tag) => resolveLanguage(tag, undefined)));
    const rightToLeft = languages.filter(({ direction }) => direction === 'rtl');

    expect(rightToLeft.map(({ tag }) => tag)).toEqual(['he', 'ar', 'fa', 'ur']);
  });

  it('returns a valid language for any text in a résumé', async () => {
    const tagLike = fc.stringMatching(/^[A-Za-z]{1,9}([-_][A-Za-z0-9]{1,9}){0,4}$/);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), tagLike), async (text) => {
        const { tag, labels } = await resolveLanguage(undefined, text);
        expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
        expect(labels.present).not.toBe('');
      }),
    );
  });
});

describe('dateLocale', () => {
  it.each([
    ['de-AT', 'de-AT'],
    ['de-AT-1996', 'de-AT'],
    ['en-GB', 'en-GB'],
    ['pt-BR', 'pt-BR'],
    ['zh-TW', 'zh-Hant-TW'],
    ['sr-ME', 'sr-Latn-ME'],
    ['no', 'nb'],
    ['nn-NO', 'nb-NO'],
  ])('keeps the region of %s', (tag, expected) => {
    expect(dateLocale(tag)).toBe(expected);
  });

  it.each(['cy', 'ru-Latn', 'nonsense', ''])('returns English for %j, like the labels', (tag) => {
    expect(dateLocale(tag)).toBe('en');
  });
});

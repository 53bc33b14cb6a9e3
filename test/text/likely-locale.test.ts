import { likelyLocale } from '../../src/text/likely-locale.ts';

describe('likelyLocale', () => {
  it.each([
    ['zh-TW', { language: 'zh', script: 'Hant', region: 'TW' }],
    ['sr', { language: 'sr', script: 'Cyrl', region: 'RS' }],
    ['ru-Latn', { language: 'ru', script: 'Latn', region: 'RU' }],
    ['xx', { language: 'xx', script: undefined, region: undefined }],
  ])('completes %s', (tag, locale) => {
    expect(likelyLocale(tag)).toEqual(locale);
    expect(likelyLocale(tag)).toEqual(locale);
  });

  it('knows of English what ICU knows', () => {
    const { language, script, region } = new Intl.Locale('en').maximize();
    expect(likelyLocale('en')).toEqual({ language, script, region });
  });

  it('refuses a text that is not a tag', () => {
    expect(() => likelyLocale('no tag')).toThrow(RangeError);
  });
});

import { fontFamilies, type CjkLanguage } from './families.ts';
import { openFontPackage } from './font-package.ts';

/** Whether the font family of a language draws every character. False if its package is not installed. */
export const drawsAll = async (language: CjkLanguage, text: string): Promise<boolean> => {
  const family = fontFamilies.find((each) => each.language === language);
  const from = family && openFontPackage(family);
  if (!from) return false;
  for (const character of text) {
    if (!(await from.findSlice(character.codePointAt(0) ?? 0))) return false;
  }
  return true;
};

/** The name of the preferred font family of a language. */
export const familyOfLanguage = (language: CjkLanguage): string | undefined =>
  fontFamilies.find((family) => family.language === language)?.name;

/** The Han variant for a BCP 47 tag: "zh-TW" → "zh-Hant"; `undefined` for other languages. */
export const cjkLanguageOf = (tag: string): CjkLanguage | undefined => {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'ja' || language === 'ko') return language;
  if (language !== 'zh' && language !== 'yue') return undefined;
  return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
};

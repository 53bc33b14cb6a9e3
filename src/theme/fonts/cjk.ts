import { fontFamilies, type CjkLanguage } from './families.ts';
import { openFontPackage } from './package.ts';

/** Whether the family of a language draws every character. False where its package is not installed. */
export const drawsAll = async (language: CjkLanguage, text: string): Promise<boolean> => {
  const family = fontFamilies.find((each) => each.language === language);
  const from = family && openFontPackage(family);
  if (!from) return false;
  for (const character of text) {
    if (!(await from.findSlice(character.codePointAt(0) ?? 0))) return false;
  }
  return true;
};

/** The name of the family that draws a language first. */
export const familyOfLanguage = (language: CjkLanguage): string | undefined =>
  fontFamilies.find((family) => family.language === language)?.name;

/** Whose Han characters a language tag asks for: "zh-TW" → "zh-Hant". */
export const cjkLanguageOf = (tag: string): CjkLanguage | undefined => {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'ja' || language === 'ko') return language;
  if (language !== 'zh' && language !== 'yue') return undefined;
  return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
};

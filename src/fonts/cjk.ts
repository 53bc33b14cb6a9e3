import { likelyLocale } from '../text/likely-locale.ts';
import { fontFamilies, type CjkLanguage, type FontFamily } from './families.ts';
import { openFontPackage } from './font-package.ts';
import { codePointOf, kana } from '../text/unicode.ts';
import { addUnder } from '../text/group-by.ts';

/** Whether the font family of a language draws every character. False if its package is not installed. */
export const drawsAll = async (language: CjkLanguage, text: string): Promise<boolean> => {
  const family = familyOf(language);
  const from = family && openFontPackage(family);
  if (!from) return false;
  for (const character of text) {
    if (!(await from.findSlice(codePointOf(character)))) return false;
  }
  return true;
};

/** The name of the preferred font family of a language. */
export const familyOfLanguage = (language: CjkLanguage): string | undefined =>
  familyOf(language)?.name;

const familyOf = (language: CjkLanguage): FontFamily | undefined =>
  fontFamilies.find((family) => family.language === language);

/** The Han variant for a BCP 47 tag: "zh-TW" → "zh-Hant"; `undefined` for other languages. */
export const cjkLanguageOf = (tag: string): CjkLanguage | undefined => {
  const { language, script } = likelyLocale(tag);
  if (language === 'ja' || language === 'ko') return language;
  if (language !== 'zh' && language !== 'yue') return undefined;
  return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
};

/** The language that letters tell: kana, Hangul and Bopomofo do; Han characters are those of several languages. */
export const languageOfLetters = (text: string): CjkLanguage | undefined => {
  if (kana.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  return /\p{Script=Bopomofo}/u.test(text) ? 'zh-Hant' : undefined;
};

/** With the punctuation that these scripts share, and the full-width forms. */
const cjk =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\u3000-\u303F\uFF01-\uFFEF]/u;

/**
 * The families that are not installed and draw some of these characters, with those characters. Characters that do
 * not tell their language have that of the tag, or of the other characters.
 */
export const fontsToInstall = (
  characters: readonly string[],
  tag: string,
  families: readonly FontFamily[],
): ReadonlyMap<FontFamily, readonly string[]> => {
  if (characters.length === 0) return new Map();
  const shared = cjkLanguageOf(tag) ?? languageOfLetters(characters.join('')) ?? 'zh-Hans';
  const isInstalled = (family: FontFamily): boolean =>
    families.includes(family) && openFontPackage(family) !== undefined;
  const found = new Map<FontFamily, string[]>();
  for (const character of characters.filter((each) => cjk.test(each))) {
    const family = familyOf(languageOfLetters(character) ?? shared);
    if (family && !isInstalled(family)) addUnder(found, family, character);
  }
  return found;
};

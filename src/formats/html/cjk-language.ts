import { cjkLanguageOf, drawsAll, languageOfLetters } from '../../fonts/cjk.ts';
import { cjkLanguages, type CjkLanguage } from '../../fonts/families.ts';
import { eastAsianLetters, eastAsianSigns, isPlainLatin } from '../../text/unicode.ts';
import { inLanguage } from './language-spans.ts';
import { replaceTexts, textsBetweenTags } from './replace-texts.ts';

const letters = `${eastAsianLetters}\\p{Script=Bopomofo}`;
const someCjk = new RegExp(`[${letters}]`, 'u');
/** A run of CJK letters with the punctuation and spaces between them. Korean uses spaces. */
const cjkRun = new RegExp(
  `[${letters}](?:[${letters}${eastAsianSigns}\\s]*[${letters}${eastAsianSigns}])?`,
  'gu',
);
/**
 * Marks Chinese, Japanese and Korean words in a document of another language with `lang`, so that the font of that
 * language draws them. Kana, Hangul and Bopomofo decide the language. Text with only Han characters keeps the language
 * of the text before it, if the font of that language has the characters.
 * @param html content of the body, without style and script elements
 */
export const tagCjkLanguage = async (html: string, documentLanguage: string): Promise<string> => {
  if (isPlainLatin(html) || !someCjk.test(html)) return html;
  const own = cjkLanguageOf(documentLanguage);
  let current: CjkLanguage = own ?? 'zh-Hans';
  const decided: CjkLanguage[] = [];
  for (const text of textsBetweenTags(html)) {
    if (someCjk.test(text)) current = await cjkLanguageOfText(text, { own, current });
    decided.push(current);
  }
  let next = 0;
  return replaceTexts(html, {
    mayChange: () => true,
    replace(text) {
      const language = decided[next++];
      if (language === undefined || language === own) return text;
      return text.replace(cjkRun, (run) => inLanguage(language, run));
    },
  });
};

const cjkLanguageOfText = async (
  text: string,
  { own, current }: { own: CjkLanguage | undefined; current: CjkLanguage },
): Promise<CjkLanguage> => {
  const told = languageOfLetters(text);
  if (told !== undefined) return told;
  const han = text.replace(/\P{Script=Han}/gu, '');
  const candidates = [
    ...(own ? [own] : []),
    current,
    'zh-Hans',
    'zh-Hant',
    ...cjkLanguages,
  ] as const;
  for (const language of candidates) {
    if (await drawsAll(language, han)) return language;
  }
  return current;
};

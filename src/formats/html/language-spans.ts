import { likelyLocale } from '../../text/likely-locale.ts';
import { isPlainLatin, scriptClass } from '../../text/unicode.ts';
import { replaceTexts } from './replace-texts.ts';

/** Languages of scripts that one language uses in nearly all résumés, by ISO 15924 code. */
const languages: Readonly<Record<string, { readonly language: string; readonly script: string }>> =
  {
    Hebr: { language: 'he', script: 'Hebrew' },
    Arab: { language: 'ar', script: 'Arabic' },
    Deva: { language: 'hi', script: 'Devanagari' },
    Thai: { language: 'th', script: 'Thai' },
    Grek: { language: 'el', script: 'Greek' },
  };

const scripts = Object.values(languages).map(({ script }) => script);
const anyForeign = new RegExp(`[${scriptClass(scripts)}]`, 'u');
/**
 * A text with its language. Chromium writes `/Lang` only for elements in its accessibility tree, and a span is in it
 * if it has such an attribute.
 */
export const inLanguage = (language: string, text: string): string =>
  `<span lang="${language}" aria-hidden="false">${text}</span>`;

/**
 * Marks words in the script of another language with `lang`, so that screen readers pronounce them (PDF/UA-1, 7.2).
 * Latin and Cyrillic words are not marked, because many languages share those scripts.
 * @param html content of the body, without style and script elements
 */
export const tagForeignWords = (html: string, documentLanguage: string): string => {
  if (isPlainLatin(html) || !anyForeign.test(html)) return html;
  const own = likelyLocale(documentLanguage).script ?? '';
  const foreign = Object.entries(languages).filter(([code]) => code !== own);
  return replaceTexts(html, {
    mayChange: (from, to) => anyForeign.test(html.slice(from, to)),
    replace: (text) =>
      foreign.reduce((marked, [, { language, script }]) => {
        const word = `\\p{Script=${script}}[\\p{Script=${script}}\\p{M}]*`;
        const run = new RegExp(`${word}(?:[\\s,.:;–-]+${word})*`, 'gu');
        return marked.replace(run, (words) => inLanguage(language, words));
      }, text),
  });
};

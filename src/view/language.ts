import { likelyLocale } from '../text/likely-locale.ts';
import type { DocumentLanguage } from './labels.ts';
import { isLocaleTag, loadLabels, type LocaleTag } from './locales.ts';

/** Modern scripts written from right to left (Unicode bidi classes R and AL), as ISO 15924 codes. */
const rightToLeftScripts: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/** Languages that use the labels of a closely related language. */
const relatedLanguages: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', yue: 'zh' };

/** Whether a text is the BCP 47 tag of a known language. */
export const isLanguageTag = (text: string | undefined): boolean => readTag(text) !== undefined;

/**
 * The language of a document: the requested one, else that of the résumé, else English.
 *
 * A text that is not the BCP 47 tag of a known language ("Deutsch", "xx", "und") is ignored.
 * A known language without labels, such as Welsh, keeps its tag, because the résumé is written in
 * it, but has English titles and English months (see `dateLocale`).
 */
export const resolveLanguage = async (
  asked: string | undefined,
  fromResume: string | undefined,
): Promise<DocumentLanguage> => {
  const locale = readTag(asked) ?? readTag(fromResume) ?? new Intl.Locale('en');
  const labels = await loadLabels(findLocale(locale) ?? 'en');
  return { tag: locale.baseName, direction: directionOf(locale), labels };
};

/** The BCP 47 tag for `Intl` dates, with the region of the document. English if the language has no labels. */
export const dateLocale = (tag: string): string => {
  const locale = readTag(tag);
  const found = locale && findLocale(locale);
  if (found === undefined) return 'en';
  const { region } = locale ?? {};
  return region === undefined || found.endsWith(`-${region}`) ? found : `${found}-${region}`;
};

const readTag = (text: string | undefined): Intl.Locale | undefined => {
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  // Refuses "und" (undetermined) and language subtags of five to eight letters. BCP 47 allows these, but
  // no language uses them, whereas the words "English" and "Deutsch" match.
  if (!/^(?!und\b)[a-z]{2,3}(-|$)/i.test(tag)) return undefined;
  try {
    const locale = new Intl.Locale(tag);
    // `maximize` finds a script for every living language and none for an unassigned code.
    return scriptOf(locale) === undefined ? undefined : locale;
  } catch {
    return undefined;
  }
};

/**
 * The most specific locale for a tag (lookup of RFC 4647, 3.4). A missing script is replaced by the
 * likely one, so zh-TW finds zh-Hant and sr-ME finds sr-Latn. The scripts must be equal, so that a
 * document in Latin letters (ru-Latn) never has Cyrillic titles.
 */
const findLocale = (asked: Intl.Locale): LocaleTag | undefined => {
  const language = relatedLanguages[asked.language] ?? asked.language;
  const script = scriptOf(asked);
  return [`${language}-${asked.region ?? ''}`, `${language}-${script ?? ''}`, language]
    .filter(isLocaleTag)
    .find((tag) => likelyLocale(tag).script === script);
};

const scriptOf = (locale: Intl.Locale): string | undefined => likelyLocale(locale.baseName).script;

const directionOf = (locale: Intl.Locale): 'ltr' | 'rtl' =>
  rightToLeftScripts.has(scriptOf(locale) ?? '') ? 'rtl' : 'ltr';

/** Why a requested language gives no titles: it does not exist, or its titles are not here. */
export const languageProblem = (asked: string): 'unknown' | 'untitled' | undefined => {
  const locale = readTag(asked);
  if (locale === undefined) return 'unknown';
  return findLocale(locale) === undefined ? 'untitled' : undefined;
};

import type { DocumentLanguage } from './labels.ts';
import { isLocaleTag, loadLocale, type LocaleTag } from './locales/table.ts';

/** Written from right to left (Unicode bidi classes R and AL), by ISO 15924 code; scripts in modern use. */
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

/** Languages served by the words of a near relation: readers of one read the other. */
const nearest: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', yue: 'zh' };

/**
 * The language of a document: the one asked for, else the résumé's own, else English.
 *
 * What is not a BCP 47 tag of a known language ("Deutsch", "xx", "und") counts as not given.
 * A known language without words of ours, such as Welsh, keeps its tag, since the text of the
 * résumé is in it, but has English titles and, by `dateLocale`, English months to match.
 */
export const resolveLanguage = async (
  asked: string | undefined,
  fromResume: string | undefined,
): Promise<DocumentLanguage> => {
  const locale = readTag(asked) ?? readTag(fromResume) ?? new Intl.Locale('en');
  const { labels } = await loadLocale[findLocale(locale) ?? 'en']();
  return { tag: locale.baseName, direction: directionOf(locale), labels };
};

/** The tag to format the dates of a document by: its own region, but never months without our titles. */
export const dateLocale = (tag: string): string => {
  const locale = readTag(tag);
  const found = locale && findLocale(locale);
  if (found === undefined) return 'en';
  const { region } = locale ?? {};
  return region === undefined || found.endsWith(`-${region}`) ? found : `${found}-${region}`;
};

const readTag = (text: string | undefined): Intl.Locale | undefined => {
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  // Not "und", undetermined. And not the five to eight letters that BCP 47 allows beside: no language
  // has them, but "English" and "Deutsch" do.
  if (!/^(?!und\b)[a-z]{2,3}(-|$)/i.test(tag)) return undefined;
  try {
    const locale = new Intl.Locale(tag);
    // Likely subtags know a script for every living language and none for an unassigned code.
    return scriptOf(locale) === undefined ? undefined : locale;
  } catch {
    return undefined;
  }
};

/**
 * Lookup of RFC 4647, 3.4: the most specific of our tags. The script is the likely one where none
 * is given, so zh-TW finds zh-Hant and sr-ME finds sr-Latn, and must agree, so that a document in
 * Latin letters (ru-Latn) never gets Cyrillic titles.
 */
const findLocale = (asked: Intl.Locale): LocaleTag | undefined => {
  const language = nearest[asked.language] ?? asked.language;
  const script = scriptOf(asked);
  return [`${language}-${asked.region ?? ''}`, `${language}-${script ?? ''}`, language]
    .filter(isLocaleTag)
    .find((tag) => scriptOf(new Intl.Locale(tag)) === script);
};

const scriptOf = (locale: Intl.Locale): string | undefined => locale.maximize().script;

const directionOf = (locale: Intl.Locale): 'ltr' | 'rtl' =>
  rightToLeftScripts.has(scriptOf(locale) ?? '') ? 'rtl' : 'ltr';

import { editDistance } from '../../../text/closest-name.ts';
import { foldLetters } from '../../../text/unicode.ts';
import { memoize } from '../../../text/memoize.ts';

/** Languages searched for month names, the most frequent in résumés first. */
const common = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'] as const;
const others =
  'sv da nb fi pl cs sk hu ro ru uk bg el tr hr sr sl lt lv et ca gl eu is ga id ms sw af sq mk be hy ka az kk he ar fa hi th'.split(
    ' ',
  );

/** Limited, because callers choose the tags; larger than the list of languages above. */
const mostTables = 128;

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month, 15)));

// Month names differ in many languages: alone ("июнь"), with a year, and with a day ("15 июня").
const styles: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', year: 'numeric' },
  { month: 'short', year: 'numeric' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
];

const monthTable = memoize((language): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(language, {
      ...style,
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    months.forEach((date, index) => {
      const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
      // Some languages number their months instead: "6月".
      if (!/^\d/.test(name)) names.set(foldLetters(name), index + 1);
    });
  }
  // English has more abbreviations than CLDR.
  if (language === 'en') names.set('sept', 9);
  return names;
}, mostTables);

/**
 * The number of the month that a word names, 1 to 12: in the language of the résumé, else in English. Else it is that
 * of the other languages, if all that have the word agree.
 */
export const monthOf = (word: string, language?: string): number | undefined => {
  const name = foldLetters(word);
  if (name.length < 2) return undefined;
  const find = (tag: string): number | undefined => monthTable(tag).get(name);
  const own = language && isSupported(language) ? find(language) : undefined;
  return own ?? find('en') ?? onlyOne(common.map(find)) ?? onlyOne(others.map(find));
};

/** The number of an English month with one typing error: "Febuary" → 2. */
export const misspeltMonth = (word: string): number | undefined => {
  const name = foldLetters(word);
  if (name.length < 6) return undefined;
  return onlyOne(
    [...monthTable('en')].map(([known, month]) =>
      editDistance(name, known) <= 1 ? month : undefined,
    ),
  );
};

const isSupported = (language: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    // `supportedLocalesOf` throws on a malformed language tag.
    return false;
  }
};

const onlyOne = (found: readonly (number | undefined)[]): number | undefined => {
  const months = new Set(found.filter((month) => month !== undefined));
  return months.size === 1 ? [...months][0] : undefined;
};

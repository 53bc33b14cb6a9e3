import { plainText, wordsOf } from './fold-for-search.ts';

/** The names of the months in English and in another language, long and short. */
const monthsOf = (languageTag: string): string[] =>
  ['en', languageTag].flatMap((tag) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(tag, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index) =>
        format.format(new Date(Date.UTC(2020, index))).replace(/\.$/, ''),
      );
    }),
  );

/**
 * A function that removes months from texts where a year, a day or another month is beside them: "in May 2019",
 * "12 May", "May to June". Persons named like a month are not told by a date.
 */
export const createDateRemover = (
  names: readonly string[],
  languageTag: string,
): ((text: string) => string) => {
  const months = monthsOf(languageTag).filter((month) => /^\p{L}+$/u.test(month));
  const isNamed = months.some((month) =>
    wordsOf(plainText(month)).some((word) => names.includes(word)),
  );
  if (!isNamed) return (text) => text;
  const month = `(?<!\\p{L})(?:${months.join('|')})(?!\\p{L})`;
  const dates = new RegExp(
    [
      `${month}(?=\\.?,? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\\d\\d(?!\\d))`,
      `${month}(?=\\.? ?(?:[-–—/]|to|until|bis|au?|do|al) ?${month})`,
      `(?<=${month}\\.? ?(?:[-–—/]|to|until|bis|au?|do|al) ?)${month}`,
      `(?<=(?<!\\d)[0-3]?\\d(?:\\.|st|nd|rd|th)? )${month}`,
      `(?<=\\b(?:since|until|seit|depuis) )${month}`,
    ].join('|'),
    'giu',
  );
  return (text) => text.replace(dates, '');
};

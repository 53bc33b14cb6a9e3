/** "1 page", "3 pages". */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** White space other than single blanks. */
const unevenSpace = /[^\S ]| {2}/;

/** A text on one line, with single blanks. Most texts are such. */
export const oneLine = (text: string): string =>
  (unevenSpace.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** The first characters of a text that is longer than a limit, with "…". */
export const shortened = (text: string, most: number): string =>
  // Half of a character outside the Basic Multilingual Plane is left out.
  text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** "postal code" → "Postal code". */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A number with at most so many decimals. */
export const rounded = (value: number, decimals: number): number => {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
};

/** A number with at most one decimal, for reports and logs. */
export const oneDecimal = (value: number): number => rounded(value, 1);

/** A share as a number from 0 to 100: 0.5 → "50". */
export const percent = (share: number): string => String(Math.round(share * 100));

/** Numbers under names with at most one decimal each. */
export const withOneDecimal = (values: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, oneDecimal(value)]));

/** The parts that are neither absent nor empty, as one text. */
export const joinPresent = (
  parts: readonly (string | false | undefined)[],
  separator: string,
): string => parts.filter(Boolean).join(separator);

/** The first names of a list and the number of the others: "theme, format and 20 more". */
export const firstNames = (names: readonly string[], most: number): string => {
  const left = names.length - most;
  const shown = names.slice(0, most).join(', ');
  return left > 0 ? `${shown} and ${left} more` : shown;
};

/** A text with a full stop at its end, unless it ends as a sentence. */
export const asSentence = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);

/** Joins a heading and problems of the form "name problem" into sentences. */
export const joinSentences = (heading: string, problems: readonly string[]): string =>
  [heading, ...problems].map(asSentence).join(' ');

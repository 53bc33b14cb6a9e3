/** UTF-8 that was read as Windows-1252: "Ã¤" is "ä". */
const misread =
  '(?:[\\u00C2-\\u00DF][\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122]){1,2}';

/** What programs write for a letter that they do not know, or a blank before it. */
const foreign = new RegExp(
  `(?<=[a-z])(?:[?*#_\\uFFFD\\u25A1\\u00A2-\\u00BF]{1,2}|${misread}| [\\u00C0-\\u024F])(?=[a-z])`,
  'gi',
);

const letters = /(?<=[a-z])[\u0080-\u024F]{1,2}(?=[a-z])/gi;

/** Words below this length match other words by chance. */
const shortest = 5;

const marked = (text: string, signs: RegExp): string[] =>
  text
    .normalize('NFC')
    .replace(signs, '?')
    .toLowerCase()
    .split(/[^a-z?]+/)
    .map((word) => word.replace(/^\?{1,3}/, '').replace(/\?{1,3}$/, ''))
    .filter((word) => word.length >= shortest && word.includes('?'));

/** The parts of a name with "?" for letters that not every program knows: "krzy?aniak". */
export const garbledParts = (name: string): string[] => marked(name, letters);

/** The words of a text in which another sign takes the place of a letter, with "?" for it. */
export const garbledWords = (text: string): string[] => marked(text, foreign);

/**
 * The characters of a text without white space, on which extractors differ. Also without the dot and the bar between
 * items, because some themes set each item on a separate line.
 */
export const letters = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u200E\u200F\u061C·|]+/gu, '');

/** The strings of a résumé that its documents must contain: all except dates, addresses, photo and meta. */
export const readableStrings = (document: unknown): string[] => {
  const silent = new Set([
    '$schema',
    'meta',
    'image',
    'countryCode', // printed as the name of the country, and not for the home country
    'startDate',
    'endDate',
    'date',
    'releaseDate',
    'language_tag',
  ]);
  const visit = (value: unknown, key: string): string[] => {
    if (silent.has(key)) return [];
    if (typeof value === 'string') return value.trim() === '' ? [] : [value];
    if (Array.isArray(value)) return value.flatMap((item) => visit(item, key));
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([name, item]) => visit(item, name));
    }
    return [];
  };
  return visit(document, '');
};

/** The words of a Markdown text without markup. */
export const wordsOf = (source: string): string[] =>
  source
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/https?:\/\/(?:www\.)?/g, '')
    .replace(/[*_`[\]]/g, '')
    .replace(/^\s*[-+]\s/gm, ' ')
    .normalize('NFKC')
    .split(/\s+/)
    .map((word) => word.replace(/\/$/, ''))
    .filter((word) => word !== '');

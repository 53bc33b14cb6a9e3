/**
 * Letters, digits and signs without white space: extractors agree on these, and on little else. Nor the dot between
 * items of a line, where a theme sets a line for each.
 */
export const letters = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u200E\u200F\u061C·]+/gu, '');

/** The strings of a résumé that must be readable in its documents: all but dates, addresses, photo and meta. */
export const readableStrings = (document: unknown): string[] => {
  const silent = new Set([
    '$schema',
    'meta',
    'image',
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

/** Words of a Markdown source without its marks. */
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

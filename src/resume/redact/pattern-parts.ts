import { escapePattern } from './first-letters.ts';

/** The start of a word. */
export const wordStart = String.raw`(?<![\p{L}\p{N}])`;

/** The end of a word. */
export const wordEnd = String.raw`(?![\p{L}\p{N}])`;

export const anyCase = (text: string): string =>
  [...text]
    .map((character) => {
      const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
      if (lower === upper || lower.length > 1 || upper.length > 1) return escapePattern(character);
      return `[${escapePattern(lower)}${escapePattern(upper)}]`;
    })
    .join('');

/**
 * One pattern for rows of patterns, in which common beginnings are written once: the search for a hundred names takes
 * about as long as the search for one. A longer row comes before its beginning.
 */
export const treeOf = (rows: readonly (readonly string[])[]): string => {
  const branches = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of rows) {
    if (first !== undefined) branches.set(first, [...(branches.get(first) ?? []), rest]);
  }
  const ways = [...branches].map(([first, rests]) => first + treeOf(rests));
  const mayEnd = rows.some((row) => row.length === 0);
  if (ways.length === 0) return '';
  if (ways.length === 1 && !mayEnd) return ways.join('');
  return `(?:${ways.join('|')})${mayEnd ? '?' : ''}`;
};

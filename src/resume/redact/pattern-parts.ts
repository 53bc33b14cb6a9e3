import { addUnder } from '../../text/group-by.ts';

/** The start of a word. */
export const wordStart = String.raw`(?<![\p{L}\p{N}])`;

/** The end of a word. */
export const wordEnd = String.raw`(?![\p{L}\p{N}])`;

export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Pattern of a place before the first letter of one of these words, in any case: a search passes over all other places. */
export const beforeFirstLetter = (words: readonly string[]): string => {
  const letters = words.flatMap((word) => {
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    return [first, first.toLowerCase(), first.toUpperCase()];
  });
  return `(?=[${[...new Set(letters)].map((letter) => escapePattern(letter).replace('-', '\\-')).join('')}])`;
};

/** One pattern for several. */
export const oneOf = (patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

/** Each text once, the longest first: a pattern takes the first one that matches. */
export const longestFirst = (texts: Iterable<string>): string[] =>
  [...new Set(texts)].sort((one, other) => other.length - one.length);

/** A word in any case. */
export const anyCase = (text: string): string =>
  [...text]
    .map((character) => {
      const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
      if (lower === upper || lower.length > 1 || upper.length > 1) return escapePattern(character);
      return `[${escapePattern(lower)}${escapePattern(upper)}]`;
    })
    .join('');

/** A word that begins with a capital. */
export const withCapital = (word: string): string => {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + anyCase(rest.join(''));
};

/**
 * One pattern for rows of patterns, in which common beginnings are written once: the search for a hundred names takes
 * about as long as the search for one. A longer row comes before its beginning.
 */
export const treeOf = (rows: readonly (readonly string[])[]): string => {
  const branches = new Map<string, (readonly string[])[]>();
  for (const [first, ...rest] of rows) {
    if (first !== undefined) addUnder(branches, first, rest);
  }
  const patternsOfBranches = [...branches].map(([first, rests]) => first + treeOf(rests));
  const mayEnd = rows.some((row) => row.length === 0);
  if (patternsOfBranches.length === 0) return '';
  if (patternsOfBranches.length === 1 && !mayEnd) return patternsOfBranches.join('');
  return `(?:${patternsOfBranches.join('|')})${mayEnd ? '?' : ''}`;
};

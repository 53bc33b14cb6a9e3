/** Pattern of a place before the first letter of one of these words, in any case: a search passes over all other places. */
export const beforeFirstLetter = (words: readonly string[]): string => {
  const letters = words.flatMap((word) => {
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    return [first, first.toLowerCase(), first.toUpperCase()];
  });
  return `(?=[${[...new Set(letters)].map((letter) => escapePattern(letter).replace('-', '\\-')).join('')}])`;
};

export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

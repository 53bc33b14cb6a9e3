/** Ranges of right-to-left letters by default bidi class (UAX #9, 3.2), for use inside a character class. */
export const rightToLeftLetters =
  '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFF\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';

/** Scripts that draw vowels before their consonants or join letters, so that PDF text may be reordered. */
export const reorderedScripts = [
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada'],
  ...['Malayalam', 'Sinhala', 'Myanmar', 'Khmer'],
] as const;

/** `\p{Script=…}` of the scripts, for use inside a character class. */
export const lettersOf = (scripts: readonly string[]): string =>
  scripts.map((script) => `\\p{Script=${script}}`).join('');

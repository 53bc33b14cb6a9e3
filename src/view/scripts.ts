/** Letters written from right to left unless Unicode says otherwise (UAX #9, 3.2), for inside a character class. */
export const rightToLeftLetters =
  '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFF\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';

/** Scripts with vowels before the consonants they follow, or with letters that become one. */
export const reorderedScripts = [
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada'],
  ...['Malayalam', 'Sinhala', 'Myanmar', 'Khmer'],
] as const;

/** The letters of some scripts, for inside a character class. */
export const lettersOf = (scripts: readonly string[]): string =>
  scripts.map((script) => `\\p{Script=${script}}`).join('');

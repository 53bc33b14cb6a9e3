/** Letters that Arabic and Hebrew write before a word without a space. */
const prefixLetters = /^[وفبلكساהובלמשכ]$/u;

/** A word, and without up to three letters that may be a prefix. */
export const withoutPrefixes = (word: string): string[] => {
  const found = [word];
  for (let at = 0; at < 3 && word.length - at > 3 && prefixLetters.test(word.charAt(at)); at++) {
    found.push(word.slice(at + 1));
  }
  return found;
};

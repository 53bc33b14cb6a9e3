/**
 * Replaces words of a message that also occur in the résumé: libraries quote the value they failed
 * on, and a log must not hold personal data. Words of one or two letters are kept.
 */
export const redact = (message: string, resume: string): string => {
  const words = new Set(wordsOf(resume));
  return message.replace(wordPattern, (word) => (words.has(word.toLowerCase()) ? '[…]' : word));
};

const wordPattern = /[\p{L}\p{N}\p{M}_]{3,}/gu;

const wordsOf = (text: string): string[] =>
  (text.match(wordPattern) ?? []).map((word) => word.toLowerCase());

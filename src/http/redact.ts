/**
 * Words of a message that also stand in the résumé are taken out: libraries like to quote the value
 * they failed on, and a log must hold no one's data. Words of one or two letters say nothing.
 */
export const redact = (message: string, resume: string): string => {
  const words = new Set(wordsOf(resume));
  return message.replace(wordPattern, (word) => (words.has(word.toLowerCase()) ? '[…]' : word));
};

const wordPattern = /[\p{L}\p{N}\p{M}_]{3,}/gu;

const wordsOf = (text: string): string[] =>
  (text.match(wordPattern) ?? []).map((word) => word.toLowerCase());

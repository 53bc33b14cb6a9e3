import { shortened } from '../text/format-text.ts';

/**
 * Replaces words of a message that also occur in the résumé: libraries quote the value they failed
 * on, and a log must not hold personal data. Words of one or two letters are kept. Searches the
 * résumé for each word of the short message, because listing the words of five megabytes would
 * block the thread for a second.
 */
export const redact = (message: string, resume: string): string => {
  const text = resume.toLowerCase();
  const told = new Map<string, boolean>();
  const isTold = (word: string): boolean => {
    const known = told.get(word) ?? text.includes(word);
    told.set(word, known);
    return known;
  };
  return shortened(message, longestMessage).replace(wordPattern, (word) =>
    isTold(word.toLowerCase()) ? '[…]' : word,
  );
};

const longestMessage = 500;

const wordPattern = /[\p{L}\p{N}\p{M}_]{3,}/gu;

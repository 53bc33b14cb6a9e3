import { shortened } from '../text/format-text.ts';
import { memoize } from '../text/memoize.ts';

/**
 * Replaces words of a message that also occur in the résumé: libraries quote the value they failed
 * on, and a log must not hold personal data. Words of one or two letters are kept. Searches the
 * résumé for each word of the short message, because listing the words of five megabytes would
 * block the thread for a second.
 */
export const redact = (message: string, resume: string): string => {
  const text = resume.toLowerCase();
  const isInResume = memoize((word) => text.includes(word));
  return shortened(message, longestMessage).replace(wordPattern, (word) =>
    isInResume(word.toLowerCase()) ? '[…]' : word,
  );
};

const longestMessage = 500;

const wordPattern = /[\p{L}\p{N}\p{M}_]{3,}/gu;

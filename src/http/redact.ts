/**
 * Replaces words of a message that also occur in the résumé: libraries quote the value they failed
 * they failed on, and a log must hold no one's data. Words of one or two letters say nothing. The
 * résumé is searched for each word of the message, which is short: to list the words of five megabytes
 * would hold the thread for a second.
 */
export const redact = (message: string, resume: string): string => {
  const text = resume.toLowerCase();
  const told = new Map<string, boolean>();
  const isTold = (word: string): boolean => {
    const known = told.get(word) ?? text.includes(word);
    told.set(word, known);
    return known;
  };
  const begun = message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
  return begun.replace(wordPattern, (word) => (isTold(word.toLowerCase()) ? '[…]' : word));
};

const longestMessage = 500;

const wordPattern = /[\p{L}\p{N}\p{M}_]{3,}/gu;

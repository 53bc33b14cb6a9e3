import type { Markup } from './fold.ts';

/**
 * The ways to read a text. Each of its letters and digits is searched in at least one of them, apart from the names of
 * HTML elements, and as a part of the word that is written: a format prints comments, unknown tags, targets of links
 * and marks in code as they are written.
 */
export const markupReadings = (text: string): readonly Markup[] => {
  if (!signs.test(text)) return ['all'];
  return unseen.test(text) ? ['all', 'shown', 'elements'] : ['all', 'elements'];
};

/** Signs that may be markup. */
const signs = /<[^\s<]|[[\]*`_]|~~/;
const unseen = /<[!?%]/;

import { fold, type Folded } from './fold.ts';

type Read = (text: string) => Folded;

const asShown: Read = (text) => fold(text);
const withUnseen: Read = (text) => fold(text, 'shown');
const asWritten: Read = (text) => fold(text, 'elements');

/**
 * The ways to read a text. Each of its letters and digits is searched in at least one of them, apart from the names of
 * HTML elements, and as a part of the word that is written: a format prints comments, unknown tags, targets of links
 * and marks in code as they are written.
 */
export const readingsOf = (text: string): readonly Read[] => {
  if (!signs.test(text)) return [asShown];
  return unseen.test(text) ? [asShown, withUnseen, asWritten] : [asShown, asWritten];
};

/** Signs that may be markup. */
const signs = /<[^\s<]|[[\]*`_]|~~/;
const unseen = /<[!?%]/;

import { closestName } from '../text/closest-name.ts';

/** "; did you mean …?" for the end of a message, or an empty string. */
export const suggestion = (given: string, known: readonly string[]): string => {
  const name = closestName(given, known);
  return name === undefined ? '' : `; did you mean "${name}"?`;
};

/** A text with a full stop at its end, unless it ends as a sentence. */
export const asSentence = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);

/** Joins a heading and problems of the form "name problem" into sentences. */
export const joinSentences = (heading: string, problems: readonly string[]): string =>
  [heading, ...problems].map(asSentence).join(' ');

import { closestName, didYouMean } from '../text/closest-name.ts';

/** "; did you mean …?" for the end of a message, or an empty string. */
export const suggestion = (given: string, known: readonly string[]): string => {
  return didYouMean(closestName(given, known));
};

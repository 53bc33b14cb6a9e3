import { wordSet } from '../../text/word-set.ts';
import type { AddressWord } from './address-words.ts';

/** A name of a street with the numbers and words for streets beside it, as places in a row of words. */
interface Named {
  readonly first: number;
  readonly last: number;
  readonly hits: readonly number[];
}

/** Prepositions before a town with a number of something else behind it: "di Roma, 5 persone". */
const prepositions = wordSet('of in from at di da a de à en em van von aus');

/** Streets named after a thing of which there are many, each with a number. */
const numberedThings = wordSet(
  'station market church school college park bridge mill hill field garden gardens court castle hospital bank tower port dock gate',
);

/** Whether a name with only a number beside it is a common word: "a road show with 8 stations", "Space Station 8". */
export const isCommonWord = (
  { first, last, hits }: Named,
  all: readonly AddressWord[],
  text: string,
): boolean => {
  const written = (at: number): string => text.slice(all[at]?.start ?? 0, all[at]?.end ?? 0);
  const between = (at: number): string => text.slice(all[at]?.end ?? 0, all[at + 1]?.start ?? 0);
  if (first !== last || !hits.every((at) => all[at]?.isNumber)) return false;
  const isNear = first > 0 && between(first - 1) === ' ';
  const isBehind = hits.some((at) => at > last);
  const end = Math.max(last, ...hits);
  return (
    /^\p{Ll}/u.test(written(first)) ||
    (isNear &&
      isBehind &&
      numberedThings.has(written(first).toLowerCase()) &&
      /^\p{Lu}\p{Ll}{3}/u.test(written(first - 1))) ||
    (isNear &&
      isBehind &&
      prepositions.has(written(first - 1).toLowerCase()) &&
      between(last).startsWith(',') &&
      /^\p{Ll}{3}/u.test(written(end + 1)) &&
      between(end) === ' ')
  );
};

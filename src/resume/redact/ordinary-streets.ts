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
export const isOrdinaryStreet = (
  { first, last, hits }: Named,
  all: readonly AddressWord[],
  text: string,
): boolean => {
  const between = (at: number): string => text.slice(all[at]?.end, all[at + 1]?.start);
  if (first !== last || !hits.every((at) => all[at]?.isNumber)) return false;
  const name = all[first]?.written ?? '';
  if (/^\p{Ll}/u.test(name)) return true;
  const before = all[first - 1]?.written;
  const isBehind = hits.some((at) => at > last);
  if (before === undefined || between(first - 1) !== ' ' || !isBehind) return false;
  const end = Math.max(last, ...hits);
  return (
    (numberedThings.has(name.toLowerCase()) && /^\p{Lu}\p{Ll}{3}/u.test(before)) ||
    (prepositions.has(before.toLowerCase()) &&
      between(last).startsWith(',') &&
      between(end) === ' ' &&
      /^\p{Ll}{3}/u.test(all[end + 1]?.written ?? ''))
  );
};

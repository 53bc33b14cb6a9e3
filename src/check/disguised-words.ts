import { backwards, lettersOf } from '../text/unicode.ts';
import { wordMap } from '../text/word-set.ts';
import { addressSigns } from '../text/words/address-signs.ts';
import { wordsOf } from './fold-for-search.ts';

/** Single letters with signs between them. */
const spelledOut = /(?<![\p{L}\p{N}])\p{L}(?:[^\p{L}\p{N}]{1,5}\p{L}(?![\p{L}\p{N}])){2,80}/gu;

const letterOf = wordMap('0:o 1:l 3:e 4:a 5:s 7:t 8:b 9:g @:a $:s');

/** Words below this length match other words backwards by chance: "kram" and "Mark". */
const shortestReversed = 5;

/** The words of a text that its signs hide: spelled out, divided by signs, with digits for letters, or backwards. */
export const hiddenWords = (text: string): string[] => {
  const spelled = (text.match(spelledOut) ?? []).map(lettersOf);
  const chunks = text
    .split(/\s+/)
    .filter((chunk) => /\p{L}[^\p{L}]+\p{L}/u.test(chunk) && chunk.length < 100);
  const disguised = chunks.map(withoutDisguise);
  const all = [...spelled, ...chunks.map(lettersOf), ...disguised.flatMap(wordsOf)];
  const written = wordsOf(text).filter((word) => word.length >= shortestReversed);
  return [...all, ...[...all, ...written].map(backwards)];
};

/** A text with letters for the digits and signs that look like them. */
export const withoutDisguise = (text: string): string =>
  text.replace(/[\d@$]/g, (sign) => letterOf.get(sign) ?? sign);

const signWords = new RegExp(`(?<!\\p{L})(?:${addressSigns.join('|')})(?!\\p{L})`, 'gu');

/** A text without the words for the signs of e-mail addresses. */
export const withoutSignWords = (text: string): string => text.replace(signWords, ' ');

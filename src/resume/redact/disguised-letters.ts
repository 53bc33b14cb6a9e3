import { wordMap } from '../../text/word-set.ts';

/**
 * Readings of words with digits and signs for letters ("L0velace", "Lovel4ce"), and with a capital I for a small l.
 * Keeps the length. A 1 is an l in one reading, and an i in the other.
 */
export const withLettersForSigns = (text: string): string[] => {
  if (!/[\d@$€£!I]/.test(text)) return [];
  const read = (signs: RegExp, one: string): string =>
    text.replace(disguised, (word) =>
      word.replace(signs, (sign) =>
        sign === '1' || sign === '!' ? one : (letterOf.get(sign) ?? sign),
      ),
    );
  const readings = [signsInWords, signsInAddresses].flatMap((signs) => [
    read(signs, 'l'),
    read(signs, 'i'),
  ]);
  return [...new Set(readings)].filter((reading) => reading !== text);
};

const signsInWords = /[\d@$€£]|!(?=\p{L})|(?<=\p{Ll})I(?=\p{Ll})/gu;
const signsInAddresses = /\d/g;

const disguised = /(?=[\d@$€£!]{0,9}\p{L}[\p{L}\d@$€£!]{2})[\p{L}\d@$€£!]{4,60}/gu;

const letterOf = wordMap('0:o 3:e 4:a 5:s 7:t 8:b 9:g @:a $:s €:e £:l I:l');

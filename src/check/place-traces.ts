import { wordSet } from '../text/word-set.ts';
import { hanDigits } from '../text/words/digits.ts';
import { isEastAsian } from '../text/unicode.ts';
import { addressWord, isStreetWord } from './street-words.ts';
import { plainText, wordsOf } from './fold-for-search.ts';

const units = '(?:丁目|丁|番地|番|号室|号|室|栋|楼|单元|の|之|番地の)';

const numberOf = (written: string): string => {
  const [tens = '', ones = ''] = written.split('十');
  const digits = (text: string): string =>
    Array.from(text, (sign) => String(hanDigits.indexOf(sign))).join('');
  if (!written.includes('十')) return digits(written);
  return (tens === '' ? '1' : digits(tens)) + (ones === '' ? '0' : digits(ones));
};

/** Letters, and numbers each with a dash behind: what is written between them differs. */
export const placeRunOf = (plain: string): string =>
  plain
    .normalize('NFC')
    .replace(new RegExp(`[${hanDigits}十]{1,4}(?=${units}|[-–—−])`, 'gu'), numberOf)
    .replace(new RegExp(`(?<=\\d)${units}`, 'gu'), '-')
    .replace(/\d+/g, (number) => `${number}-`)
    .replace(/[^\p{L}\p{N}-]/gu, '')
    .replace(/-+/g, '-')
    .replace(/(?<!\d)-/g, '');

const areas = /(?<=[都道府县市区町村郡省州镇乡시군구])(?=..)/u;

/** Streets of scripts without spaces, with the first number behind them. */
export const placesOf = (line: string): string[] =>
  isEastAsian(line)
    ? line
        .normalize('NFC')
        .split(' ')
        .flatMap((word, at, all) => [
          word,
          `${word}${/^\d/.test(all[at + 1] ?? '') ? (all[at + 1] ?? '') : ''}`,
        ])
        .map((part) => /^(?:\d+-)*(\p{L}{2,})(\d+-)/u.exec(placeRunOf(part)))
        .flatMap((found) => {
          const [, letters = '', number = ''] = found ?? [];
          const street = letters.split(areas).at(-1) ?? '';
          return street.length < 2 ? [] : [street + number];
        })
    : [];

const boxes = 'box pob postfach postbus apartado bp'.split(' ');

/** A post box by any word for it. */
export const boxRows = (words: readonly string[]): string[][] => {
  const number = words[words.findIndex((word) => boxes.includes(word)) + 1] ?? '';
  const isBox = words.some((word) => boxes.includes(word)) && /^\d{2,}$/.test(number);
  return isBox ? boxes.map((box) => [box, number]) : [];
};

const houses = wordSet(
  'cottage house villa lodge farm manor hall barn mill rectory vicarage grange chalet',
);
const general = wordSet('new north south east west old upper lower great little');

/** Streets and houses of two and more own words, which have capitals: "Maple Ridge". */
export const placeNames = (address: string): string[] =>
  address
    .split(/[,;\n]/)
    .filter((part) => !/\d{5}/.test(part))
    .flatMap((part) => {
      const words = part.match(/(?<!\p{N})\p{L}+/gu) ?? [];
      const plain = words.map((word) => addressWord(plainText(word)));
      const own = words.filter((_, at) => !isStreetWord(plain[at] ?? ''));
      const named = own.filter((word) => !general.has(word.toLowerCase()));
      const [first = '', last = ''] = [plain[0], plain.at(-1)];
      const isStreet = isStreetWord(last) || (isStreetWord(first) && first !== 'st');
      return named.length > 1 &&
        own.every((word) => /^\p{Lu}\p{L}/u.test(word)) &&
        (isStreet || houses.has(last))
        ? [own.join(' '), own.join(' ').toUpperCase()].map((name) => ` ${name} `)
        : [];
    });

/** The words of a text in a row, with their case. */
export const namedRowOf = (text: string): string =>
  ` ${wordsOf(text.normalize('NFKC')).join(' ')} `;

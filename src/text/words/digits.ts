import { withoutMarks } from '../unicode.ts';

/** The last digits of a phone number that are compared. */
export const comparedDigits = 7;

/** Chinese numerals from 0 to 9. */
export const hanDigits = '〇一二三四五六七八九';

/** Words for the digits 0 to 9. */
const digitWords: readonly string[] = [
  'zero oh null cero zéro nul nolla ноль нуль',
  'one eins uno un um uma een один',
  'two zwei zwo dos deux due dois twee два',
  'three drei tres trois tre três drie три',
  'four vier cuatro quatre quattro quatro четыре',
  'five fünf funf fuenf cinco cinq cinque vijf пять',
  'six sechs seis six sei zes шесть',
  'seven sieben siete sept sette sete zeven семь',
  'eight acht ocho huit otto oito восемь',
  'nine neun nueve neuf nove negen девять',
];

const signRows = [hanDigits, '零壹贰叁肆伍陆柒捌玖', '○壱弐参肆伍陸漆'];

/** Digits of words without marks in small letters, and of signs of East Asia. */
export const digitOf: ReadonlyMap<string, string> = new Map([
  ...digitWords.flatMap((words, digit) =>
    words.split(' ').map((word): [string, string] => [withoutMarks(word), String(digit)]),
  ),
  ...signRows.flatMap((row) =>
    Array.from(row, (sign, digit): [string, string] => [sign, String(digit)]),
  ),
  ['幺', '1'],
  ['两', '2'],
]);

const longVowel = new RegExp(`(?<=[\\d${hanDigits}零-])ー(?=[\\d${hanDigits}零セゼ])`, 'gu');

/** A text with "0-" for "ゼロ", and with dashes for the katakana sign of a long vowel between digits. Keeps the length. */
export const withDashes = (text: string): string =>
  /[ーロ]/.test(text) ? text.replace(/[ゼセ]ロ/g, '0-').replace(longVowel, '-') : text;

import { comparedDigits, digitOf, withDashes } from '../../text/words/digits.ts';
import type { Range } from './ranges.ts';

const repeats: Readonly<Record<string, number>> = { double: 2, doppel: 2, doble: 2, triple: 3 };

/** The last digits of phone numbers, each with all digits of its number. */
export type Phones = ReadonlyMap<string, string>;

interface Digit {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The digits of a text, also written as words, as Chinese numerals, or as letters among digits. */
const digitsIn = (text: string): Digit[] => {
  const digits: Digit[] = [];
  let times = 1;
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{N}〇○]+/gu)) {
    const word = token.toLowerCase();
    const value = digitOf.get(word);
    if (value !== undefined && word.length > 1) {
      for (let count = 0; count < times; count++) {
        digits.push({ value, start: index, end: index + token.length });
      }
    } else if (!/^[a-z]+$/.test(word)) {
      const isNumber = /^[\doil]+$/.test(word) && /\d/.test(word);
      for (let at = 0; at < word.length; at++) {
        const digit = digitAt(word.charAt(at), isNumber);
        if (digit !== undefined)
          digits.push({ value: digit, start: index + at, end: index + at + 1 });
      }
    }
    times = repeats[word] ?? 1;
  }
  return digits;
};

const digitAt = (character: string, isNumber: boolean): string | undefined => {
  if (/\d/.test(character)) return character;
  if (isNumber) return character === 'o' ? '0' : '1';
  return digitOf.get(character);
};

/** More signs between two digits divide numbers. */
const maxGap = 5;
/** More than a number with its country code. */
const maxDigits = 16;

/** Finds phone numbers by their last digits, whatever is written between these. */
export const findPhones = (written: string, phones: Phones): Range[] => {
  if (phones.size === 0) return [];
  const text = withDashes(written);
  const digits = digitsIn(text);
  const ranges: Range[] = [];
  let run = 0;
  let values = '';
  digits.forEach(({ value, start, end }, index) => {
    const before = text.slice(digits[index - 1]?.end ?? 0, start);
    const isNext = index > 0 && isGap(before);
    if (!isNext) [run, values] = [index, ''];
    values = (values + value).slice(-comparedDigits);
    const full = phones.get(values);
    if (full === undefined) return;
    const first = startOf(digits.slice(Math.max(run, index - maxDigits), index + 1), full, text);
    ranges.push([startOfNumber(text, first), end]);
  });
  return ranges;
};

/** Where a number begins: the area and country codes before the compared digits belong to it. */
const startOf = (digits: readonly Digit[], full: string, text: string): number => {
  let first = digits.length - comparedDigits;
  let known = full.length - comparedDigits;
  while (known > 0 && digits[first - 1]?.value === full.charAt(known - 1)) {
    first--;
    known--;
  }
  // A trunk prefix takes the place of the country code.
  if (known > 0 && digits[first - 1]?.value === '0') first--;
  while (first > 0 && isClose(text, digits[first - 1], digits[first])) first--;
  return digits[first]?.start ?? 0;
};

const isGap = (between: string): boolean =>
  between.length <= maxGap * 2 &&
  /^[^\p{L}\p{N}]{0,5}(?:(?:double|triple|doppel|doble)[^\p{L}\p{N}]{1,5})?$/iu.test(between);

const isClose = (text: string, one: Digit | undefined, other: Digit | undefined): boolean =>
  /^[ ().\/·|–-]{0,3}$/.test(text.slice(one?.end ?? 0, other?.start ?? 0));

const startOfNumber = (text: string, start: number): number => {
  const [opening = ''] = /\+?\(?$/.exec(text.slice(Math.max(0, start - 2), start)) ?? [];
  return start - opening.length;
};

/** Whether an address holds the last digits of a phone number. */
export const holdsPhone = (text: string, phones: Phones): boolean => {
  if (phones.size === 0) return false;
  const digits = text.replace(/\D/g, '');
  for (let at = 0; at + comparedDigits <= digits.length; at++) {
    if (phones.has(digits.slice(at, at + comparedDigits))) return true;
  }
  return false;
};

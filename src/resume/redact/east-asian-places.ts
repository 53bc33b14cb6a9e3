import { hanDigits } from '../../text/words/digits.ts';
import { fold } from './fold.ts';
import { escapePattern, oneOf } from './pattern-parts.ts';

/** Names below this length match other words by chance. */
const minStreet = 2;

const letter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々]';
const numerals = `${hanDigits}十`;

const folded = (words: string): string[] =>
  words.split(' ').map((word) => escapePattern(fold(word).text));

/** What is written behind the numbers of blocks, houses, stairs and flats. */
const unit = oneOf(
  folded(
    '丁目 番地の 番地 番 号室 号楼 号院 号 丁 楼 樓 層 階 室 单元 栋 棟 座 幢 巷 弄 段 번지 번길 동 호 층 の 之',
  ),
);
const dash = '[-‐‑–—−ーｰ~〜]';
const number = `(?:\\d{1,5}|[${numerals}]{1,5})`;
/** The other numbers of a place with what divides them. */
const laterNumbers = `(?: ?(?:${unit}|${dash}) ?${number}(?!\\d))*(?: ?${unit})*`;

/** Numbers in digits, or in numerals with a unit. */
const numbers = new RegExp(`\\d{1,5}|[${numerals}]{1,5}(?=丁目|番|段|号)`, 'gu');
const notLetters = new RegExp(`(?! )(?!${letter})[^]`, 'u');
/** A street has at most this many letters. */
const maxRun = 60;

/** The end of the name of a prefecture, a town, a district. */
const area = /(?<=[都道府县県縣市区區町村郡省州镇鎮乡鄉])(?=..)| /u;

/**
 * Streets, blocks and buildings of lines without spaces: "東京都世田谷区北沢3-14-8" as "北沢三丁目14番8号", and with
 * the district "世田谷区北沢".
 */
export const eastAsianPlaces = (line: string): string[] => {
  const written = line.normalize('NFKC');
  return [
    ...Array.from(written.matchAll(numbers)).flatMap(({ 0: first, index }) =>
      placesOf(lettersBefore(written.slice(Math.max(0, index - maxRun), index)), first),
    ),
    ...flatsOf(written),
  ];
};

/** The letters at the end of a text, unless they are the unit of another number. */
const lettersBefore = (text: string): string => {
  const run = text.split(notLetters).at(-1)?.trim() ?? '';
  return isUnit.test(fold(run).text) ? '' : run;
};

const isUnit = new RegExp(`^${unit}+$`, 'u');

const placesOf = (run: string, first: string): string[] => {
  const areas = run.split(area).filter((part) => part !== '');
  let street = areas.pop() ?? '';
  while (street.length < minStreet && areas.length > 0) street = (areas.pop() ?? '') + street;
  if (street.length < minStreet) return [];
  const before = areas.map(withOptionalSpaces).reduce((all, part) => `(?:${all}${part} ?)?`, '');
  const district = areas.at(-1);
  return [
    `${before}${withOptionalSpaces(street)} ?${numberPattern(first)}${laterNumbers}`,
    ...(district === undefined || /\p{Script=Hangul}/u.test(street)
      ? []
      : [`${before.replace(/\?$/, '')}${withOptionalSpaces(street)}`]),
  ];
};

const withOptionalSpaces = (text: string): string =>
  Array.from(text, (character) => escapePattern(fold(character).text)).join(' ?');

/** A number in digits, or in numerals before a unit. */
const numberPattern = (written: string): string => {
  const value = /\d/.test(written) ? written : String(valueOf(written));
  return `(?:${value}(?!\\d)|${oneOf(numeralsOf(value))}(?= ?(?:${unit}|${dash})))`;
};

const valueOf = (written: string): number => {
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['0', written];
  const value = (text: string): number =>
    Number(Array.from(text, (sign) => Math.max(0, numerals.indexOf(sign))).join('') || '0');
  return written.includes('十') ? (value(tens) || 1) * 10 + value(ones) : value(ones);
};

/** 14 as "十四" and "一四". */
const numeralsOf = (digits: string): string[] => {
  const plain = Array.from(digits, (digit) => numerals.charAt(Number(digit))).join('');
  if (digits.length !== 2) return digits === '10' ? ['十', plain] : [plain];
  const [tens = '', ones = ''] = digits;
  const sign = (digit: string): string => (digit === '0' ? '' : numerals.charAt(Number(digit)));
  return [`${tens === '1' ? '' : sign(tens)}十${sign(ones)}`, plain];
};

/** Numbers of a house and its flat with their words: "101동 1203호". */
const flatsOf = (written: string): string[] =>
  (
    written.match(/\d{1,4}(?:单元|單元|号楼|號樓|栋|棟|座|동) ?\d{2,5}(?:室|号室|號室|호)/gu) ?? []
  ).map((flat) =>
    Array.from(flat.replaceAll(' ', ''), (character) => fold(character).text).join(' ?'),
  );

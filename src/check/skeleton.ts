import { simplifiedHan } from '../text/han-forms.ts';
import { toLatinLookalikes, plainLatin } from '../text/lookalikes.ts';
import { backwards, withPlainDigits, lettersOf, plainLetters } from '../text/unicode.ts';
import { wordMap } from '../text/word-set.ts';
import { addressSigns } from '../text/words/address-signs.ts';
import { digitOf, withDashes } from '../text/words/digits.ts';

const unseen =
  /[\p{M}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u0640\u2800\uFFFC\uFFFD]/gu;

/** Signs that normalization turns into letters. */
const tradeMarks = /[™℠]/g;

const withoutUnseen = (text: string): string =>
  text.replace(tradeMarks, ' ').normalize('NFKD').replace(unseen, '');

/** A text without case, marks and characters that show nothing. */
export const plainText = (text: string): string =>
  withoutUnseen(text)
    .replace(/[\u00C0-\u024F\u1E9E]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/\p{Script=Han}/gu, (character) => simplifiedHan(character) ?? character)
    .toLowerCase();

/** The skeleton of a text (UTS #39): every letter is the Latin one that it looks like. */
const skeletonOf = (text: string): string =>
  plainText(
    toLatinLookalikes(
      withoutUnseen(text).replace(
        /[^\u0000-\u024F\s]|[\u0180-\u024F]/gu,
        (letter) => plainLatin(letter) ?? letter,
      ),
    ),
  );

/** A text as it is written, and as it looks. */
export const readings = (text: string): string[] => [
  ...new Set([plainText(text), skeletonOf(text)]),
];

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

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

const shortOf = wordMap(
  'street:st saint:st sankt:st square:sq road:rd avenue:ave place:pl rue:r calle:c ulica:ul lane:ln drive:dr boulevard:blvd ' +
    'court:ct улица:ул улице:ул улицы:ул проспект:пр переулок:пер ulitsa:ul sokak:sk sokagi:sk sok:sk caddesi:cd cadde:cd duong:duong',
);

/** A word of an address as it is abbreviated, without plural. */
export const addressWord = (word: string): string =>
  shortOf.get(word) ??
  (word.length > 3 ? word.replace(/str(?:asse|\.)?$/, 'str').replace(/s{1,2}$/, '') : word);

const streetWords: ReadonlySet<string> = new Set([...shortOf.values(), 'str', 'via', 'weg']);

/** Whether an abbreviated word names a kind of street. */
export const isStreetWord = (word: string): boolean =>
  streetWords.has(word) ||
  /\p{L}{3}(?:str|weg|platz|gasse|allee|ring|damm|ufer|straat|laan|gracht|gatan|vej|utca)$/u.test(
    word,
  );

/** Letters that Arabic and Hebrew write before a word without a space. */
const prefixLetters = /^[وفبلكساהובלמשכ]$/u;

/** A word, and without up to three letters that may be a prefix. */
export const withoutPrefixes = (word: string): string[] => {
  const found = [word];
  for (let at = 0; at < 3 && word.length - at > 3 && prefixLetters.test(word.charAt(at)); at++) {
    found.push(word.slice(at + 1));
  }
  return found;
};

/** Signs for digits. */
const digitSigns = new RegExp(
  `[${[...digitOf.keys()].filter(({ length }) => length === 1).join('')}]`,
  'gu',
);

/** The numbers of a text as digits, also of other scripts and in words, whatever signs divide them. */
export const numbersIn = (text: string): string[] => {
  const digits = withPlainDigits(
    withDashes(text)
      .replace(/(?<!\p{L})\p{L}{2,8}(?!\p{L})/gu, (word) => digitOf.get(word) ?? word)
      .replace(digitSigns, (sign) => digitOf.get(sign) ?? sign)
      .replace(/[❶-❾]/g, (sign) => String(sign.charCodeAt(0) - 0x2775))
      .replaceAll('⓿', '0'),
  ).replace(/(?<=\d[^\p{L}\p{N}]{0,3})o(?=[^\p{L}\p{N}]{0,3}\d)/gu, '0');
  return (digits.match(/\d(?:[^\p{L}\p{N}]{0,5}\d){6,80}/gu) ?? []).map((number) =>
    number.replace(/\D/g, ''),
  );
};

const signWords = new RegExp(`(?<!\\p{L})(?:${addressSigns.join('|')})(?!\\p{L})`, 'gu');

/** A text without the words for the signs of e-mail addresses. */
export const withoutSignWords = (text: string): string => text.replace(signWords, ' ');

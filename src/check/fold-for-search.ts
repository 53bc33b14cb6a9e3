import { simplifiedHan } from '../text/han-forms.ts';
import { toLatinLookalikes, plainLatin } from '../text/lookalikes.ts';
import { plainLetters } from '../text/unicode.ts';

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

/** A text as it is written, and with the Latin letters that its letters look like. */
export const foldedForms = (text: string): string[] => [
  ...new Set([plainText(text), skeletonOf(text)]),
];

/** The runs of letters and digits of a text. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

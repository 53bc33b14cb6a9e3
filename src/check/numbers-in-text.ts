import { withPlainDigits } from '../text/unicode.ts';
import { digitOf, withDashes } from '../text/words/digits.ts';

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

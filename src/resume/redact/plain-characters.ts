import { simplifiedHan } from '../../text/han-forms.ts';
import { plainLatin } from '../../text/lookalikes.ts';
import { codePointOf, digitValue, plainLetters } from '../../text/unicode.ts';

/** Characters that show nothing, or nothing of their own: marks, also as signs ("C¸a"), formats, fillers, private and unassigned ones, the tatweel. */
const hidden =
  /^[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\p{Co}\p{Cn}\p{Cs}\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u0640\u00A8\u00AF\u00B8\u02C6\u02C7\u02D8-\u02DD\u2800\uFFFC\uFFFD]+$/u;

export const isHidden = (character: string): boolean => hidden.test(character);

/** Whether a character is a printed one of ASCII, which is plain already. */
export const isAscii = (character: string): boolean =>
  character.length === 1 && character >= ' ' && character <= '~';

/** A character other than of ASCII as plain letters, digits and signs, without marks. The case stays. */
export const toPlain = (character: string): string =>
  character
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(
      /[^\u0020-\u007E]/gu,
      (each) =>
        plainCharacters[each] ??
        simplifiedHan(each) ??
        plainLetters[each] ??
        digitOf(each) ??
        plainLatin(each) ??
        each,
    );

const plainCharacters: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  ʹ: "'",
  ʺ: "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '־': '-',
  // Arabic letters that are written in several ways, as their most common one.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ک: 'ك',
};

/** Digits in dark circles and sans serif ones, which Unicode does not decompose: 1 to 9 of each. */
const circledOnes = [0x2776, 0x2780, 0x278a, 0x24f5];

/** A digit of any script, also in a circle. */
const digitOf = (character: string): string | undefined => {
  const code = codePointOf(character);
  if (code === 0x24ff) return '0';
  const one = circledOnes.find((first) => code >= first && code < first + 9);
  if (one !== undefined) return String(code - one + 1);
  return digitValue(character)?.toString();
};

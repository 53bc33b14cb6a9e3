import { isPlainLatin } from '../../text/unicode.ts';
import type { Range } from './find-words.ts';
import { isInflected, type Stems } from './inflected-names.ts';
import type { NameParts } from './name-parts.ts';
import { romanised } from './romanise.ts';

/** Fewer letters are another word by chance. */
const minLetters = 4;

const words =
  /(?<!\p{L})(?=\p{Lu}|[\p{Script=Georgian}])[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}]{3,40}(?!\p{L})/gu;

/** Words of other alphabets that spell a Latin name: "Ловелас" for "Lovelas". */
export const findInOtherAlphabets = (
  text: string,
  names: readonly NameParts[],
  stems: Stems,
): Range[] => {
  if (isPlainLatin(text)) return [];
  const latin = new Set(
    names
      .flatMap(({ alone }) => alone)
      .filter((part) => part.length >= minLetters && isPlainLatin(part))
      .map((part) => part.toLowerCase()),
  );
  if (latin.size === 0) return [];
  return Array.from(text.matchAll(words)).flatMap(({ 0: word, index }): Range[] => {
    const isName = readingsOf(word)
      .flatMap(romanised)
      .some((form) => latin.has(form.toLowerCase()) || isInflected(form, stems));
    return isName ? [[index, index + word.length]] : [];
  });
};

/** The fold takes the mark from "й". */
const readingsOf = (word: string): string[] => {
  const marked = word.replace(/(?<=[аеоуиыюя])и(?=$|[^аеоуиыюя])/gu, 'й');
  return marked === word ? [word] : [word, marked];
};

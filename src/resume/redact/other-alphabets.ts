import { isPlainLatin } from '../../text/unicode.ts';
import type { Range } from './find-words.ts';
import { isInflected, stemsOf } from './inflected-names.ts';
import { splitName } from './name-parts.ts';
import type { RemovedValue } from './removed-values.ts';
import { romanised } from './romanise.ts';

/** Fewer letters are another word by chance. */
const minLetters = 4;

const words =
  /(?<!\p{L})(?=\p{Lu}|[\p{Script=Georgian}])[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}]{3,40}(?!\p{L})/gu;

/** Words are judged once, because a text repeats them. */
const maxVerdicts = 10_000;

/** Finds words of other alphabets that spell one of the Latin names: "Ловелас" for "Lovelas". */
export const createOtherAlphabets = (
  removed: readonly RemovedValue[],
): ((text: string) => Range[]) => {
  const names = removed
    .filter(({ kind, value }) => kind === 'name' && isPlainLatin(value.normalize('NFC')))
    .map(({ value }) => splitName(value));
  const parts = names.flatMap(({ alone }) => alone).filter((part) => part.length >= minLetters);
  if (parts.length === 0) return () => [];
  const latin = new Set(parts.map((part) => part.toLowerCase()));
  const stems = stemsOf(names);
  const verdicts = new Map<string, boolean>();
  const isName = (word: string): boolean => {
    const verdict =
      verdicts.get(word) ??
      readingsOf(word)
        .flatMap(romanised)
        .some((form) => latin.has(form.toLowerCase()) || isInflected(form, stems));
    if (verdicts.size < maxVerdicts) verdicts.set(word, verdict);
    return verdict;
  };
  return (text) =>
    isPlainLatin(text)
      ? []
      : Array.from(text.matchAll(words)).flatMap(({ 0: word, index }): Range[] =>
          isName(word) ? [[index, index + word.length]] : [],
        );
};

/** The fold takes the mark from "й". */
const readingsOf = (word: string): string[] => {
  const marked = word.replace(/(?<=[аеоуиыюя])и(?=$|[^аеоуиыюя])/gu, 'й');
  return marked === word ? [word] : [word, marked];
};

import { isPlainLatin } from '../../text/unicode.ts';
import { rangesOf, type Range } from './ranges.ts';
import { hasEnding, stemsOf } from './inflected-names.ts';
import { memoize } from '../../text/memoize.ts';
import { splitName } from './name-parts.ts';
import { valuesOfKind, type RemovedValue } from './removed-values.ts';
import { romanised } from './romanise.ts';

/** Names below this length match other words by chance. */
const minLetters = 4;

const words =
  /(?<!\p{L})(?=\p{Lu}|[\p{Script=Georgian}])[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}]{3,40}(?!\p{L})/gu;

/** Finds words of other alphabets that spell one of the Latin names: "Ловелас" for "Lovelas". */
export const createOtherAlphabets = (
  removed: readonly RemovedValue[],
): ((text: string) => Range[]) => {
  const names = valuesOfKind(removed, 'name')
    .filter((name) => isPlainLatin(name.normalize('NFC')))
    .map(splitName);
  const parts = names.flatMap(({ alone }) => alone).filter((part) => part.length >= minLetters);
  if (parts.length === 0) return () => [];
  const latin = new Set(parts.map((part) => part.toLowerCase()));
  const stems = stemsOf(names);
  const isName = memoize((word) =>
    spellingsOf(word)
      .flatMap(romanised)
      .some((form) => latin.has(form.toLowerCase()) || hasEnding(form, stems.endings)),
  );
  return (text) =>
    isPlainLatin(text)
      ? []
      : rangesOf(text.matchAll(words)).filter(([start, end]) => isName(text.slice(start, end)));
};

/** A word as it is folded, and with the mark that the fold takes from "й". */
const spellingsOf = (word: string): string[] => {
  const marked = word.replace(/(?<=[аеоуиыюя])и(?=$|[^аеоуиыюя])/gu, 'й');
  return marked === word ? [word] : [word, marked];
};

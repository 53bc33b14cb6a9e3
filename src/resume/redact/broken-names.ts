import { plainLetters, withoutMarks } from '../../text/unicode.ts';
import { anyCase, escapePattern, oneOf, wordEnd, wordStart } from './pattern-parts.ts';
import { valuesOfKind, type RemovedValue } from './removed-values.ts';

/** Names with fewer plain letters match other words by chance. */
const minPlain = 5;
const maxWords = 60;

/**
 * What stands for a letter that a program did not know: "Zdzis?aw", "Krzy¿aniak", "BÃ¶ttcher". The letter is looked for
 * ahead, because V8 takes seconds to compile a negated class that holds all letters and is repeated.
 */
const sign = String.raw`(?=\p{L}?\P{L})[^\s.,;:…()\[\]/'"_*\x60-]{1,4}?`;

/** Names in which signs stand for letters with marks; `undefined` without such letters. */
export const brokenNames = (removed: readonly RemovedValue[]): RegExp | undefined => {
  const words = valuesOfKind(removed, 'name')
    .flatMap((name) => name.normalize('NFC').match(/\p{Script=Latin}{6,40}/gu) ?? [])
    .filter((word) => /[^a-z]/i.test(word) && (word.match(/[a-z]/gi) ?? []).length >= minPlain);
  const patterns = [...new Set(words)]
    .slice(0, maxWords)
    .map((word) => Array.from(word, letterOf).join(''));
  return patterns.length === 0
    ? undefined
    : new RegExp(`${wordStart}${oneOf(patterns)}(?:\\p{Ll}{1,3})?${wordEnd}`, 'gu');
};

const letterOf = (letter: string): string => {
  if (/[a-z]/i.test(letter)) return anyCase(letter);
  const plain = plainLetters[letter] ?? withoutMarks(letter);
  return `(?:${Array.from(plain, anyCase).join('') || escapePattern(letter)}|${sign})`;
};

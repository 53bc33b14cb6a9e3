import { oneOf } from './pattern-parts.ts';

/** Scripts that write prepositions, articles and endings without a space at a name; vowel signs are folded away. */
const scripts = [
  {
    letters: /\p{Script=Arabic}/u,
    before: '(?:[وفبلكس]|ال|لل){0,3}',
    after: '(?:ا|ان|ين|ون|ي|ه|ها|هم)?',
  },
  { letters: /\p{Script=Hebrew}/u, before: '[והבלמשכ]{0,3}', after: '' },
  { letters: /[\u0900-\u0DFF]/u, before: '', after: '[\\u0900-\\u0DFF]{0,3}' },
  {
    letters: /[\p{Script=Georgian}\p{Script=Armenian}\p{Script=Ethiopic}]/u,
    before: '',
    after: '\\p{L}{0,4}',
  },
] as const;

/** Names below this length match other words with a prefix by chance. */
const minLength = 2;

/** Patterns of names with prefixes and endings of their script. */
export const affixedPatterns = (names: readonly string[]): string[] =>
  scripts.flatMap(({ letters, before, after }) => {
    const own = names.filter((name) => letters.test(name) && name.length >= minLength);
    return own.length === 0
      ? []
      : [`(?<!\\p{L})${before}${oneOf(own.map(lettersApart))}${after}(?!\\p{L})`];
  });

const lettersApart = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '[ -]?');

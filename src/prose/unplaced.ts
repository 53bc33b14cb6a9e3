import { stringsIn, type JsonObject } from '../text/json.ts';
import { countEach } from '../text/count-each.ts';
import type { ProseLine } from './line.ts';

/** Words of one line of the source that the résumé does not have. */
export interface UnplacedWords {
  readonly line: number;
  readonly words: readonly string[];
}

/** The words of a text, each with its place. */
export const matchWords = (text: string): RegExpExecArray[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu));

const wordsOf = (text: string): string[] =>
  matchWords(text.normalize('NFKC').replace(/\]\([^()\s]*\)/g, ' ')).map(([word]) => word);

/** Words between a degree and its field, or between roles, which the fields of an entry do not keep. */
const linkingWords = new Set([
  'in',
  'at',
  'from',
  'of',
  'and',
  'und',
  'et',
  'y',
  'bei',
  'chez',
  'en',
]);

const fold = (word: string): string => word.toLowerCase();

interface UnplacedContext {
  /** Titles, dates and labels that are read, by line. */
  readonly read: ReadonlyMap<number, readonly string[]>;
  /** The key of the résumé that has the section of a line. */
  readonly keyAt: (line: number) => string;
}

/**
 * The words of the lines that neither the résumé nor the read titles, dates and labels have, line by line.
 * A word that the source has twice must be found twice: the words of a section first for its own lines.
 */
export const findUnplaced = (
  lines: readonly ProseLine[],
  resume: JsonObject,
  { read, keyAt }: UnplacedContext,
): UnplacedWords[] => {
  const counts = new Map(Object.entries(resume).map(([key, value]) => [key, countWords(value)]));
  const none = new Map<string, number>();
  const notInSection = lines.map(({ line, text }) => {
    const own = counts.get(keyAt(line)) ?? none;
    return { line, text, words: unreadWords(text, read.get(line)).filter(isNotIn(own)) };
  });
  const left = new Map<string, number>();
  for (const [word, count] of [...counts.values()].flatMap((each) => [...each]))
    left.set(word, (left.get(word) ?? 0) + count);
  return notInSection.flatMap(({ line, text, words: wanted }) => {
    const words = wanted
      .filter(isNotIn(left))
      .filter((word) => !(linkingWords.has(fold(word)) && text.length < 140));
    return words.length === 0 ? [] : [{ line, words }];
  });
};

const countWords = (value: unknown): Map<string, number> =>
  countEach(stringsIn(value).flatMap(wordsOf).map(fold));

/** Whether a word is not counted; a counted word is found and counted once less. */
const isNotIn =
  (counts: Map<string, number>) =>
  (word: string): boolean => {
    const count = counts.get(fold(word)) ?? 0;
    if (count > 0) counts.set(fold(word), count - 1);
    return count === 0;
  };

/** The words of a line besides those of its read parts. */
const unreadWords = (text: string, readParts: readonly string[] = []): string[] => {
  const known = countEach(readParts.flatMap(wordsOf).map(fold));
  return wordsOf(text).filter(isNotIn(known));
};

import { stringsIn, type JsonObject } from '../text/json.ts';
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

/** Words between a degree and its field, or between roles, which the fields of an entry do without. */
const joints = new Set(['in', 'at', 'from', 'of', 'and', 'und', 'et', 'y', 'bei', 'chez', 'en']);

const fold = (word: string): string => word.toLowerCase();

/**
 * The words of the lines that neither the résumé nor the read marks (titles, dates, labels) have, line by line.
 * A word that the source has twice must be found twice: the words of a section first for its own lines.
 */
export const findUnplaced = (
  lines: readonly ProseLine[],
  resume: JsonObject,
  { read, keyAt }: UnplacedContext,
): UnplacedWords[] => {
  const counts = new Map(Object.entries(resume).map(([key, value]) => [key, countWords(value)]));
  const none = new Map<string, number>();
  const unread = lines.map(({ line, text }) => ({
    line,
    text,
    words: unreadWords(text, read.get(line)),
  }));
  const others = unread.map(({ words, ...rest }) => ({
    ...rest,
    words: words.filter((word) => !takeFrom(counts.get(keyAt(rest.line)) ?? none, word)),
  }));
  const left = new Map<string, number>();
  for (const [word, count] of [...counts.values()].flatMap((each) => [...each]))
    left.set(word, (left.get(word) ?? 0) + count);
  return others.flatMap(({ line, text, words: wanted }) => {
    const words = wanted.filter(
      (word) => !takeFrom(left, word) && !(joints.has(fold(word)) && text.length < 140),
    );
    return words.length === 0 ? [] : [{ line, words }];
  });
};

interface UnplacedContext {
  readonly read: ReadonlyMap<number, readonly string[]>;
  /** The key of the résumé that has the section of a line. */
  readonly keyAt: (line: number) => string;
}

const countWords = (value: unknown): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of stringsIn(value).flatMap(wordsOf).map(fold))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const takeFrom = (counts: Map<string, number>, word: string): boolean => {
  const count = counts.get(fold(word)) ?? 0;
  if (count > 0) counts.set(fold(word), count - 1);
  return count > 0;
};

/** The words of a line besides those that the marks have. */
const unreadWords = (text: string, marks: readonly string[] = []): string[] => {
  const known = marks.flatMap(wordsOf).map(fold);
  return wordsOf(text).filter((word) => {
    const at = known.indexOf(fold(word));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
};

import { stringsIn } from '../text/json.ts';
import type { ProseLine } from './line.ts';

/** Words of one line of the source that the résumé does not have. */
export interface UnplacedWords {
  readonly line: number;
  readonly words: readonly string[];
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/\]\([^()\s]*\)/g, ' ')
    .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];

/** Words between a degree and its field, or between roles, which the fields of an entry do without. */
const joints = new Set(['in', 'at', 'from', 'of', 'and', 'und', 'et', 'y', 'bei', 'chez', 'en']);

const fold = (word: string): string => word.toLowerCase();

/**
 * The words of the lines that neither the résumé nor the read marks (titles, dates, labels) have, line by line.
 * A word that the source has twice must be there twice.
 */
export const findUnplaced = (
  lines: readonly ProseLine[],
  resume: unknown,
  read: ReadonlyMap<number, readonly string[]>,
): UnplacedWords[] => {
  const left = new Map<string, number>();
  for (const word of stringsIn(resume).flatMap(wordsOf).map(fold)) {
    left.set(word, (left.get(word) ?? 0) + 1);
  }
  return lines.flatMap(({ line, text }) => {
    const known = (read.get(line) ?? []).flatMap(wordsOf).map(fold);
    const words = wordsOf(text).filter((word) => {
      const at = known.indexOf(fold(word));
      if (at >= 0) {
        known.splice(at, 1);
        return false;
      }
      const count = left.get(fold(word)) ?? 0;
      if (count > 0) left.set(fold(word), count - 1);
      return count === 0 && !(joints.has(fold(word)) && text.length < 140);
    });
    return words.length === 0 ? [] : [{ line, words }];
  });
};

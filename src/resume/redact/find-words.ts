import { isJoined, signsBefore, type Alphanumerics } from './alphanumerics.ts';
import type { Range } from './ranges.ts';
import { comparedLength, root, type Trie } from './trie.ts';

/** Finds words by their letters and digits, with any other characters between them. */
export const findWords = (searched: Alphanumerics, words: Trie): Range[] => findIn(searched, words);

/** Finds account names, which are one word: the same letters in two words are a name. */
export const findHandles = (searched: Alphanumerics, handles: Trie): Range[] =>
  findIn(searched, handles, /[\s,;]/);

/** Most characters of a match with a number of letters: those further apart than in an address belong to other words. */
const maxSpread = (letters: number): number => letters * 2 + 12;

/** The search from one offset ends here. */
const longestSpread = maxSpread(comparedLength);

/** The longest match from each start of a word. A match does not contain `separator`. */
const findIn = (searched: Alphanumerics, words: Trie, separator?: RegExp): Range[] => {
  const ranges: Range[] = [];
  for (let first = 0; first < searched.letters.length; first++) {
    if (isJoined(searched, first)) continue;
    const found = longestFrom(first, searched, words, separator);
    if (found) ranges.push(found);
  }
  return ranges;
};

const longestFrom = (
  first: number,
  searched: Alphanumerics,
  words: Trie,
  separator: RegExp | undefined,
): Range | undefined => {
  const { letters, offsets } = searched;
  const start = offsets[first] ?? 0;
  let found: Range | undefined;
  let node: number | undefined = root;
  for (let at = first; at < letters.length; at++) {
    if ((offsets[at] ?? 0) - start > longestSpread) break;
    if (at > first && separator?.test(signsBefore(searched, at))) break;
    node = words.step(node, letters[at] ?? '');
    if (node === undefined) break;
    const length = words.lengthAt(node);
    if (length === 0) continue;
    // Only the start of a long word was compared; the match covers its whole length.
    const last = Math.min(first + length, letters.length) - 1;
    const end = (offsets[last] ?? 0) + 1;
    const isWhole = at < last || !isJoined(searched, last + 1);
    if (isWhole && end - start <= maxSpread(length)) found = [start, end];
  }
  return found;
};

import { comparedSigns, root, type Trie } from './trie.ts';

/** Where something to be removed stands in a folded text: from, to. */
export type Range = readonly [start: number, end: number];

const alphanumeric = /[\p{L}\p{N}]/u;

/** Letters and digits alone, in small letters, with the place of each. */
interface Signs {
  readonly signs: readonly string[];
  readonly places: readonly number[];
}

const signsOf = (text: string): Signs => {
  const signs: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (!alphanumeric.test(sign)) continue;
    signs.push(sign.toLowerCase().charAt(0));
    places.push(at);
  }
  return { signs, places };
};

/** Words as letters and digits alone, whatever signs stand between those. */
export const findWords = (text: string, words: Trie): Range[] => findIn(text, words);

/** A handle is one word; the same letters in two are a name. */
export const findHandles = (text: string, handles: Trie): Range[] =>
  findIn(text, handles, /[\s,;]/);

/** No match is spread over more: further on is not looked. */
const widest = comparedSigns * 2 + 12;

/** Of what begins at one place, the longest. `parting` is between two words that are looked for apart. */
const findIn = (text: string, words: Trie, parting?: RegExp): Range[] => {
  const { signs, places } = signsOf(text);
  const longestFrom = (first: number): Range[] => {
    const start = places[first] ?? 0;
    let found: Range | undefined;
    let node: number | undefined = root;
    for (let at = first; at < signs.length; at++) {
      const place = places[at] ?? 0;
      const before = at === first ? place : (places[at - 1] ?? 0) + 1;
      if (place - start > widest || parting?.test(text.slice(before, place))) break;
      node = words.step(node, signs[at] ?? '');
      if (node === undefined) break;
      const length = words.lengthAt(node);
      if (length === 0) continue;
      // What is longer than was compared ends where it would, whatever it holds.
      const last = Math.min(first + length, signs.length) - 1;
      const end = (places[last] ?? 0) + 1;
      const isWhole = at < last || places[last + 1] !== end;
      // Spread over more than the signs of an address, it is other words.
      if (isWhole && end - start <= length * 2 + 12) found = [start, end];
    }
    return found ? [found] : [];
  };
  return places.flatMap((place, index) =>
    places[index - 1] === place - 1 ? [] : longestFrom(index),
  );
};

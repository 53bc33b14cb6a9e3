import { backwards, isUnspaced, lettersOf } from '../../text/unicode.ts';
import { wordMap } from '../../text/word-set.ts';
import { isJoined, signsBefore, type Alphanumerics } from './alphanumerics.ts';
import type { Range } from './ranges.ts';
import { particles } from '../../text/words/name-titles.ts';
import { inBothOrders, type NameParts } from './name-parts.ts';
import { openTrie, root, type Trie } from './trie.ts';

/** Names as letters in a row, to find them with signs and spaces between the letters, and backwards. */
export interface SpreadNames {
  readonly words: Trie;
  /** For each word, the numbers of letters after which a space may stand. */
  readonly cuts: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Names below this length occur by chance, even with signs between their letters. */
const minSpread = 3;
const minBackwards = 5;
/** Longer names are found by their parts. */
const maxSpread = 60;

export const spreadNames = (
  names: readonly NameParts[],
  accounts: readonly string[],
): SpreadNames => {
  const cuts = new Map<string, Set<number>>();
  const add = (parts: readonly string[]): void => {
    const word = parts.join('');
    if (word.length < minSpread || word.length > maxSpread) return;
    const known = cuts.get(word) ?? new Set<number>();
    cuts.set(word, known);
    let length = 0;
    for (const part of parts) known.add((length += part.length));
  };
  const addBothWays = (parts: readonly string[]): void => {
    add(parts);
    const word = parts.join('');
    if (word.length < (isUnspaced(word) ? minSpread : minBackwards)) return;
    const back = parts.map(backwards).reverse();
    add(back);
    add(back.map(turned));
  };
  for (const name of names) {
    for (const part of name.alone) addBothWays(withPrefix(lettersOf(part)));
    for (const row of rowsOf(name)) addBothWays(row.map(lettersOf));
  }
  for (const account of accounts) add([account]);
  return { words: openTrie([...cuts.keys()]), cuts };
};

/** The names in both orders, with and without middle names and particles. */
const rowsOf = ({ ordered, full }: NameParts): (readonly string[])[] => {
  const family = full.slice(full.findIndex((word) => particles.has(word)));
  const rows = [
    ...inBothOrders(ordered),
    ...(full.length > ordered.length ? [full, ...(family.length > 1 ? [family] : [])] : []),
  ];
  return rows.filter((row) => row.join('').length >= minSpread);
};

/** Letters that are others upside down. */
const upsideDown = wordMap('b:q q:b d:p p:d n:u u:n c:o');

const turned = (word: string): string =>
  word.replace(/[bqdpnuc]/g, (letter) => upsideDown.get(letter) ?? letter);

const prefixes =
  /^(?:dela|dell[aeo]|del|de|di|da|du|van|von|mac|mc|o(?=\w{4})|la|le|el|al|ben|bin|abd|abu|st|saint|san|santa|fitz|ter|ten)(?=\w{3})/;

/** A name that begins with a particle may be written in two or three words: "Delacruz", "McDonald". */
const withPrefix = (word: string): string[] => {
  const [prefix = ''] = prefixes.exec(word) ?? [];
  if (prefix === '') return [word];
  const rest = word.slice(prefix.length);
  return prefix.startsWith('dela') ? ['de', prefix.slice(2), rest] : [prefix, rest];
};

/** More signs between two letters divide words. */
const maxGap = 7;

/** The longest match from each start of a word. */
export const findSpread = (
  searched: Alphanumerics,
  breaks: ReadonlySet<number>,
  names: SpreadNames,
): Range[] => {
  const ranges: Range[] = [];
  if (names.cuts.size === 0) return ranges;
  const { letters, offsets } = searched;
  for (const [at, letter] of letters.entries()) {
    if (names.words.step(root, letter) === undefined) continue;
    const isInside = (offsets[at] ?? 0) < (ranges.at(-1)?.[1] ?? 0);
    if (isInside || !(isBorder(searched, at) || isUnspaced(letter))) continue;
    const found = longestFrom(at, searched, breaks, names);
    if (found) ranges.push(found);
  }
  return ranges;
};

const longestFrom = (
  first: number,
  searched: Alphanumerics,
  breaks: ReadonlySet<number>,
  { words, cuts }: SpreadNames,
): Range | undefined => {
  const { letters, offsets } = searched;
  let found: Range | undefined;
  let node: number | undefined = root;
  const gaps: Gap[] = [];
  for (let at = first; at < letters.length; at++) {
    const signs = at === first ? '' : signsBefore(searched, at);
    if (signs.length > maxGap) break;
    if (signs !== '') {
      const isBreak = signs.length === 1 && breaks.has((offsets[at] ?? 0) - 1);
      gaps.push({ after: at - first, signs: isBreak ? '' : signs });
    }
    node = words.step(node, letters[at] ?? '');
    if (node === undefined) break;
    if (words.lengthAt(node) === 0) continue;
    const word = letters.slice(first, at + 1).join('');
    if (!isName(word, gaps, cuts.get(word))) continue;
    const next = at + 1 + (gaps.length > 0 && isGenitive(searched, at + 1) ? 1 : 0);
    if (next >= letters.length || isBorder(searched, next) || isUnspaced(word)) {
      found = [offsets[first] ?? 0, (offsets[next - 1] ?? 0) + 1];
    }
  }
  return found;
};

/** Whether a word, or a part of one, may begin with a letter. */
const isBorder = (searched: Alphanumerics, at: number): boolean => {
  const offset = searched.offsets[at] ?? 0;
  return !isJoined(searched, at) || borders.test(searched.text.slice(offset - 1, offset + 2));
};

/** Between a small letter and a capital, or between a digit and a letter, a word may begin. */
const borders = /^(?:\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{N}\p{L}|\p{L}\p{N})/u;

/** Whether a letter is the "s" of a genitive. */
const isGenitive = (searched: Alphanumerics, at: number): boolean =>
  searched.letters[at] === 's' && isJoined(searched, at) && !isJoined(searched, at + 1);

interface Gap {
  /** The number of letters before it. */
  readonly after: number;
  readonly signs: string;
}

/** Signs between two entries of a list: "law; mark". */
const dividing = /[;:!?] /;

/** Whether letters with these gaps are a name: single letters, or whole parts, with signs between them. */
const isName = (
  word: string,
  gaps: readonly Gap[],
  cuts: ReadonlySet<number> = new Set(),
): boolean => {
  if (
    gaps.every(
      ({ after, signs }) =>
        (cuts.has(after) && !dividing.test(signs)) ||
        (word.length > minSpread && !signs.includes(' ')),
    )
  )
    return true;
  const ends = [...gaps.map(({ after }) => after), word.length];
  const longest = Math.max(...ends.map((end, index) => end - (ends[index - 1] ?? 0)));
  return word.length > minSpread
    ? longest <= 2
    : longest === 1 && new Set(gaps.map(({ signs }) => signs)).size === 1;
};

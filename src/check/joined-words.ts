import type { ExpectedText } from './expected-text.ts';
import { comparableText, mayBeReordered } from './normalize-text.ts';
import type { DraftRemark } from './report.ts';

/** Texts of a file without white space, with the places where it was. */
interface SpacedText {
  readonly characters: string;
  /** Offsets of the characters before which a word starts. */
  readonly starts: ReadonlySet<number>;
}

/** A text of so many letters occurs in one place of a file only; a shorter one may be part of another word. */
const certainLength = 12;
/** The letters of ornaments and numbers between two texts. */
const nearby = 8;

/** Missing texts after which the search ends. Each takes a search through the rest of the file. */
const mostMissing = 50;

/**
 * Finds words that the tags of a file join, like "stayup" where the line wraps after "stay".
 * `blocks`: the texts of paragraphs, headings and labels, whose ends separate words.
 */
export const findJoinedWords = (
  blocks: readonly string[],
  expected: readonly ExpectedText[],
): DraftRemark<'joined_words'>[] => {
  const { characters, starts } = spacedText(blocks);
  const isJoinedAt = (at: number): boolean => {
    const pair = characters.slice(at - 1, at + 1);
    // Beside a word of the other direction the drawn order is not the order of the text.
    return !starts.has(at) && /^[\p{L}\p{N}]{2}$/u.test(pair) && !mayBeReordered(pair);
  };
  const findings: DraftRemark<'joined_words'>[] = [];
  const find = textFinder({ characters, starts });
  let from = 0;
  let missing = 0;
  for (const { text, pointer, role } of expected) {
    if (role === 'marker' || mayBeReordered(text)) continue;
    const words = comparableWords(text);
    const whole = words.join('');
    if (whole === '') continue;
    const start = find(whole, from);
    if (start < 0) {
      if (whole.length >= certainLength && ++missing > mostMissing) break;
      continue;
    }
    from = start + whole.length;
    const at = wordStarts(words, start).find((offset) => offset > 0 && isJoinedAt(offset));
    if (at === undefined) continue;
    const message = `In the tags, ${quoteAround(characters, starts, at)} is one word.`;
    findings.push({ code: 'joined_words', pointer, text, message });
  }
  return findings;
};

/** Finds a text at or behind an offset; a long one anywhere, because a column may come before the texts expected before it. */
const textFinder =
  ({ characters, starts }: SpacedText) =>
  (whole: string, from: number): number => {
    if (whole.length < certainLength) {
      const offsets = Array.from({ length: nearby + 1 }, (_, gap) => from + gap);
      const isHere = (at: number): boolean => characters.startsWith(whole, at);
      return offsets.find((at) => isHere(at) && (at === from || starts.has(at))) ?? -1;
    }
    const at = characters.indexOf(whole, from);
    return at < 0 ? characters.indexOf(whole) : at;
  };

const comparableWords = (text: string): string[] =>
  text
    .split(/\s+/u)
    .map((word) => comparableText(word))
    .filter((word) => word !== '');

/** The offset of each word, and of the character after the last one. */
const wordStarts = (words: readonly string[], start: number): number[] => {
  const offsets = [start];
  for (const word of words) offsets.push((offsets.at(-1) ?? 0) + word.length);
  return offsets;
};

const spacedText = (blocks: readonly string[]): SpacedText => {
  const words = blocks.flatMap(comparableWords);
  return { characters: words.join(''), starts: new Set(wordStarts(words, 0)) };
};

const quoteAround = (characters: string, starts: ReadonlySet<number>, at: number): string => {
  let [start, end] = [at - 1, at + 1];
  while (start > 0 && !starts.has(start)) start--;
  while (end < characters.length && !starts.has(end)) end++;
  return `"${characters.slice(start, end).toLowerCase().slice(0, 60)}"`;
};

import { scriptClass, reorderedScripts, rightToLeftLetters } from '../../../src/text/unicode.ts';

/** Normalizes text for comparison: no compatibility forms, no case, single spaces. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u200B\u2060]/g, '')
    .replace(/\s+/g, ' ')
    // A line may break after a hyphen, a dash or a slash.
    .replace(/([-‐–—/]) /g, '$1')
    .trim();

export const foldWithoutSpaces = (text: string): string => fold(text).replace(/ /g, '');

/** Scripts without spaces, where lines may break between any two letters; and musical notes, drawn from several glyphs. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u{1D100}-\u{1D1FF}]/u;

const paintedOutOfOrder = new RegExp(
  `[${rightToLeftLetters}${scriptClass(reorderedScripts)}]`,
  'u',
);

/**
 * Whether letters are painted in reading order. pdf.js knows only the painting order, so it cannot
 * judge documents in other scripts.
 */
export const isPaintedInOrder = (text: string): boolean => !paintedOutOfOrder.test(text);

/** The text of a document, prepared for lookups. */
export interface SearchableText {
  readonly folded: string;
  readonly withoutSpaces: string;
}

export const searchableText = (text: string): SearchableText => ({
  folded: fold(text),
  withoutSpaces: foldWithoutSpaces(text),
});

/** Offset of a string from `from` on, in characters without spaces; -1 if not found. */
export const indexIn = (text: SearchableText, string: string, from = 0): number => {
  const found = text.withoutSpaces.indexOf(foldWithoutSpaces(string), from);
  if (found < 0 || spaceless.test(string) || !/\s/.test(fold(string))) return found;
  return text.folded.includes(fold(string)) ? found : -1;
};

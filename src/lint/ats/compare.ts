import { lettersOf, reorderedScripts, rightToLeftLetters } from '../../view/scripts.ts';

/** Text as programs that read résumés compare it: no compatibility forms, no case, single spaces. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u200B\u2060]/g, '')
    .replace(/\s+/g, ' ')
    // A line may break after a hyphen, a dash or a slash.
    .replace(/([-‐–—/]) /g, '$1')
    .trim();

export const squeeze = (text: string): string => fold(text).replace(/ /g, '');

/** Scripts written without spaces, where a line may break between any two letters; notes, drawn in parts above each other. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u{1D100}-\u{1D1FF}]/u;

const paintedOutOfOrder = new RegExp(`[${rightToLeftLetters}${lettersOf(reorderedScripts)}]`, 'u');

/**
 * Whether letters are painted in the order in which they are read. pdf.js knows the order of
 * painting only; for other scripts it can say nothing about a document.
 */
export const isPaintedInOrder = (text: string): boolean => !paintedOutOfOrder.test(text);

/** A document's text to look strings up in. */
export interface Haystack {
  readonly folded: string;
  readonly squeezed: string;
}

export const haystack = (text: string): Haystack => ({
  folded: fold(text),
  squeezed: squeeze(text),
});

/** Where a string stands, counted in squeezed characters; -1 if it is not there from there on. */
export const indexIn = (text: Haystack, string: string, from = 0): number => {
  const found = text.squeezed.indexOf(squeeze(string), from);
  if (found < 0 || spaceless.test(string) || !/\s/.test(fold(string))) return found;
  return text.folded.includes(fold(string)) ? found : -1;
};

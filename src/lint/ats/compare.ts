/** Text as programs that read résumés compare it: no compatibility forms, no case, single spaces. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200B\u2060]+/g, ' ')
    // A line may break after a hyphen, a dash or a slash.
    .replace(/([-‐–—/]) /g, '$1')
    .trim();

export const squeeze = (text: string): string => fold(text).replace(/ /g, '');

/** Scripts written without spaces, where a line may break between any two letters. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A document's text to look strings up in. */
export interface Haystack {
  readonly folded: string;
  readonly squeezed: string;
}

export const haystack = (text: string): Haystack => ({
  folded: arabicUnordered(fold(text)),
  squeezed: arabicUnordered(squeeze(text)),
});

/** Where a string stands, counted in squeezed characters; -1 if it is not there from there on. */
export const indexIn = (text: Haystack, string: string, from = 0): number => {
  const needle = arabicUnordered(squeeze(string));
  const found = text.squeezed.indexOf(needle, from);
  if (found < 0 || spaceless.test(string) || !/\s/.test(fold(string))) return found;
  return text.folded.includes(arabicUnordered(fold(string))) ? found : -1;
};

/**
 * Extractors give lam-alef, one glyph for two letters, in either order. Sorts the letters of each
 * Arabic word: equal words stay equal.
 */
const arabicUnordered = (text: string): string =>
  text.replace(/[\p{Script=Arabic}\p{Mn}]+/gu, (word) => Array.from(word).sort().join(''));

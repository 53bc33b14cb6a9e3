import { lettersOf, reorderedScripts, rightToLeftLetters } from '../view/scripts.ts';

/**
 * Text as it is compared: no white space, no marks of layout, no case, no compatibility forms, letters apart from
 * their marks: a file may part them.
 * Themes may set titles in capitals; extractors put spaces where they see fit. `undrawn` are the
 * characters that no font of the file draws: one box stands for all of them.
 */
export const squeeze = (text: string, undrawn?: ReadonlySet<string>): string =>
  (undrawn?.size ? without(text, undrawn) : text)
    .normalize('NFKD')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toUpperCase();

const without = (text: string, undrawn: ReadonlySet<string>): string =>
  [...text.normalize('NFC')].filter((sign) => !undrawn.has(sign)).join('');

const rightToLeft = new RegExp(`[${rightToLeftLetters}]`, 'u');
const joined = new RegExp(`[${lettersOf([...reorderedScripts, 'Thai', 'Lao', 'Tibetan'])}]`, 'u');

/** Whether a file may paint the signs of a text in another order than they are read. */
export const isReordered = (text: string): boolean => rightToLeft.test(text) || isJoined(text);

/** Whether signs of a text join to glyphs of their own. */
export const isJoined = (text: string): boolean => joined.test(text);

/** What formats put between texts: bullets, separators, leaders. */
export const isOrnament = (sign: string): boolean => /[·•◦▪‣∙|,:;–—‐-]/u.test(sign);

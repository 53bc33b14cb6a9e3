import { printedBullets } from '../text/bullets.ts';
import { scriptClass, reorderedScripts, rightToLeftLetters } from '../text/unicode.ts';

/**
 * Normalizes text for comparison: removes white space, format characters, case and compatibility forms, and
 * separates letters from their marks. Themes may set titles in capitals, and extractors insert spaces
 * freely. `missingGlyphs`: characters that no font of the file can draw; they are left out, because all of
 * them appear as the same box.
 */
export const comparableText = (text: string, missingGlyphs?: ReadonlySet<string>): string =>
  (missingGlyphs?.size ? withoutCharacters(text, missingGlyphs) : text)
    .normalize('NFKD')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toUpperCase();

const withoutCharacters = (text: string, missingGlyphs: ReadonlySet<string>): string =>
  [...text.normalize('NFC')].filter((character) => !missingGlyphs.has(character)).join('');

const rightToLeft = new RegExp(`[${rightToLeftLetters}]`, 'u');
const joined = new RegExp(`[${scriptClass([...reorderedScripts, 'Thai', 'Lao', 'Tibetan'])}]`, 'u');

/** Whether a file may paint the characters of a text in another order than the reading order. */
export const mayBeReordered = (text: string): boolean => rightToLeft.test(text) || isJoined(text);

/** Whether characters of a text join into ligatures. */
export const isJoined = (text: string): boolean => joined.test(text);

/** Whether a format may put this character between texts: bullets, separators, leaders. */
export const isOrnament = (character: string): boolean =>
  /[∙|,、:;‐-]/u.test(character) || printedBullets.includes(character);

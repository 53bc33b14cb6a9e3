import { codePointOf } from '../../text/unicode.ts';

/** A quoted CSS string. Escapes every character that could end the string or the style element. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{M}\p{N} .,·–-]/gu, (character) => `\\${codePointOf(character).toString(16)} `)}"`;

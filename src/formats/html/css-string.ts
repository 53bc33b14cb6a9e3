/** A quoted CSS string. Escapes every character that could end the string or the style element. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{M}\p{N} .,·–-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;

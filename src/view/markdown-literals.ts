import type { MarkdownIt, StateInline } from 'markdown-it';

/** Characters of a word in which a star is a star. Chinese, Japanese and Korean emphasise inside a word. */
const wordCharacter = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u;
const isDigit = (sign: string): boolean => /^\d$/.test(sign);
const isEdge = (sign: string): boolean => /^[\s/(["'=:,]?$/.test(sign);

/** Whether stars between two characters belong to a product or a path: 5*3, src/**\/*.ts, *.js. */
const areStarsLiteral = (count: number, before: string, after: string): boolean => {
  if (before === '\\') return true;
  if (wordCharacter.test(before) && wordCharacter.test(after)) {
    return count === 1 || (isDigit(before) && isDigit(after));
  }
  if (after === '/') return isEdge(before);
  if (before === '/') return count === 1 || !wordCharacter.test(after);
  return after === '.' && isEdge(before);
};

/** The longest identifier or path that is looked at, so that reading stays linear. */
const longest = 100;

/** An identifier like `__init__`; a word in bold has capitals, or marks of stars. */
const dunder = /^__[a-z][a-z\d_]*__(?![\p{L}\p{N}_])/u;

/** The end of the word before a position. */
const wordBefore = (source: string, at: number): string => {
  let start = at;
  while (start > Math.max(0, at - longest) && !/\s/.test(source.charAt(start - 1))) start--;
  return source.slice(start, at);
};

/** The characters from a position that are not marks. */
const literalAt = (source: string, at: number): string => {
  const sign = source.charAt(at);
  const before = source.charAt(at - 1);
  if (sign === '*') {
    let end = at + 1;
    while (source.charAt(end) === '*') end++;
    return areStarsLiteral(end - at, before, source.charAt(end)) ? source.slice(at, end) : '';
  }
  if (sign === '_') {
    return wordCharacter.test(before)
      ? ''
      : (dunder.exec(source.slice(at, at + longest))?.[0] ?? '');
  }
  if (sign !== '\\') return '';
  const path = wordBefore(source, at);
  if (/^[("'[]?[a-z]:(?:\\|$)/i.test(path) || path.startsWith('\\\\')) return '\\';
  return path === '' && /^\\\\[a-z\d]/i.test(source.slice(at, at + 3)) ? '\\\\' : '';
};

const readLiteral = (state: StateInline, silent: boolean): boolean => {
  const text = literalAt(state.src, state.pos);
  if (text === '') return false;
  if (!silent) state.pending += text;
  state.pos += text.length;
  return true;
};

/** Keeps the stars, underscores and backslashes of paths, identifiers and products. */
export const keepLiterals = (markdown: MarkdownIt): void => {
  markdown.inline.ruler.before('escape', 'literal', readLiteral);
};

import { limits } from '../../limits.ts';
import { positionOf } from '../../text/position.ts';
import { tooDeep, tooManyValues } from '../check-limits.ts';

const sign = {
  newline: 0x0a,
  return: 0x0d,
  quote: 0x22,
  star: 0x2a,
  comma: 0x2c,
  slash: 0x2f,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** What a text may have; without `values` any number of values is allowed. */
export interface AllowedNesting {
  readonly levels: number;
  readonly values?: number;
}

/**
 * Refuses JSON nested so deeply that a recursive parser would overflow the stack, or with more values than are allowed.
 * Skips strings and comments.
 * @returns the number of colons: in JSON, the number of the members of all objects
 * @throws RenderError too_large
 */
export const checkNesting = (
  text: string,
  { levels, values = Infinity }: AllowedNesting = { levels: limits.nestingDepth },
): number => {
  let [depth, colons, count] = [0, 0, 1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === sign.quote) at = endOfString(text, at);
    else if (code === sign.colon) colons++;
    // A value begins after a comma and after an opening bracket.
    else if (code === sign.comma) count++;
    else if (code === sign.openBrace || code === sign.openBracket) {
      depth++;
      count++;
      if (depth > levels) throw tooDeep({ path: '', ...positionOf(text, at) });
    } else if (code === sign.closeBrace || code === sign.closeBracket) depth--;
    else if (code === sign.slash) at = endOfComment(text, at);
    if (count > values) throw tooManyValues([]);
  }
  return colons;
};

/**
 * Parses JSON around a résumé in bounded time, for a thread that must not wait.
 * @throws SyntaxError; RenderError too_large
 */
export const parseBounded = (text: string): unknown => {
  checkNesting(text, { levels: limits.nestingDepth + outerLevels, values: limits.values });
  return JSON.parse(text);
};

/** Levels that a message or line may have around its résumé. */
const outerLevels = 4;

/**
 * The offset of the last character of a string. One that is not closed ends with its line, unless strings may have raw
 * line breaks: then it ends with the text.
 */
export const endOfString = (text: string, start: number, hasRawBreaks = false): number => {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === sign.backslash) at++;
    else if (code === sign.quote || (!hasRawBreaks && isLineEnd(code))) break;
  }
  return at;
};

/** The offset of the last character of a comment, or of the slash that begins none. */
export const endOfComment = (text: string, start: number): number => {
  const next = text.charCodeAt(start + 1);
  if (next === sign.star) {
    const end = text.indexOf('*/', start + 2);
    return end < 0 ? text.length : end + 1;
  }
  if (next !== sign.slash) return start;
  let at = start + 2;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
};

const isLineEnd = (code: number): boolean => code === sign.newline || code === sign.return;

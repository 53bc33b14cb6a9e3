import { limits } from '../../limits.ts';
import { positionFinder } from '../../text/position.ts';
import { tooDeep, tooManyValues } from '../check-limits.ts';

/** What a text may have; without `values` they are not counted. */
export interface AllowedNesting {
  readonly levels: number;
  readonly values?: number;
}

/**
 * Refuses JSON nested so deeply that a recursive parser would overflow the stack, or with more values than are allowed.
 * Skips strings and comments.
 * @throws RenderError too_large
 */
export const checkNesting = (
  text: string,
  { levels, values }: AllowedNesting = { levels: limits.nestingDepth },
): void => {
  let [depth, count] = [0, 1];
  const find = finderIn(text);
  const marks = values === undefined ? opening : `${opening}|,`;
  for (let at = find(marks, 0); at < text.length; at = find(marks, at)) {
    const character = text.charAt(at);
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > levels) throw tooDeep({ path: '', ...positionFinder(text)(at) });
    // A value begins after a comma and after an opening bracket.
    if ('[{,'.includes(character) && ++count > (values ?? Infinity)) throw tooManyValues([]);
    at = endOfUnit(text, at, find);
  }
};

/** The offset of the next match of an expression; the end of the text if there is none. */
type Find = (pattern: string, from: number) => number;

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

const finderIn = (text: string): Find => {
  const patterns = new Map<string, RegExp>();
  return (source, from) => {
    const pattern = patterns.get(source) ?? new RegExp(source, 'g');
    patterns.set(source, pattern);
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? text.length;
  };
};

/** A bracket, or the start of a string or comment that may contain one. */
const opening = '[[\\]{}"/]';
const stringEnd = '["\\\\\\r\\n]';
const lineEnd = '[\\r\\n]';

/** The end of a string, a comment or a single character. An unclosed one runs to the end of the text. */
const endOfUnit = (text: string, start: number, find: Find): number => {
  if (text.startsWith('//', start)) return find(lineEnd, start);
  if (text.startsWith('/*', start)) {
    const end = text.indexOf('*/', start + 2);
    return end < 0 ? text.length : end + 2;
  }
  if (text.charAt(start) !== '"') return start + 1;
  let at = find(stringEnd, start + 1);
  while (text.charAt(at) === '\\') at = find(stringEnd, at + 2);
  return at + 1;
};

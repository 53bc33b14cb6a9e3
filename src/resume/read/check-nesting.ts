import { limits } from '../../limits.ts';
import { positionFinder } from '../../text/position.ts';
import { tooDeep } from '../check-limits.ts';

/** Refuses JSON nested so deeply that a recursive parser would overflow the stack. Skips strings and comments. @throws RenderError too_large */
export const checkNesting = (text: string): void => {
  let depth = 0;
  const find = finderIn(text);
  for (let at = find(opening, 0); at < text.length; at = find(opening, at)) {
    const character = text.charAt(at);
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > limits.nestingDepth) throw tooDeep({ path: '', ...positionFinder(text)(at) });
    at = endOfUnit(text, at, find);
  }
};

/** The offset of the next match of an expression; the end of the text if there is none. */
type Find = (pattern: string, from: number) => number;

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

import { RenderError } from '../errors.ts';
import { limits } from '../limits.ts';
import { pointerOf, type Path } from './pointer.ts';

const tooLarge = (what: string, path?: Path): RenderError =>
  new RenderError('too_large', `The résumé is too large: ${what}.`, {
    issues: path ? [{ path: pointerOf(path), message: what }] : [],
  });

/** Refuses a text over the byte limit, before anything reads it. */
export const checkSize = (text: string): void => {
  // A UTF-16 unit takes at most 3 bytes of UTF-8: only a text that may be too long is counted.
  if (text.length * 3 <= limits.bodyBytes) return;
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.bodyBytes) {
    throw tooLarge(`${bytes} bytes, at most ${limits.bodyBytes} are read`);
  }
};

const checkDepth = (depth: number): void => {
  if (depth > limits.nestingDepth) {
    throw tooLarge(`more than ${limits.nestingDepth} levels of nesting`);
  }
};

/** Refuses JSON whose nesting would exhaust the stack of a recursive reader; strings and comments are skipped. */
export const checkNesting = (text: string): void => {
  let depth = 0;
  const find = finderIn(text);
  for (let at = find(opening, 0); at < text.length; at = find(opening, at)) {
    const sign = text.charAt(at);
    if (sign === '[' || sign === '{') checkDepth(++depth);
    else if (sign === ']' || sign === '}') depth--;
    at = endOfUnit(text, at, find);
  }
};

/** Where an expression is found next; the end of the text where it is not. */
type Find = (pattern: RegExp, from: number) => number;

const finderIn =
  (text: string): Find =>
  (pattern, from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? text.length;
  };

/** A bracket, or what may hold one that does not count. */
const opening = /[[\]{}"/]/g;
const stringEnd = /["\\\r\n]/g;
const lineEnd = /[\r\n]/g;

/** Where a string or a comment ends, or a sign alone; what is not closed runs to the end. */
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

// A photo is one long string by nature; anything else that only starts like one is not.
const isPhoto = (value: string): boolean => /^data:image\/[a-z+.-]+;base64,/i.test(value);

/** Refuses a document with too long strings, too long lists, too many values or too deep nesting. */
export const checkValues = (document: unknown): void => {
  let values = 0;
  const visit = (value: unknown, path: Path): void => {
    if (++values > limits.values) throw tooLarge(`more than ${limits.values} values`);
    if (typeof value === 'string') {
      if (value.length > limits.stringLength && !isPhoto(value)) {
        throw tooLarge(
          `${value.length} characters, at most ${limits.stringLength} in one text`,
          path,
        );
      }
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    checkDepth(path.length + 1);
    if (Array.isArray(value)) {
      if (value.length > limits.arrayItems) {
        throw tooLarge(`${value.length} items, at most ${limits.arrayItems} in one list`, path);
      }
      value.forEach((item, index) => visit(item, [...path, index]));
    } else {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    }
  };
  visit(document, []);
};

import { RenderError } from '../errors.ts';
import { limits } from '../limits.ts';
import { pointerOf, type Path } from './pointer.ts';

const bracketsAndQuotes = /[[\]{}]|"(?:[^"\\\r\n]+|\\.)*"?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

const tooLarge = (what: string, path?: Path): RenderError =>
  new RenderError('too_large', `The résumé is too large: ${what}.`, {
    issues: path ? [{ path: pointerOf(path), message: what }] : [],
  });

/** Refuses a text over `limits.bodyBytes`. Runs before any parser. @throws RenderError too_large */
export const checkSize = (text: string): void => {
  // A UTF-16 unit takes at most 3 bytes of UTF-8, so a shorter text needs no count.
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

/** Refuses JSON nested so deeply that a recursive parser would overflow the stack. Skips strings and comments. @throws RenderError too_large */
export const checkNesting = (text: string): void => {
  let depth = 0;
  // Outside structure, only strings and comments hold brackets; an unclosed one runs to the end of the text.
  for (const [token] of text.matchAll(bracketsAndQuotes)) {
    if (token === '[' || token === '{') checkDepth(++depth);
    else if (token === ']' || token === '}') depth--;
  }
};

// A photo as data URL is exempt from the string limit; it must be base64, so other long texts are not.
const isPhoto = (value: string): boolean => /^data:image\/[a-z+.-]+;base64,/i.test(value);

/** Refuses a document with too long strings, too long lists, too many values or too deep nesting. @throws RenderError too_large */
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

import { RenderError, type TextLocation } from '../errors.ts';
import { limits } from '../limits.ts';
import { pointerOf, type Path } from '../text/json-pointer.ts';
import type { FieldKind } from './schema/fields.ts';

/** The error for an exceeded limit: the actual value, the limit and the place. */
export const tooLarge = (what: string, place: TextLocation = { path: '' }): RenderError =>
  new RenderError('too_large', `The résumé is too large: ${what}.`, {
    issues: [{ ...place, message: what }],
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

export const tooDeep = (place?: TextLocation): RenderError =>
  tooLarge(`more than ${limits.nestingDepth} levels of nesting`, place);

const tooLargeAt = (path: Path, what: string): RenderError =>
  tooLarge(what, { path: pointerOf(path) });

export const tooManyValues = (path: Path): RenderError =>
  tooLargeAt(path, `more than ${limits.values} values`);

// A photo as data URL is exempt from the string limit; it must be base64, so other long texts are not. Europass
// has photos and attached PDFs in base64 without the begin of a data URL; they are known by their first bytes.
const isPhoto = (value: string): boolean =>
  /^data:image\/[a-z+.-]+;base64,/i.test(value) ||
  /^(?:\/9j\/|iVBORw|R0lGOD|UklGR|ZGF0YTpp|JVBERi)[A-Za-z0-9+/=\s]+$/.test(value);

/** Totals of a document that are limited. */
const totals = {
  characters: { limit: limits.textLength, what: 'characters in all texts and keys' },
  // YAML aliases may repeat a photo of the body.
  photoCharacters: { limit: limits.bodyBytes, what: 'characters in all photos' },
  lineBreaks: { limit: limits.allLineBreaks, what: 'line breaks in all texts' },
} as const;

type Total = Record<keyof typeof totals | 'values', number>;

const addTo = (total: Total, name: keyof typeof totals, count: number, path: Path): void => {
  const { limit, what } = totals[name];
  total[name] += count;
  if (total[name] > limit) throw tooLargeAt(path, `more than ${limit} ${what}`);
};

/**
 * Refuses a document whose texts, lists or keys are too long, or with too many values or levels. A YAML
 * alias counts each time it is used. @throws RenderError too_large
 */
export const checkValues = (document: unknown): void => {
  const total: Total = { values: 0, characters: 0, photoCharacters: 0, lineBreaks: 0 };
  // One list for all values: a separate path for each value takes longer than the check.
  const path: (string | number)[] = [];
  const visitAt = (key: string | number, item: unknown): void => {
    path.push(key);
    visit(item);
    path.pop();
  };
  const visit = (value: unknown): void => {
    if (++total.values > limits.values) throw tooManyValues(path);
    if (typeof value === 'string') addText(total, value, path);
    if (typeof value !== 'object' || value === null) return;
    if (path.length >= limits.nestingDepth) throw tooDeep({ path: pointerOf(path) });
    if (Array.isArray(value)) {
      checkCount(value.length, 'items', limits.arrayItems, path);
      value.forEach((item, index) => visitAt(index, item));
    } else {
      const members = Object.entries(value);
      checkCount(members.length, 'keys', limits.objectKeys, path);
      for (const [key, item] of members) {
        addKey(total, key, path);
        visitAt(key, item);
      }
    }
  };
  visit(document);
};

const checkCount = (found: number, what: 'items' | 'keys', allowed: number, path: Path): void => {
  if (found <= allowed) return;
  const whole = what === 'items' ? 'list' : 'object';
  throw tooLargeAt(path, `${found} ${what}, at most ${allowed} in one ${whole}`);
};

const addKey = (total: Total, key: string, path: Path): void => {
  if (key.length > limits.keyLength) {
    const begin = key.slice(0, 40);
    throw tooLargeAt(
      path,
      `a key of ${key.length} characters, "${begin}…", at most ${limits.keyLength} in one key`,
    );
  }
  addTo(total, 'characters', key.length, path);
};

const addText = (total: Total, text: string, path: Path): void => {
  if (isPhoto(text)) return addTo(total, 'photoCharacters', text.length, path);
  checkText(text, 'text', path);
  addTo(total, 'characters', text.length, path);
  addTo(total, 'lineBreaks', lineBreaksOf(text), path);
};

const longest: Readonly<Partial<Record<FieldKind, number>>> = {
  name: limits.nameLength,
  title: limits.titleLength,
  photo: limits.bodyBytes,
};

/** Refuses a text that is too long for its kind or has too many lines. @throws RenderError too_large */
export const checkText = (text: string, kind: FieldKind, path: Path): void => {
  const allowed = longest[kind] ?? limits.stringLength;
  if (text.length > allowed) {
    const where = kind === 'name' || kind === 'title' ? `a ${kind}` : 'one text';
    throw tooLargeAt(path, `${text.length} characters, at most ${allowed} in ${where}`);
  }
  const breaks = text.length > limits.lineBreaks ? lineBreaksOf(text) : 0;
  if (breaks > limits.lineBreaks) {
    throw tooLargeAt(path, `${breaks} line breaks, at most ${limits.lineBreaks} in one text`);
  }
};

/** CR LF counts as one line break; Unicode line separators also count. */
const lineBreaksOf = (text: string): number =>
  text.match(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g)?.length ?? 0;

import { isObject, type JsonObject } from '../../../text/json.ts';
import { unprintableInput } from '../../../text/unicode.ts';
import { decodeReferences, readMarkup } from '../html/read-markup.ts';
import { recordFate, type Rule } from '../rule.ts';

/** `null` means "not given". */
export const nullValue: Rule = {
  code: 'null_value',
  message: 'is null; read as not given',
  read: (value) => (value === null ? undefined : value),
};

/** The only item of a list, through any number of nested lists; otherwise the value itself. */
export const onlyItem = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 ? onlyItem(value[0]) : value;

/** Reads a number as text, exactly as written: 3.90 stays "3.90". */
export const numberAsText: Rule = {
  code: 'number_as_text',
  message: 'is a number; read as text',
  read: (value, { paths, state }) => {
    if (typeof value !== 'number') return value;
    const literal = state.literal(paths.source) ?? '';
    return Number(literal) === value && literal !== '' ? literal : String(value);
  },
};

/** Joins a list where the schema has one text: `["one", "two"]`. */
const listAsText = (separator: string): Rule => ({
  code: 'list_as_text',
  message: 'is a list; read as one text',
  read: (value) => {
    if (!Array.isArray(value)) return value;
    const texts = value.filter((item) => item !== null).map((item) => valueAsText(item));
    if (texts.length === 0) return undefined;
    return texts.every((text) => text !== undefined) ? texts.join(separator) : value;
  },
});

/** Reads an object where the schema has a text: joins address parts, or takes the member with the text. */
const objectAsText = (names: readonly string[]): Rule => ({
  code: 'object_as_text',
  message: 'is an object; read as text',
  read: (value) => (isObject(value) ? (valueAsText(value, names) ?? value) : value),
});

const locationKeys = ['address', 'postalCode', 'city', 'region', 'state', 'country', 'countryCode'];
const nameKeys = ['name', 'title', 'label', 'text', 'value', 'url', 'href', 'link'];
const addressKeys = ['url', 'href', 'link', 'src', 'value'];

/** The text in a string, a number or a flat object; `undefined` if there is none. */
export const valueAsText = (
  value: unknown,
  names: readonly string[] = nameKeys,
): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isObject(value) || Object.values(value).some((part) => typeof part === 'object' && part)) {
    return undefined;
  }
  return locationText(value) ?? firstStringMember(value, names);
};

const locationText = (value: JsonObject): string | undefined => {
  const keys = Object.keys(value);
  if (!keys.some((key) => locationKeys.includes(key))) return undefined;
  const ordered = [...locationKeys, ...keys.filter((key) => !locationKeys.includes(key))];
  const parts = ordered.map((key) => value[key]).filter((part) => typeof part === 'string');
  return parts.filter((part) => part.trim() !== '').join(', ');
};

const firstStringMember = (value: JsonObject, names: readonly string[]): string | undefined =>
  names.map((name) => value[name]).find((text) => typeof text === 'string');

// C1 controls come from Windows-1252 text decoded as Latin-1: U+0092 was an apostrophe.
const misdecoded = /[\u0080-\u009F]/g;

export const controlCharacters: Rule = {
  code: 'control_characters',
  message: 'holds characters that cannot be printed; they are left out or decoded as Windows-1252',
  read: (value) =>
    typeof value === 'string'
      ? value.replace(unprintableInput, '').replace(misdecoded, asWindows)
      : value,
};

// Windows-1252 from 0x80 to 0x9F; a blank marks an undefined code. Node's windows-1252 decoder gives Latin-1.
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const asWindows = (control: string): string =>
  windows1252.charAt(control.charCodeAt(0) - 0x80).trim();

export const outerBlanks: Rule = {
  code: 'outer_blanks',
  message: 'begins or ends with blanks; they are left out',
  read: (value) => (typeof value === 'string' ? value.trim() : value),
};

/** Reads tags and character references: "<b>R&amp;D</b>" is "**R&D**". */
export const htmlText: Rule = {
  code: 'html_read',
  message: 'holds HTML; read as the text it means',
  read: (value, { state, paths }) => {
    const read = typeof value === 'string' ? readMarkup(value) : undefined;
    if (read === undefined) return value;
    recordFate(state, paths, { fate: 'printed', as: read.words });
    return read.markdown;
  },
};

/** Reads character references in values that are not Markdown, such as an address with "&amp;". */
const htmlReferences: Rule = {
  code: 'html_read',
  message: 'holds HTML; read as the text it means',
  read: (value) => (typeof value === 'string' ? decodeReferences(value) : value),
};

const cleaning = [controlCharacters, outerBlanks] as const;

export const textRules: readonly Rule[] = [
  nullValue,
  numberAsText,
  listAsText(', '),
  objectAsText(nameKeys),
  ...cleaning,
  htmlText,
];

export const markdownRules: readonly Rule[] = [
  nullValue,
  numberAsText,
  listAsText('\n\n'),
  objectAsText(nameKeys),
  ...cleaning,
  htmlText,
];

/** "", "N/A" or "-" in a date, URL or e-mail field means "not given". */
export const emptyValue: Rule = {
  code: 'empty_value',
  message: 'is empty; read as not given',
  read: (value) =>
    typeof value === 'string' &&
    /^(?:|[-–—.?]+|n\/?a\.?|none|null|nil|undefined|tbd|todo)$/i.test(value)
      ? undefined
      : value,
};

/** Rules for values with a fixed form: dates, URLs, e-mail addresses. */
export const valueRules: readonly Rule[] = [
  {
    code: 'list_as_text',
    message: 'is a list of one; read as its value',
    read: onlyItem,
  },
  nullValue,
  objectAsText(addressKeys),
  numberAsText,
  ...cleaning,
  htmlReferences,
  emptyValue,
];

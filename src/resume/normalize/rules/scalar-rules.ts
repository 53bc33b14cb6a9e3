import { isObject, isTextOrNumber, type JsonObject } from '../../../text/json.ts';
import { unprintableInput } from '../../../text/unicode.ts';
import { decodeReferences, readMarkup } from '../html/read-markup.ts';
import { isPlaceholder, noContentKind } from '../no-content.ts';
import { lineOf, linesOf, scalarText, sourceOf, type ValueSource } from '../readable-text.ts';
import { recordFate, type Rule } from '../rule.ts';
import { isoDateText } from '../../../text/iso-date.ts';

/** Reads texts, and leaves any other value as it is. */
export const onText =
  (read: (text: string) => unknown) =>
  (value: unknown): unknown =>
    typeof value === 'string' ? read(value) : value;

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
const numberAsText: Rule = {
  code: 'number_as_text',
  message: 'is a number; read as text',
  read: (value, context) =>
    typeof value === 'number' ? scalarText(value, sourceOf(context)) : value,
};

/** `true` where the schema has a text. */
const flagAsText: Rule = {
  code: 'flag_as_text',
  message: 'is true or false; read as text',
  read: (value, context) =>
    typeof value === 'boolean' ? scalarText(value, sourceOf(context)) : value,
};

/** Rules for a single value where the schema has a text or a list of texts. */
export const scalarRules: readonly Rule[] = [nullValue, numberAsText, flagAsText];

/** Joins a list where the schema has one text: `["one", "two"]`. */
const listAsText = (separator: string): Rule => ({
  code: 'list_as_text',
  message: 'is a list; read as one text',
  read: (value, context) => {
    if (!Array.isArray(value)) return value;
    const lines = linesOf(value, sourceOf(context));
    return lines.length === 0 ? undefined : lines.join(separator);
  },
});

/** Reads an object where the schema has a text. */
export const objectAsText = (textOf: (value: JsonObject, source: ValueSource) => string): Rule => ({
  code: 'object_as_text',
  message: 'is an object; read as text',
  read: (value, context) => {
    if (!isObject(value)) return value;
    const text = textOf(value, sourceOf(context));
    return text === '' ? undefined : text;
  },
});

/** `{year: 2019, month: 3}` → "2019-03". */
const dateText = (value: JsonObject): string | undefined => {
  const parts = ['year', 'month', 'day'].map((key) => value[key]);
  const length = parts.findIndex((part) => part === undefined || part === null);
  const given = length < 0 ? parts : parts.slice(0, length);
  if (given.length === 0 || Object.keys(value).some((key) => !/^(?:year|month|day)$/.test(key)))
    return undefined;
  const texts = given.map(String);
  const [year = '', month, day] = texts;
  const isNumeric = texts.every((text) => /^\d{1,4}$/.test(text));
  return isNumeric ? isoDateText(year, month, day) : texts.reverse().join(' ');
};

const locationKeys = ['address', 'postalCode', 'city', 'region', 'state', 'country', 'countryCode'];

/** The parts of an address in their usual order; `undefined` if the object is not a flat address. */
const locationText = (value: JsonObject): string | undefined => {
  const keys = Object.keys(value);
  const parts = Object.values(value);
  if (!keys.some((key) => locationKeys.includes(key))) return undefined;
  if (parts.some((part) => typeof part === 'object' && part !== null)) return undefined;
  const ordered = [...locationKeys, ...keys.filter((key) => !locationKeys.includes(key))];
  return ordered
    .filter((key) => noContentKind(key, value[key]) === undefined)
    .map((key) => value[key])
    .filter(isTextOrNumber)
    .map((part) => String(part).trim())
    .filter((part) => part !== '')
    .join(', ');
};

/** The address of a link object. */
const addressText = (value: JsonObject): string | undefined =>
  ['url', 'href', 'link', 'src', 'value']
    .map((name) => value[name])
    .find((text) => typeof text === 'string');

// C1 controls come from Windows-1252 text decoded as Latin-1: U+0092 was an apostrophe.
const misdecoded = /[\u0080-\u009F]/g;

const controlCharacters: Rule = {
  code: 'control_characters',
  message: 'holds characters that cannot be printed; they are left out or decoded as Windows-1252',
  read: onText((text) => text.replace(unprintableInput, '').replace(misdecoded, asWindows)),
};

// Windows-1252 from 0x80 to 0x9F; a blank marks an undefined code. Node's windows-1252 decoder gives Latin-1.
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const asWindows = (control: string): string =>
  windows1252.charAt(control.charCodeAt(0) - 0x80).trim();

const outerBlanks: Rule = {
  code: 'outer_blanks',
  message: 'begins or ends with blanks; they are left out',
  read: onText((text) => text.trim()),
  // A block of YAML (`|`) ends with a line break.
  isUsual: (value) => typeof value === 'string' && value === `${value.trim()}\n`,
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
  read: onText(decodeReferences),
};

const cleaning = [controlCharacters, outerBlanks] as const;

/** Rules for a text. `separator`: between the items of a list in its place. */
const rulesOfText = (separator: string): readonly Rule[] => [
  ...scalarRules,
  listAsText(separator),
  // The parts of an address, or the name before the rest.
  objectAsText((value, source) => locationText(value) ?? lineOf(value, source)),
  ...cleaning,
  htmlText,
];

export const textRules = rulesOfText(', ');
export const markdownRules = rulesOfText('\n\n');

/** "", "N/A" or "-" in a date, URL or e-mail field means "not given". */
const emptyValue: Rule = {
  code: 'empty_value',
  message: 'is empty; read as not given',
  read: onText((text) => (text === '' || isPlaceholder(text) ? undefined : text)),
};

/** Rules for values with a fixed form: dates, URLs, e-mail addresses. */
export const valueRules: readonly Rule[] = [
  {
    code: 'list_as_text',
    message: 'is a list of one; read as its value',
    read: onlyItem,
  },
  nullValue,
  objectAsText((value, source) => dateText(value) ?? addressText(value) ?? lineOf(value, source)),
  listAsText(', '),
  numberAsText,
  flagAsText,
  ...cleaning,
  htmlReferences,
  emptyValue,
];

import { isObject, type JsonObject, type Rule } from './rule.ts';

/** `null` stands for "not given". */
export const nullValue: Rule = {
  code: 'null_value',
  message: 'is null; read as not given',
  read: (value) => (value === null ? undefined : value),
};

/** What stands alone in a list, however many lists stand around it. */
export const onlyItem = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 1 ? onlyItem(value[0]) : value;

/** Numbers are texts in a résumé; as written, so that 3.90 stays 3.90. */
export const numberAsText: Rule = {
  code: 'number_as_text',
  message: 'is a number; read as text',
  read: (value, { place, journal }) => {
    if (typeof value !== 'number') return value;
    const literal = journal.literal(place.source) ?? '';
    return Number(literal) === value && literal !== '' ? literal : String(value);
  },
};

/** `["one", "two"]` where one text belongs. */
const listAsText = (separator: string): Rule => ({
  code: 'list_as_text',
  message: 'is a list; read as one text',
  read: (value) => {
    if (!Array.isArray(value)) return value;
    const texts = value.filter((item) => item !== null).map((item) => textOf(item));
    if (texts.length === 0) return undefined;
    return texts.every((text) => text !== undefined) ? texts.join(separator) : value;
  },
});

/** An object where a text belongs: a place by its parts, or the member that is the text. */
const objectAsText = (names: readonly string[]): Rule => ({
  code: 'object_as_text',
  message: 'is an object; read as text',
  read: (value) => (isObject(value) ? (textOf(value, names) ?? value) : value),
});

const placeKeys = ['address', 'postalCode', 'city', 'region', 'state', 'country', 'countryCode'];
const nameKeys = ['name', 'title', 'label', 'text', 'value', 'url', 'href', 'link'];
const addressKeys = ['url', 'href', 'link', 'src', 'value'];

/** The text of a value that is one in disguise, or nothing. */
export const textOf = (value: unknown, names: readonly string[] = nameKeys): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isObject(value) || Object.values(value).some((part) => typeof part === 'object' && part)) {
    return undefined;
  }
  return placeOf(value) ?? memberOf(value, names);
};

const placeOf = (value: JsonObject): string | undefined => {
  const keys = Object.keys(value);
  if (!keys.some((key) => placeKeys.includes(key))) return undefined;
  const ordered = [...placeKeys, ...keys.filter((key) => !placeKeys.includes(key))];
  const parts = ordered.map((key) => value[key]).filter((part) => typeof part === 'string');
  return parts.filter((part) => part.trim() !== '').join(', ');
};

const memberOf = (value: JsonObject, names: readonly string[]): string | undefined =>
  names.map((name) => value[name]).find((text) => typeof text === 'string');

// C0 controls but tab and line breaks, byte order marks, noncharacters, halves of surrogate pairs.
const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// C1 controls are Windows characters that lost their encoding: U+0092 was an apostrophe.
const misread = /[\u0080-\u009F]/g;

export const controlCharacters: Rule = {
  code: 'control_characters',
  message: 'holds characters that cannot be printed; they are left out or read as what they were',
  read: (value) =>
    typeof value === 'string' ? value.replace(unprintable, '').replace(misread, asWindows) : value,
};

// Windows-1252 from 0x80 on; five codes mean nothing there either. (Node's decoder of that name is Latin-1.)
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const asWindows = (control: string): string => windows.charAt(control.charCodeAt(0) - 0x80).trim();

export const outerBlanks: Rule = {
  code: 'outer_blanks',
  message: 'begins or ends with blanks; they are left out',
  read: (value) => (typeof value === 'string' ? value.trim() : value),
};

const cleaning = [controlCharacters, outerBlanks] as const;

export const textRules: readonly Rule[] = [
  nullValue,
  numberAsText,
  listAsText(', '),
  objectAsText(nameKeys),
  ...cleaning,
];

export const markdownRules: readonly Rule[] = [
  nullValue,
  numberAsText,
  listAsText('\n\n'),
  objectAsText(nameKeys),
  ...cleaning,
];

/** "", "N/A", "-" in a field of a form of its own: the author had nothing to say. */
export const emptyValue: Rule = {
  code: 'empty_value',
  message: 'is empty; read as not given',
  read: (value) =>
    typeof value === 'string' &&
    /^(?:|[-–—.?]+|n\/?a\.?|none|null|nil|undefined|tbd|todo)$/i.test(value)
      ? undefined
      : value,
};

/** What is true of texts, for a value of a form of its own: an address, a date. */
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
  emptyValue,
];

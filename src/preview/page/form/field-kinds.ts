import { capitalized } from '../../../text/format-text.ts';
import { isObject, objectOf } from '../../../text/json.ts';
import { keysOf, type SchemaNode } from '../editor/schema.ts';

/** How the form shows a value. `other`: only the text of the file can have it. */
type FieldKind = 'line' | 'text' | 'words' | 'lines' | 'entries' | 'group' | 'other';

export interface Field {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly kind: FieldKind;
  readonly node: SchemaNode;
}

/** Keys that have a control of their own, or that follow another list. */
const controlled = new Set(['hidden', 'highlightTags', 'meta', 'locales', '$schema']);

/** The fields of an object: those of the schema, then the others that it has. */
export const fieldsOf = (root: SchemaNode, node: SchemaNode, value: unknown): Field[] => {
  const known = keysOf(root, node);
  const names = new Set(known.map(([key]) => key));
  const values = objectOf(value);
  const others = Object.keys(values)
    .filter((key) => !names.has(key))
    .map((key): readonly [string, SchemaNode] => [key, {}]);
  return [...known, ...others]
    .filter(([key]) => !controlled.has(key))
    .map(([key, own]) => {
      const { label, hint } = wordsOf(key, own);
      return { ...{ key, label, hint, node: own }, kind: kindOf(root, own, key, values[key]) };
    });
};

/** Kind of a field by its value, or by its schema if it has none. */
const kindOf = (root: SchemaNode, node: SchemaNode, key: string, value: unknown): FieldKind => {
  if (Array.isArray(value)) return kindOfList(root, node, key, value);
  if (isObject(value)) return node.properties ? 'group' : 'other';
  if (value === undefined || value === null) {
    if (node.properties) return 'group';
    if (node.items) return kindOfList(root, node, key, []);
    if (node.type !== undefined && node.type !== 'string') return 'other';
  }
  return isLong(node, value) ? 'text' : 'line';
};

const kindOfList = (
  root: SchemaNode,
  { items = {}, description = '' }: SchemaNode,
  key: string,
  values: readonly unknown[],
): FieldKind => {
  const isText = values.every((each) => typeof each !== 'object' || each === null);
  if (keysOf(root, itemOf(root, items)).length > 0)
    return values.every(isObject) ? 'entries' : 'other';
  if (!isText) return 'other';
  const isProse = description.includes('Markdown') || proseLists.has(key);
  return isProse || values.some((each) => /[,\n]/.test(String(each))) ? 'lines' : 'words';
};

const proseLists = new Set(['paragraphs', 'address', 'enclosures', 'courses']);

/** The schema of the items of a list, without references. */
export const itemOf = (root: SchemaNode, items: SchemaNode): SchemaNode =>
  keysOf(root, { properties: { items } })[0]?.[1] ?? items;

const isLong = ({ description = '', anyOf = [] }: SchemaNode, value: unknown): boolean =>
  anyOf.some(({ items }) => items !== undefined) ||
  description.includes('(Markdown)') ||
  description.includes('one or more lines') ||
  (typeof value === 'string' && value.includes('\n'));

/** "Last day; absent while the entry is ongoing: …" → "Last day", with the rest as a hint. */
const wordsOf = (key: string, { description }: SchemaNode): { label: string; hint: string } => {
  if (description === undefined) return { label: nameOf(key), hint: '' };
  const label =
    description.split(/[;(]|:\s|, (?:e\.g\.|newest first|printed|a |used|one |as )/)[0] ?? '';
  return { label: label.trim(), hint: label === description ? '' : description };
};

/** `postalCode` → "Postal code". */
export const nameOf = (key: string): string =>
  capitalized(key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

/** The type of the input of a line. */
export const inputTypeOf = ({ key, node }: Field): string => {
  const format = (node as { readonly format?: string }).format;
  if (format === 'email') return 'email';
  if (format === 'uri') return 'url';
  return key === 'phone' ? 'tel' : 'text';
};

const titleKeys = [
  ...['name', 'organization', 'institution', 'company', 'title', 'network', 'label'],
  ...['position', 'studyType', 'area', 'username', 'language', 'text'],
];

/** The first words of an entry, for its head. */
export const titleOf = (value: unknown, index: number): string => {
  const values = objectOf(value);
  const words = titleKeys
    .map((key) => values[key])
    .filter((each) => typeof each === 'string' && each !== '');
  return words.slice(0, 2).join(', ') || `Entry ${index + 1}`;
};

/** A value as the text of a field; a list as words with commas. */
export const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(textOf).join(', ') : String((value as string | null) ?? '');

/** Rows of a text, which the browser breaks at about 60 characters. */
export const rowsOf = (text: string, least: number): number =>
  Math.max(
    least,
    text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 60), 0),
  );

import type { Path } from './json-pointer.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type DefinedMembers<Given> = { readonly [Key in keyof Given]?: Exclude<Given[Key], undefined> };

/** The members of an object that have a value. */
export const definedMembers = <Given extends object>(given: Given): DefinedMembers<Given> =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as DefinedMembers<Given>; // the entries of `given`

/** The members of an object whose keys pass a test. */
export const membersWith = (given: object, isKept: (key: string) => boolean): JsonObject =>
  Object.fromEntries(Object.entries(given).filter(([key]) => isKept(key)));

/** A value that is an object; an empty object in place of any other value. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** The items of a list; none of any other value. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The entries of an object in the order of their keys. */
export const sortedEntries = (values: JsonObject): [string, unknown][] =>
  Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));

/** What a table has under a key of the input, which may be "constructor". */
export const lookUp = <Value>(
  table: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);

/** The value at a path; `undefined` if the path leads nowhere. */
export const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(ownMember, document);

/** A member of an object or a list, not of its prototype. */
export const ownMember = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string | number, unknown>>)[key] // it has the key
    : undefined;

/** Whether a value holds something: not null, a blank text, an empty list or object. */
export const hasContent = (value: unknown): boolean => {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value !== 'object' || Object.values(value).some(hasContent);
};

/** Whether a value is a text or a number, which can be read as a text. */
export const isTextOrNumber = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** Whether a value is a list of texts only. */
export const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A number as its text writes it (`literal`): 3.90 stays "3.90". */
export const numberText = (value: number, literal: string | undefined): string =>
  literal !== undefined && literal !== '' && Number(literal) === value ? literal : String(value);

export interface StringWithPath {
  readonly text: string;
  readonly path: Path;
}

/** All strings of a value at any depth, each with its path. `skipped`: keys of the root that are left out. */
export function* stringsWithPaths(
  value: unknown,
  skipped: readonly string[] = [],
  path: Path = [],
): Generator<StringWithPath> {
  if (typeof value === 'string') yield { text: value, path };
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const isSkipped = path.length === 0 && skipped.includes(key);
      if (!isSkipped) yield* stringsWithPaths(item, skipped, [...path, key]);
    }
  }
}

/** All strings of a value at any depth. */
export const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** The items without repetitions. Two items are the same if their JSON is equal. */
export const uniqueByValue = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** A value as indented JSON for people, with the end of its last line. */
export const jsonText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** A value as a line of JSON, with its end. */
export const jsonLine = (value: object): string => `${JSON.stringify(value)}\n`;

import { hasContent, isObject, ownMember } from '../text/json.ts';
import { pointerOf, type Path } from '../text/json-pointer.ts';

/** The fate of a source value that a comparison of its words with the printed ones would not show. */
export type SourceFate =
  | { readonly fate: 'technical' | 'setting' | 'excluded' }
  /** It is printed in other words. */
  | { readonly fate: 'printed'; readonly as: string };

/** Fates by the JSON Pointer of the source value. They hold for everything below it, unless a deeper one is stated. */
export type SourceFates = Map<string, SourceFate>;

/** A value of the source, and its path. A derived value keeps the path of the value it is made from. */
export class Cursor {
  readonly value: unknown;
  readonly path: Path;
  readonly fates: SourceFates;
  /** Whether the value states the source value in other words. */
  readonly isRestated: boolean;

  constructor(value: unknown, path: Path = [], fates: SourceFates = new Map(), isRestated = false) {
    this.value = value;
    this.path = path;
    this.fates = fates;
    this.isRestated = isRestated;
  }
}

const child = ({ value, path, fates }: Cursor, key: string | number): Cursor | undefined => {
  const inner = ownMember(value, key);
  return hasContent(inner) ? new Cursor(inner, [...path, key], fates) : undefined;
};

/** The value at these keys; `undefined` if it is absent or empty. */
export const at = (
  cursor: Cursor | undefined,
  ...keys: readonly (string | number)[]
): Cursor | undefined =>
  keys.reduce<Cursor | undefined>((inner, key) => inner && child(inner, key), cursor);

/** The first of several members that is not empty. */
export const firstOf = (cursor: Cursor | undefined, ...keys: readonly string[]) =>
  keys.map((key) => at(cursor, key)).find((found) => found !== undefined);

/** Whether an object has a member, even an empty one. */
export const hasKey = ({ value }: Cursor, key: string): boolean =>
  isObject(value) && Object.hasOwn(value, key);

/** The items of a list that are not empty. A value that is not a list counts as a list of one item. */
export const itemsOf = (cursor: Cursor | undefined): Cursor[] => {
  if (!cursor) return [];
  if (!Array.isArray(cursor.value)) return [cursor];
  return cursor.value.flatMap((_, index) => child(cursor, index) ?? []);
};

/** The members of an object that are not empty. */
export const membersOf = (cursor: Cursor | undefined): (readonly [string, Cursor])[] =>
  cursor && isObject(cursor.value)
    ? Object.keys(cursor.value).flatMap((key) => {
        const member = child(cursor, key);
        return member ? [[key, member] as const] : [];
      })
    : [];

/** The text of a text or number; `undefined` for anything else. */
export const textOf = (cursor: Cursor | undefined): string | undefined => {
  const value = cursor?.value;
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : undefined;
};

export const isTrue = (cursor: Cursor | undefined): boolean =>
  cursor?.value === true || /^(?:true|yes|on)$/i.test(textOf(cursor) ?? '');

export const isFalse = (cursor: Cursor | undefined): boolean =>
  cursor?.value === false || /^(?:false|no|off)$/i.test(textOf(cursor) ?? '');

/** Another value that is made from a source value. */
export const derived = (cursor: Cursor, value: unknown): Cursor =>
  new Cursor(value, cursor.path, cursor.fates);

/** The same statement in other words. */
export const restated = (cursor: Cursor, text: string): Cursor =>
  new Cursor(text, cursor.path, cursor.fates, true);

/** States that the words of a restated value are printed, alone or as a part of another text. */
export const printedWords = (cursor: Cursor | undefined): string => {
  if (!cursor) return '';
  const words = String(cursor.value);
  if (cursor.isRestated) cursor.fates.set(pointerOf(cursor.path), { fate: 'printed', as: words });
  return words;
};

/** A text in other words; `undefined` if the source value is not a text or the result is blank. */
export const mapText = (
  cursor: Cursor | undefined,
  change: (text: string) => string | undefined,
): Cursor | undefined => {
  const text = textOf(cursor);
  const changed = text === undefined ? undefined : change(text);
  return cursor && changed?.trim() ? restated(cursor, changed) : undefined;
};

/** Several texts as one text; `undefined` if all of them are absent or empty. */
export const joinedText = (
  origin: Cursor | undefined,
  texts: readonly (string | undefined)[],
  separator: string,
): Cursor | undefined => {
  const text = texts.filter(Boolean).join(separator);
  return origin && text !== '' ? derived(origin, text) : undefined;
};

type UnprintedFate = Exclude<SourceFate['fate'], 'printed'>;

/** States why a source value, or some of its members, are not printed, with everything below them. */
export const leaveOut = (
  cursor: Cursor | undefined,
  fate: UnprintedFate,
  keys?: readonly string[],
): void => {
  for (const left of keys ? keys.map((key) => at(cursor, key)) : [cursor])
    left?.fates.set(pointerOf(left.path), { fate });
};

/** States why all members of an object but some are not printed. */
export const leaveOutOthers = (
  cursor: Cursor | undefined,
  fate: UnprintedFate,
  printed: readonly string[],
): void => {
  for (const [key, member] of membersOf(cursor)) if (!printed.includes(key)) leaveOut(member, fate);
};

/** The language of the document: a setting that is carried over. */
export const languageSetting = (
  cursor: Cursor | undefined,
  tagOf: (text: string) => string | undefined = (text) => text,
): Cursor | undefined => {
  leaveOut(cursor, 'setting');
  const tag = tagOf(textOf(cursor) ?? '');
  return cursor && tag ? derived(cursor, tag) : undefined;
};

/** The address of a picture. It is carried over, but its text is not printed. */
export const pictureAddress = (cursor: Cursor | undefined): Cursor | undefined => {
  leaveOut(cursor, 'technical');
  return cursor;
};

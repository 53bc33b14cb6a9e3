import { freeName } from '../text/free-name.ts';
import { lookUp } from '../text/json.ts';
import { pointerOf, type Path } from '../text/json-pointer.ts';
import { Cursor, derived, itemsOf, leaveOut, membersOf, printedWords, textOf } from './cursor.ts';

/** A value under construction. Each part that comes from the source is a cursor, so that its origin is known. */
export type Draft = Cursor | Part | DraftRecord | readonly Draft[] | undefined;
export interface DraftRecord {
  readonly [key: string]: Draft;
}

/** A new object made from an object of the source. */
export class Part {
  readonly origin: Cursor;
  readonly record: DraftRecord;

  constructor(origin: Cursor, record: DraftRecord) {
    this.origin = origin;
    this.record = record;
  }
}

/** The source path of each value that is moved, by the JSON Pointer of its new place. */
export type Origins = Map<string, Path>;

/** The finished value. Absent and empty parts are left out. */
export const finish = (draft: Draft, origins: Origins, target: Path = []): unknown => {
  if (draft === undefined) return undefined;
  if (draft instanceof Cursor) {
    origins.set(pointerOf(target), draft.path);
    if (!isExcluded(draft)) printedWords(draft);
    return draft.value;
  }
  if (draft instanceof Part) {
    const made = finish(draft.record, origins, target);
    if (made !== undefined) origins.set(pointerOf(target), draft.origin.path);
    return made;
  }
  return isList(draft) ? finishList(draft, origins, target) : finishRecord(draft, origins, target);
};

/** Whether the value, or one above it, is hidden. */
const isExcluded = ({ path, fates }: Cursor): boolean =>
  path.some((_, index) => fates.get(pointerOf(path.slice(0, index + 1)))?.fate === 'excluded');

export const isList = (draft: Draft): draft is readonly Draft[] => Array.isArray(draft);

const finishList = (items: readonly Draft[], origins: Origins, target: Path): unknown => {
  const made: unknown[] = [];
  for (const item of items) {
    const value = finish(item, origins, [...target, made.length]);
    if (value !== undefined) made.push(value);
  }
  return made.length > 0 ? made : undefined;
};

const finishRecord = (record: DraftRecord, origins: Origins, target: Path): unknown => {
  const members = Object.entries(record).flatMap(([key, item]) => {
    const value = finish(item, origins, [...target, key]);
    return value === undefined ? [] : [[key, value] as const];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
};

/** Whether a draft has anything to print. */
export const hasParts = (draft: Draft): boolean => finish(draft, new Map()) !== undefined;

/** Reads one member of a source object as members of the new object. */
export type FieldRule = (member: Cursor, key: string) => DraftRecord;

/** The rules of an object by the key of its members. */
export type FieldTable = Readonly<Record<string, FieldRule>>;

/** The member under another name. */
export const to =
  (name: string, read: (member: Cursor) => Draft = (member) => member): FieldRule =>
  (member) => ({ [name]: read(member) });

/** Members that another reader reads. */
export const readElsewhere = (...keys: readonly string[]): FieldTable =>
  Object.fromEntries(keys.map((key) => [key, () => ({})]));

/** The members of an inner object, as members of the new object. */
export const flatten =
  (table: FieldTable): FieldRule =>
  (member) =>
    readFields(member, table).record;

/** A member without content: an id, an icon, a colour, a file date. */
export const technical: FieldRule = (member) => {
  leaveOut(member, 'technical');
  return {};
};

/** A member that is a setting of the other tool. */
export const setting: FieldRule = (member) => {
  leaveOut(member, 'setting');
  return {};
};

/** A flag that hides its object. The object is carried over as hidden, so that nothing is lost. */
export const hiddenIf =
  (isHidden: (flag: Cursor) => boolean): FieldRule =>
  (member) => {
    leaveOut(member, 'setting');
    return isHidden(member) ? { hidden: derived(member, true) } : {};
  };

/**
 * The members of a source object as the table reads them. A member that the table does not know keeps its
 * name, so that reading the résumé prints it as a detail or reports it.
 */
export const readFields = (cursor: Cursor, table: FieldTable, more: DraftRecord = {}): Part => {
  const record: Record<string, Draft> = { ...more };
  for (const [key, member] of membersOf(cursor)) {
    const rule = lookUp(table, key) ?? (key.startsWith('@') ? technical : undefined);
    const made = rule ? rule(member, key) : { [key]: member };
    for (const [name, draft] of Object.entries(made)) add(record, name, draft, key);
  }
  if (record['hidden'] !== undefined) leaveOut(cursor, 'excluded');
  return new Part(cursor, record);
};

/** Adds a member. Lists are joined; a second value of one field keeps the key of the source. */
const add = (record: Record<string, Draft>, name: string, draft: Draft, key: string): void => {
  if (draft === undefined) return;
  const known = lookUp(record, name);
  if (known === undefined) record[name] = draft;
  else if (isList(known) && isList(draft)) record[name] = [...known, ...draft];
  else {
    const isTaken = (free: string): boolean => Object.hasOwn(record, free);
    record[freeName(key, { isTaken, separator: ' ', first: 2 })] = draft;
  }
};

/** The items of a list as the table reads them. A text keeps its place as a text. */
export const readItems = (
  list: Cursor | readonly Cursor[] | undefined,
  table: FieldTable,
): Draft[] =>
  (list instanceof Cursor ? itemsOf(list) : (list ?? [])).map((item) =>
    textOf(item) === undefined ? readFields(item, table) : item,
  );

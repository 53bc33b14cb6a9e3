import * as z from 'zod';
import { checkText } from '../bounds.ts';
import { pointerOf } from '../pointer.ts';
import { fieldKinds, ownFields, type FieldKind } from '../schema/fields.ts';
import { entryDetails, sectionItems, unknownSections } from './custom-sections.ts';
import { readEntries } from './entries.ts';
import { readTexts } from './lists.ts';
import { hasText, readMembers, type Members, type ObjectRule, type Setting } from './members.ts';
import { looseLocation, nameParts, rootBasics, taggedHighlights } from './objects.ts';
import { checkOrder, periodRules } from './periods.ts';
import { applyRules, isObject, report, within, type Circumstances, type Rule } from './rule.ts';
import { markdownRules, nullValue, onlyItem, textRules } from './texts.ts';
import { dateRules, emailRules, flagRules, urlRules } from './values.ts';

/** Context in which a field is read. */
export interface Reading extends Circumstances {
  /** Inside an extension field of Vitae: an unreadable value is dropped instead of refused. */
  readonly isOwn: boolean;
}

/** The path of an object without indexes and locale, like "work" or "basics.profiles". */
export const shapeOf = ({ place: { target } }: Circumstances): string => {
  const names = target.filter((key) => typeof key === 'string');
  return (names[0] === 'locales' ? names.slice(2) : names).join('.');
};

/** Reads an object by its schema: renames members, applies object rules, then reads each field. */
export const readObject = (schema: z.ZodObject, value: object, reading: Reading): object => {
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  const fields = Object.keys(shape);
  const setting: Setting = { ...reading, shape: shapeOf(reading), fields };
  const named = readMembers({ ...value }, setting);
  const joined = rulesFor(setting).reduce<Members>(
    (members, rule) => rule(members, setting),
    named,
  );
  const read = new Map<string, unknown>();
  for (const [key, member] of joined) {
    const field = shape[key];
    if (!(field instanceof z.ZodType)) {
      noteUnknown(key, member.value, setting);
      read.set(key, member.value);
      continue;
    }
    const isOwn = reading.isOwn || member.isBorrowed === true || ownFields.has(field);
    const result = readField(field, member.value, { ...reading, place: member.place, isOwn });
    if (result !== undefined) read.set(key, result);
  }
  if (fields.includes('endDate')) checkOrder(withValues(joined, read), setting);
  alignTags(read, reading);
  return Object.fromEntries(read);
};

const alignTags = (read: Map<string, unknown>, { journal, place }: Reading): void => {
  const dropped = journal.dropped.get(pointerOf([...place.target, 'highlights']));
  const tags = read.get('highlightTags');
  if (!dropped || !Array.isArray(tags)) return;
  read.set(
    'highlightTags',
    tags.filter((_, index) => !dropped.has(index)),
  );
};

const withValues = (members: Members, values: ReadonlyMap<string, unknown>): Members =>
  new Map([...members].map(([key, member]) => [key, { ...member, value: values.get(key) }]));

const rulesFor = ({ shape, fields, place }: Setting): readonly ObjectRule[] => [
  ...(place.target.length === 0 ? [rootBasics] : []),
  ...(shape === '' ? [unknownSections] : []),
  ...(shape === 'basics' ? [nameParts, looseLocation] : []),
  ...(shape === 'sections' ? [sectionItems] : []),
  ...(fields.includes('highlightTags') ? [taggedHighlights] : []),
  ...(fields.includes('endDate') ? periodRules : []),
  ...(shape === 'sections.entries' ? [entryDetails] : []),
];

/** Warns about unknown fields with text. `meta` is exempt, because other tools keep settings there. */
const noteUnknown = (key: string, value: unknown, { journal, place, shape }: Setting): void => {
  if (shape === 'meta' || !hasText(value)) return;
  report(journal, within(place, key), {
    code: 'unknown_field',
    message: 'is not a field that Vitae knows; its text is not printed',
    before: value,
  });
};

const readField = (field: z.ZodType, value: unknown, reading: Reading): unknown => {
  const read = readKind(field, value, reading);
  if (!reading.isOwn || read === undefined || fits(field, read)) return read;
  report(reading.journal, reading.place, {
    code: 'ignored_field',
    message: 'holds a value that Vitae cannot read here; left out',
    before: value,
  });
  return undefined;
};

/** Whether a value has the type of its field. Items and members are already checked. */
const fits = (field: z.ZodType, value: unknown): boolean => {
  const kind = fieldKinds.get(field)?.kind;
  if (kind === 'flag') return typeof value === 'boolean';
  if (kind === 'terms' || kind === 'highlights') {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  }
  if (kind !== undefined && kind !== 'titles') return typeof value === 'string';
  const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
  if (inner instanceof z.ZodObject) return isObject(value);
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject)
    return Array.isArray(value);
  return field.safeParse(value).success;
};

const simpleRules: Readonly<
  Record<
    Exclude<FieldKind, 'terms' | 'highlights' | 'titles'>,
    readonly Parameters<typeof applyRules>[0][number][]
  >
> = {
  text: textRules,
  name: textRules,
  title: textRules,
  photo: textRules,
  markdown: markdownRules,
  url: urlRules,
  email: emailRules,
  date: dateRules,
  flag: flagRules,
};

const readKind = (field: z.ZodType, value: unknown, reading: Reading): unknown => {
  const kind = fieldKinds.get(field)?.kind;
  if (kind === 'terms' || kind === 'highlights') return readTexts(kind, value, reading);
  if (kind !== undefined && kind !== 'titles') {
    const read = applyRules(simpleRules[kind], value, reading);
    if (typeof read === 'string') checkText(read, kind, reading.place.source);
    return read;
  }
  const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject) {
    return readEntries(inner.element, value, { ...reading, shape: shapeOf(reading), readObject });
  }
  if (inner instanceof z.ZodObject) return readInner(inner, value, reading);
  if (inner instanceof z.ZodRecord) return readRecord(inner, value, reading);
  return applyRules([nullValue], value, reading);
};

const listOfOne: Rule = {
  code: 'list_as_object',
  message: 'is a list of one; read as the object in it',
  read: onlyItem,
};

const textAsPlace: Rule = {
  code: 'text_as_object',
  message: 'is a text; read as an address',
  read: (value, { place }) =>
    typeof value === 'string' && place.target.at(-1) === 'location' ? { address: value } : value,
};

const readInner = (schema: z.ZodObject, given: unknown, reading: Reading): unknown => {
  const value = applyRules([listOfOne, nullValue, textAsPlace], given, reading);
  return isObject(value) ? readObject(schema, value, reading) : value;
};

const readRecord = (schema: z.ZodRecord, given: unknown, reading: Reading): unknown => {
  const value = applyRules([nullValue], given, reading);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([key]) => key !== '__proto__');
  const read = members.map(([key, item]) => {
    const place = within(reading.place, key);
    const inner = schema.valueType;
    const field = inner instanceof z.ZodObject ? inner.optional() : inner;
    const kept =
      inner instanceof z.ZodString ? applyRules(textRules, item, { ...reading, place }) : item;
    if (inner instanceof z.ZodString && typeof kept === 'string')
      checkText(kept, 'title', place.source);
    return [key, readField(field as z.ZodType, kept, { ...reading, place, isOwn: true })] as const; // zod declares inner schemas as core types
  });
  return Object.fromEntries(read.filter(([, item]) => item !== undefined));
};

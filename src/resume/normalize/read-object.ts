import * as z from 'zod';
import { pointerOf } from '../../text/json-pointer.ts';
import { checkText } from '../check-limits.ts';
import { extensionFields, fieldKinds, type FieldKind } from '../schema/fields.ts';
import {
  hasText,
  readMembers,
  type Members,
  type ObjectContext,
  type ObjectRule,
} from './object-members.ts';
import { readEntries } from './read-entries.ts';
import { readTextList } from './read-text-lists.ts';
import { isObject } from '../../text/json.ts';
import {
  addWarning,
  applyRules,
  childPaths,
  shapeOf,
  type FieldContext,
  type Rule,
} from './rule.ts';
import { entryDetails, sectionItems, unknownSections } from './rules/custom-section-rules.ts';
import { looseLocation, nameParts, rootBasics, taggedHighlights } from './rules/object-rules.ts';
import { checkOrder, periodRules } from './rules/period-rules.ts';
import { markdownRules, nullValue, onlyItem, textRules } from './rules/text-rules.ts';
import { dateRules, emailRules, flagRules, urlRules } from './rules/value-rules.ts';

/** Reads an object by its schema: renames members, applies object rules, then reads each field. */
export const readObject = (schema: z.ZodObject, value: object, reading: FieldContext): object => {
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  const fields = Object.keys(shape);
  const context: ObjectContext = { ...reading, shape: shapeOf(reading), fields };
  const named = readMembers({ ...value }, context);
  const joined = rulesFor(context).reduce<Members>(
    (members, rule) => rule(members, context),
    named,
  );
  const read = new Map<string, unknown>();
  for (const [key, member] of joined) {
    const field = shape[key];
    if (!(field instanceof z.ZodType)) {
      warnUnknown(key, member.value, context);
      read.set(key, member.value);
      continue;
    }
    const isExtension =
      reading.isExtension || member.isRenamed === true || extensionFields.has(field);
    const result = readField(field, member.value, { ...reading, paths: member.paths, isExtension });
    if (result !== undefined) read.set(key, result);
  }
  if (fields.includes('endDate')) checkOrder(withValues(joined, read), context);
  alignTags(read, reading);
  return Object.fromEntries(read);
};

const alignTags = (read: Map<string, unknown>, { state, paths }: FieldContext): void => {
  const dropped = state.dropped.get(pointerOf([...paths.target, 'highlights']));
  const tags = read.get('highlightTags');
  if (!dropped || !Array.isArray(tags)) return;
  read.set(
    'highlightTags',
    tags.filter((_, index) => !dropped.has(index)),
  );
};

const withValues = (members: Members, values: ReadonlyMap<string, unknown>): Members =>
  new Map([...members].map(([key, member]) => [key, { ...member, value: values.get(key) }]));

const rulesFor = ({ shape, fields, paths }: ObjectContext): readonly ObjectRule[] => [
  ...(paths.target.length === 0 ? [rootBasics] : []),
  ...(shape === '' ? [unknownSections] : []),
  ...(shape === 'basics' ? [nameParts, looseLocation] : []),
  ...(shape === 'sections' ? [sectionItems] : []),
  ...(fields.includes('highlightTags') ? [taggedHighlights] : []),
  ...(fields.includes('endDate') ? periodRules : []),
  ...(shape === 'sections.entries' ? [entryDetails] : []),
];

/** Warns about unknown fields with text. `meta` is exempt, because other tools keep settings there. */
const warnUnknown = (key: string, value: unknown, { state, paths, shape }: ObjectContext): void => {
  if (shape === 'meta' || !hasText(value)) return;
  addWarning(state, childPaths(paths, key), {
    code: 'unknown_field',
    message: 'is not a field that Vitae knows; its text is not printed',
    before: value,
  });
};

const readField = (field: z.ZodType, value: unknown, context: FieldContext): unknown => {
  const read = readKind(field, value, context);
  if (!context.isExtension || read === undefined || matchesField(field, read)) return read;
  addWarning(context.state, context.paths, {
    code: 'ignored_field',
    message: 'holds a value that Vitae cannot read here; left out',
    before: value,
  });
  return undefined;
};

/** Whether a value has the type of its field. Items and members are already checked. */
const matchesField = (field: z.ZodType, value: unknown): boolean => {
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

const readKind = (field: z.ZodType, value: unknown, context: FieldContext): unknown => {
  const kind = fieldKinds.get(field)?.kind;
  if (kind === 'terms' || kind === 'highlights') return readTextList(kind, value, context);
  if (kind !== undefined && kind !== 'titles') {
    const read = applyRules(simpleRules[kind], value, context);
    if (typeof read === 'string') checkText(read, kind, context.paths.source);
    return read;
  }
  const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject) {
    return readEntries(inner.element, value, { ...context, shape: shapeOf(context), readObject });
  }
  if (inner instanceof z.ZodObject) return readNestedObject(inner, value, context);
  if (inner instanceof z.ZodRecord) return readRecord(inner, value, context);
  return applyRules([nullValue], value, context);
};

const listOfOne: Rule = {
  code: 'list_as_object',
  message: 'is a list of one; read as the object in it',
  read: onlyItem,
};

const textAsLocation: Rule = {
  code: 'text_as_object',
  message: 'is a text; read as an address',
  read: (value, { paths }) =>
    typeof value === 'string' && paths.target.at(-1) === 'location' ? { address: value } : value,
};

const readNestedObject = (schema: z.ZodObject, given: unknown, context: FieldContext): unknown => {
  const value = applyRules([listOfOne, nullValue, textAsLocation], given, context);
  return isObject(value) ? readObject(schema, value, context) : value;
};

const readRecord = (schema: z.ZodRecord, given: unknown, context: FieldContext): unknown => {
  const value = applyRules([nullValue], given, context);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([key]) => key !== '__proto__');
  const read = members.map(([key, item]) => {
    const paths = childPaths(context.paths, key);
    const inner = schema.valueType;
    const field = inner instanceof z.ZodObject ? inner.optional() : inner;
    const kept =
      inner instanceof z.ZodString ? applyRules(textRules, item, { ...context, paths }) : item;
    if (inner instanceof z.ZodString && typeof kept === 'string')
      checkText(kept, 'title', paths.source);
    return [
      key,
      readField(field as z.ZodType, kept, { ...context, paths, isExtension: true }),
    ] as const; // zod declares inner schemas as core types
  });
  return Object.fromEntries(read.filter(([, item]) => item !== undefined));
};

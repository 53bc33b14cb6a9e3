import * as z from 'zod';
import { pointerOf } from '../../text/json-pointer.ts';
import { checkText } from '../check-limits.ts';
import { entrySchemaOf, kindOf, withoutOptional, type FieldKind } from '../schema/fields.ts';
import {
  hasText,
  readMembers,
  type Members,
  type ObjectContext,
  type ObjectRule,
} from './object-members.ts';
import { noContentKind } from './no-content.ts';
import { readEntries } from './read-entries.ts';
import { readTextList } from './read-text-lists.ts';
import { isObject, isTextList } from '../../text/json.ts';
import {
  addWarning,
  applyRules,
  childPaths,
  recordFate,
  type Rule,
  type RuleContext,
  shapeOf,
  warnIgnored,
  type Member,
} from './rule.ts';
import { networkMembers, rootProfiles } from './rules/contact-rules.ts';
import { sectionItems, unknownSections } from './rules/custom-section-rules.ts';
import { entryDetails, entryName, looseHighlights } from './rules/detail-rules.ts';
import { looseLocation, nameParts, taggedHighlights } from './rules/object-rules.ts';
import { rootBasics, rootFacts, rootPerson } from './rules/person-rules.ts';
import { checkOrder, periodRules } from './rules/period-rules.ts';
import { markdownRules, nullValue, onlyItem, textRules } from './rules/scalar-rules.ts';
import { severalValues } from './rules/several-values.ts';
import { dateRules, emailRules, flagRules, urlRules } from './rules/value-rules.ts';

/** Reads an object by its schema: renames members, applies object rules, then reads each field. */
export const readObject = (schema: z.ZodObject, value: object, reading: RuleContext): object => {
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
      warnUnknown(key, member, context);
      read.set(key, member.value);
      continue;
    }
    const result = readField(field, member.value, { ...reading, paths: member.paths });
    if (result !== undefined) read.set(key, result);
  }
  if (fields.includes('endDate')) checkOrder(withValues(joined, read), context);
  alignTags(read, reading);
  return Object.fromEntries(read);
};

const alignTags = (read: Map<string, unknown>, { state, paths }: RuleContext): void => {
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
  ...(paths.target.length === 0 ? [rootPerson, rootBasics, rootProfiles, rootFacts] : []),
  ...(shape === '' ? [unknownSections] : []),
  ...(shape === 'basics' ? [nameParts, looseLocation, networkMembers] : []),
  ...(shape === 'sections' ? [sectionItems] : []),
  ...(fields.includes('details') ? [severalValues] : []),
  ...(fields.includes('highlights') && fields.includes('details') ? [looseHighlights] : []),
  ...(fields.includes('highlightTags') ? [taggedHighlights] : []),
  ...(fields.includes('endDate') ? periodRules : []),
  ...(shape === 'sections.entries' ? [entryName] : []),
  ...(fields.includes('details') ? [entryDetails] : []),
];

/** Warns about unknown fields with text. `meta` is exempt, because other tools keep settings there. */
const warnUnknown = (
  key: string,
  { value, paths }: Member,
  { state, shape }: ObjectContext,
): void => {
  const kind = shape.startsWith('meta') ? 'setting' : noContentKind(key, value);
  if (kind !== undefined) return recordFate(state, paths, { fate: kind });
  if (!hasText(value)) return;
  addWarning(state, paths, {
    code: 'unknown_field',
    message: 'is not a field that Vitae knows; its text is not printed',
    before: value,
  });
};

const readField = (field: z.ZodType, value: unknown, context: RuleContext): unknown => {
  const read = readKind(field, value, context);
  if (read === undefined || matchesField(field, read)) return read;
  warnIgnored(value, context);
  return undefined;
};

/** Whether a value has the type of its field. Items and members are already checked. */
const matchesField = (field: z.ZodType, value: unknown): boolean => {
  const kind = kindOf(field);
  if (kind === 'flag') return typeof value === 'boolean';
  if (kind === 'texts' && typeof value === 'string') return true;
  if (kind === 'terms' || kind === 'highlights' || kind === 'texts') {
    return isTextList(value);
  }
  if (kind !== undefined && kind !== 'titles') return typeof value === 'string';
  if (withoutOptional(field) instanceof z.ZodObject) return isObject(value);
  if (entrySchemaOf(field)) return Array.isArray(value);
  return field.safeParse(value).success;
};

const simpleRules: Readonly<
  Record<
    Exclude<FieldKind, 'terms' | 'highlights' | 'texts' | 'titles'>,
    Parameters<typeof applyRules>[0]
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

const readKind = (field: z.ZodType, value: unknown, context: RuleContext): unknown => {
  const kind = kindOf(field);
  if (kind === 'texts') {
    return Array.isArray(value)
      ? readTextList('highlights', value, context)
      : applyRules(simpleRules.markdown, value, context);
  }
  if (kind === 'terms' || kind === 'highlights') return readTextList(kind, value, context);
  if (kind !== undefined && kind !== 'titles') {
    const read = applyRules(simpleRules[kind], value, context);
    if (typeof read === 'string') checkText(read, kind, context.paths.source);
    return read;
  }
  const entry = entrySchemaOf(field);
  if (entry) return readEntries(entry, value, { ...context, shape: shapeOf(context), readObject });
  const inner = withoutOptional(field);
  if (inner instanceof z.ZodObject) return readNestedObject(inner, value, context);
  if (inner instanceof z.ZodRecord) return readRecord(inner, value, context);
  return applyRules([nullValue], value, context);
};

const listOfOne: Rule = {
  code: 'list_as_object',
  message: 'is a list of one; read as the object in it',
  read: onlyItem,
};

const textFields: Readonly<Record<string, string>> = {
  location: 'address',
  basics: 'name',
  letter: 'paragraphs',
  recipient: 'address',
  signature: 'name',
};

/** An address, a person or a letter as one text; an address or a letter as a list of texts. */
const textAsObject: Rule = {
  code: 'text_as_object',
  message: 'is text; read as an object',
  read: (value, { paths }) => {
    const field = textFields[String(paths.target.at(-1))];
    if (field === undefined) return value;
    const isSeveral = isTextList(value) && value.length > 1;
    if (isSeveral && field === 'paragraphs') return { paragraphs: value };
    if (isSeveral && field === 'address') return { address: value.join('\n') };
    return typeof value === 'string' ? { [field]: value } : value;
  },
};

const readNestedObject = (schema: z.ZodObject, given: unknown, context: RuleContext): unknown => {
  const value = applyRules([listOfOne, nullValue, textAsObject], given, context);
  return isObject(value) ? readObject(schema, value, context) : value;
};

const readRecord = (schema: z.ZodRecord, given: unknown, context: RuleContext): unknown => {
  const value = applyRules([nullValue], given, context);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([key]) => key !== '__proto__');
  const read = members.map(([key, item]) => {
    const inContext = { ...context, paths: childPaths(context.paths, key) };
    const field = schema.valueType;
    const kept = field instanceof z.ZodString ? readTitle(item, inContext) : item;
    return [key, readField(field as z.ZodType, kept, inContext)] as const; // zod declares inner schemas as core types
  });
  return Object.fromEntries(read.filter(([, item]) => item !== undefined));
};

const readTitle = (value: unknown, context: RuleContext): unknown => {
  const read = applyRules(textRules, value, context);
  if (typeof read === 'string') checkText(read, 'title', context.paths.source);
  return read;
};

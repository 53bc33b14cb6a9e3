import type { z } from 'zod';
import { resolveAlias } from './field-aliases.ts';
import { splitTerms } from './read-text-lists.ts';
import { isObject } from '../../text/json.ts';
import {
  addWarning,
  applyRules,
  childPaths,
  hasContent,
  recordFate,
  recordOrigin,
  type FieldContext,
  type Rule,
  type ValuePaths,
} from './rule.ts';
import { nullValue } from './rules/text-rules.ts';

export interface EntryListContext extends FieldContext {
  readonly shape: string;
  /** Reads one entry. */
  readonly readObject: (schema: z.ZodObject, value: object, context: FieldContext) => object;
}

/** The field that a plain text becomes when it replaces an entry, by list. Default: `name`. */
const leadFields: Readonly<Record<string, string>> = {
  work: 'summary',
  'work.positions': 'position',
  volunteer: 'organization',
  education: 'institution',
  awards: 'title',
  languages: 'language',
  references: 'reference',
  sections: 'title',
  'sections.entries.details': 'text',
};

const termShapes = new Set(['skills', 'languages', 'interests', 'sections.terms']);

/** Reads a list of entries by the schema. Drops null and repeated entries. */
export const readEntries = (
  schema: z.ZodObject,
  given: unknown,
  context: EntryListContext,
): unknown => {
  const { state, paths } = context;
  const value = applyRules([nullValue, oneAsList(schema, context)], given, context);
  if (!Array.isArray(value)) return value;
  const isMoved = value !== given;
  const isOverlay = paths.target[0] === 'locales';
  const kept: unknown[] = [];
  const seen = new Set<string>();
  value.forEach((item: unknown, index) => {
    const written = isMoved ? paths : childPaths(paths, index);
    const itemPlace = itemPaths(written, [...paths.target, kept.length], context);
    const read = readItem(schema, item, { ...context, paths: itemPlace });
    // A translation matches entries by index, so a dropped entry keeps an empty object.
    if (read === undefined) return isOverlay ? void kept.push({}) : undefined;
    const key = JSON.stringify(read);
    if (!isOverlay && isObject(read) && hasContent(read) && seen.has(key)) {
      recordFate(state, itemPlace, { fate: 'printed' });
      return addWarning(state, itemPlace, {
        code: 'repeated_entry',
        message: 'is the same as an earlier entry; printed once',
        before: item,
      });
    }
    seen.add(key);
    kept.push(read);
  });
  return kept;
};

const itemPaths = (
  written: ValuePaths,
  target: ValuePaths['target'],
  { state }: EntryListContext,
): ValuePaths => {
  const paths = { source: written.source, target };
  if (written.target.length !== target.length || written.target.at(-1) !== target.at(-1)) {
    recordOrigin(state, paths);
  }
  return paths;
};

/** Wraps a single entry or text where the schema has a list. */
const oneAsList = (schema: z.ZodObject, { shape }: EntryListContext): Rule => ({
  code: 'entry_as_list',
  message: 'is not a list; read as a list',
  read: (value) => {
    if (typeof value === 'string' && value.trim() !== '') {
      return termShapes.has(shape) ? splitTerms(value) : [value];
    }
    if (value === '') return undefined;
    if (!isObject(value)) return value;
    const fields = Object.keys(schema.shape);
    const keys = Object.keys(value);
    // `{Languages: […], Tools: […]}` is a map of groups, although `tools` is an alias of a field.
    const isEntry =
      keys.some((key) => fields.includes(key)) ||
      (keys.length > 0 && keys.every((key) => resolveAlias(key, shape, fields) !== undefined));
    return isEntry ? [value] : value;
  },
});

const readItem = (schema: z.ZodObject, given: unknown, context: EntryListContext): unknown => {
  const value = applyRules([nullValue, textAsEntry(context)], given, context);
  if (isObject(value)) return context.readObject(schema, value, context);
  if (value === undefined || !context.isExtension) return value;
  addWarning(context.state, context.paths, {
    code: 'ignored_field',
    message: 'holds a value that Vitae cannot read here; left out',
    before: given,
  });
  return undefined;
};

const textAsEntry = ({ shape }: EntryListContext): Rule => ({
  code: 'text_as_entry',
  message: 'is a text; read as an entry',
  read: (value) => {
    if (typeof value !== 'string' && typeof value !== 'number') return value;
    const text = String(value).trim();
    if (text === '') return undefined;
    if (shape === 'basics.profiles') return profileOf(text);
    if (shape === 'languages') return languageOf(text);
    return { [leadFields[shape] ?? 'name']: text };
  },
});

const profileOf = (text: string): object =>
  /^(?:https?:|www\.)/i.test(text) || isBareAddress(text) ? { url: text } : { network: text };

/** Whether the first word looks like an address, e.g. "github.com/ada": a dot and a later slash, each between other characters. */
const isBareAddress = (text: string): boolean => {
  const [word = ''] = text.split(/\s/, 1);
  const dot = word.indexOf('.', 1);
  return dot > 0 && word.lastIndexOf('/', word.length - 2) > dot + 1;
};

/** "English (C2)", "English – fluent", "English: native". */
const languageOf = (text: string): object => {
  const bracket = /\([^()]+\)$/.exec(text);
  const sign = /(?::|\s[–—-])\s/.exec(text);
  const [first] = [bracket, sign]
    .filter((found) => found !== null)
    .sort((one, other) => one.index - other.index);
  if (!first || text.includes('\n')) return { language: text };
  const language = text.slice(0, first.index).trimEnd();
  const fluency =
    first === bracket
      ? first[0].slice(1, -1)
      : text.slice(first.index + first[0].length).trimStart();
  return language === '' || fluency === '' ? { language: text } : { language, fluency };
};

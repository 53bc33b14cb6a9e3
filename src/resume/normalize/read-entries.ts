import type { z } from 'zod';
import { isObject, isTextOrNumber, hasContent } from '../../text/json.ts';
import { accountOfText } from './accounts.ts';
import { entryItems, textFieldOf } from './entry-items.ts';
import { chooseLanguage } from './translations.ts';
import {
  addWarning,
  applyRules,
  originalPaths,
  recordFate,
  recordOrigin,
  type Rule,
  type RuleContext,
  type ValuePaths,
  warnIgnored,
} from './rule.ts';
import type { SourceItem } from './source-items.ts';
import { nullValue } from './rules/scalar-rules.ts';

export interface EntryListContext extends RuleContext {
  readonly shape: string;
  /** Reads one entry. */
  readonly readObject: (schema: z.ZodObject, value: object, context: RuleContext) => object;
}

/** Reads a list of entries by the schema. Drops null and repeated entries. */
export const readEntries = (
  schema: z.ZodObject,
  given: unknown,
  context: EntryListContext,
): unknown => {
  const { state, paths } = context;
  const value = applyRules([nullValue], given, context);
  const items = entryItems(value, { ...context, fields: Object.keys(schema.shape) });
  if (items === undefined) return undefined;
  const isOverlay = paths.target[0] === 'locales';
  const kept: unknown[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    const itemPlace = itemPaths(item, [...paths.target, kept.length], context);
    const chosen = chooseLanguage({ value: item.value, paths: itemPlace }, state);
    if (chosen.value !== item.value) recordOrigin(state, chosen.paths);
    // The warning about the whole text says it.
    const entry = isTextOrNumber(value) ? entryOfText(chosen.value, context) : chosen.value;
    const read = readItem(schema, entry, { ...context, paths: chosen.paths });
    if (read === undefined) {
      // A translation matches entries by index, so a dropped entry keeps an empty object.
      if (isOverlay) kept.push({});
      continue;
    }
    const key = JSON.stringify(read);
    if (!isOverlay && isObject(read) && hasContent(read) && seen.has(key)) {
      recordFate(state, itemPlace, { fate: 'printed' });
      addWarning(state, itemPlace, {
        code: 'repeated_entry',
        message: 'is the same as an earlier entry; printed once',
        before: item.value,
      });
      continue;
    }
    seen.add(key);
    kept.push(read);
  }
  return kept;
};

/** The paths of an item. A rule may have moved it here from another list. */
const itemPaths = (
  { source, index }: SourceItem,
  target: ValuePaths['target'],
  { state, paths }: EntryListContext,
): ValuePaths => {
  const given = index === undefined ? undefined : { source, target: [...paths.target, index] };
  const written = given && originalPaths(state, given);
  const placed = { source: written?.source ?? source, target };
  if (index === undefined || index !== target.at(-1)) recordOrigin(state, placed);
  else if (paths.source === paths.target && placed.source === source)
    return { source: target, target };
  return placed;
};

const readItem = (schema: z.ZodObject, given: unknown, context: EntryListContext): unknown => {
  const value = applyRules([nullValue, textAsEntry(context)], given, context);
  if (isObject(value)) return context.readObject(schema, value, context);
  if (value !== undefined) warnIgnored(given, context);
  return undefined;
};

const textAsEntry = (context: EntryListContext): Rule => ({
  code: 'text_as_entry',
  message: 'is a text; read as an entry',
  read: (value) => entryOfText(value, context),
});

const entryOfText = (value: unknown, { shape }: EntryListContext): unknown => {
  if (!isTextOrNumber(value)) return value;
  const text = String(value).trim();
  if (text === '') return undefined;
  if (shape === 'basics.profiles') return accountOfText(text);
  if (shape === 'languages') return languageEntry(text);
  return { [textFieldOf(shape)]: text };
};

/** "English (C2)", "English – fluent", "English: native". */
const languageEntry = (text: string): object => {
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

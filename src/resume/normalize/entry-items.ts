import { isObject, type JsonObject } from '../../text/json.ts';
import { networkName } from '../../text/social-networks.ts';
import { addressOrUser } from './accounts.ts';
import { isListKey, keyTest, resolveAlias } from './field-aliases.ts';
import { isPrintable, noContentKind } from './no-content.ts';
import { splitTerms } from './read-text-lists.ts';
import { addWarning, recordFate, type RuleContext, warnIgnored } from './rule.ts';
import { flatItems, type SourceItem } from './source-items.ts';
import { titleOfKey } from '../../text/key-title.ts';

export interface ListContext extends RuleContext {
  readonly shape: string;
  readonly fields: readonly string[];
}

/** The field that a plain text becomes when it replaces an entry, by list. Default: `name`. */
const textFields: Readonly<Record<string, string>> = {
  work: 'summary',
  'work.positions': 'position',
  'sections.entries.positions': 'position',
  volunteer: 'organization',
  education: 'institution',
  awards: 'title',
  languages: 'language',
  references: 'reference',
  sections: 'title',
};

export const textFieldOf = (shape: string): string =>
  shape.endsWith('.details') ? 'text' : (textFields[shape] ?? 'name');

/** The field that the key of an entry becomes, if entries are given by name. */
const nameFieldOf = (shape: string): string => {
  if (shape === 'work' || shape === 'references') return 'name';
  if (shape === 'basics.profiles') return 'network';
  return shape.endsWith('.details') ? 'label' : textFieldOf(shape);
};

/** The field that a plain text becomes in an entry that is given by name. */
const valueFields: Readonly<Record<string, string>> = {
  languages: 'fluency',
  'basics.profiles': 'username',
  references: 'reference',
  projects: 'description',
  skills: 'level',
  'sections.terms': 'summary',
  certificates: 'issuer',
  awards: 'awarder',
  publications: 'publisher',
};

const termShapes = new Set(['skills', 'languages', 'interests', 'sections.terms']);

const isEntriesKey = keyTest('entries history');

/** The items of a value where the schema has a list of entries; `undefined` if there is none. */
export const entryItems = (value: unknown, context: ListContext): SourceItem[] | undefined => {
  const source = context.paths.source;
  if (Array.isArray(value)) return flatItems(value, source);
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') {
    warnIgnored(value, context);
    return undefined;
  }
  const items = looseItems(value, context);
  addWarning(context.state, context.paths, {
    code: 'entry_as_list',
    message: `is ${typeof value === 'string' ? 'a text' : 'not a list'}; read as a list`,
    before: value,
    after: items.map((item) => item.value),
  });
  return items;
};

const looseItems = (value: unknown, context: ListContext): SourceItem[] => {
  const { shape, fields, paths } = context;
  const { source } = paths;
  if (typeof value === 'string' && termShapes.has(shape)) {
    return splitTerms(value).map((term) => ({ value: term, source }));
  }
  if (!isObject(value)) return [{ value, source }];
  const keys = Object.keys(value);
  const list = keys.find(
    (key) => (isListKey(key) || isEntriesKey(key)) && Array.isArray(value[key]),
  );
  if (list !== undefined && !fields.includes(list)) return wrappedItems(value, list, context);
  // `{Languages: […], Tools: […]}` is a map of groups, although `tools` is an alias of a field.
  const isEntry =
    keys.some((key) => fields.includes(key)) ||
    (keys.length > 0 && keys.every((key) => resolveAlias(key, shape, fields) !== undefined));
  return isEntry ? [{ value, source }] : namedItems(value, context);
};

/** `{title, items: […]}` → the items. The other members arrange or name the section. */
const wrappedItems = (
  value: JsonObject,
  list: string,
  { paths, state }: ListContext,
): SourceItem[] => {
  const rest = Object.keys(value).filter((key) => key !== list);
  for (const key of rest) {
    if (typeof value[key] === 'object') continue;
    const source = [...paths.source, key];
    recordFate(state, { source }, { fate: 'setting' });
  }
  // Without their indexes, which are those of several lists.
  return Object.entries(value).flatMap(([key, items]) =>
    Array.isArray(items)
      ? flatItems(items, [...paths.source, key]).map(({ index: _, ...item }) => item)
      : [],
  );
};

/** Entries given by name: `{Languages: ["Go"]}`, `{Norwegian: "native"}`, `{github: "ada"}`. */
const namedItems = (value: JsonObject, context: ListContext): SourceItem[] =>
  Object.entries(value).flatMap(([key, item]): SourceItem[] => {
    const source = [...context.paths.source, key];
    if (!isPrintable(key, item)) {
      const fate = noContentKind(key, item) ?? 'setting';
      recordFate(context.state, { source }, { fate });
      return [];
    }
    return namedItem(key, item, context).map((each) => ({ value: each, source }));
  });

/** "work1", "job_2" and "3" count entries and do not name them. */
const isCounter = (key: string): boolean => /^\p{L}*[ _-]?\d+$/u.test(key);

const namedItem = (key: string, item: unknown, context: ListContext): unknown[] => {
  const { shape, fields } = context;
  const nameField = nameFieldOf(shape);
  const name =
    shape === 'basics.profiles' ? (networkName(key) ?? titleOfKey(key)) : titleOfKey(key);
  const head = isCounter(key) ? {} : { [nameField]: name };
  if (isObject(item)) {
    const hasName = Object.keys(item).some(
      (each) => each === nameField || resolveAlias(each, shape, fields) === nameField,
    );
    return [hasName ? item : { ...head, ...item }];
  }
  if (Array.isArray(item)) {
    const isText = item.every((each) => typeof each !== 'object');
    const field = ['positions', 'keywords', 'highlights'].find(
      (each) => fields.includes(each) && (each !== 'positions' || !isText),
    );
    return field === undefined ? [{ ...head, details: item }] : [{ ...head, [field]: item }];
  }
  if (shape === 'basics.profiles' && typeof item === 'string')
    return [{ ...head, ...addressOrUser(item) }];
  if (typeof item === 'string' && item.includes(',') && fields.includes('keywords'))
    return [{ ...head, keywords: item }];
  const isProse = typeof item === 'string' && item.length > 40;
  const field = isProse && fields.includes('summary') ? 'summary' : valueFields[shape];
  const known = field !== undefined && fields.includes(field) ? field : undefined;
  const other = ['summary', 'text', 'description'].find((each) => fields.includes(each));
  return [{ ...head, [known ?? other ?? 'details']: item }];
};

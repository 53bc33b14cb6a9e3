import { suggestion } from '../../../options/suggest.ts';
import { CustomSection } from '../../schema/custom-section.ts';
import { sectionId } from '../../section-id.ts';
import { isListKey, resolveAlias } from '../field-aliases.ts';
import { isPrintable, isSectionMap, isSwitchedOff, noContentKind } from '../no-content.ts';
import {
  addItems,
  renamedMember,
  withMember,
  withoutMembers,
  type ObjectContext,
  type ObjectRule,
} from '../object-members.ts';
import { isObject, isTextOrNumber, type JsonObject, hasContent } from '../../../text/json.ts';
import {
  addWarning,
  childPaths,
  type NormalizeState,
  recordFate,
  recordOrigin,
  type ValuePaths,
  type Member,
} from '../rule.ts';
import { titleOfKey } from '../../../text/key-title.ts';

const termFields = ['name', 'level', 'keywords', 'summary', 'id', 'tags', 'hidden'];

/** The field of a term that a key means; otherwise the key itself. */
const termField = (key: string): string => resolveAlias(key, 'sections.terms', termFields) ?? key;

const hasTermField = (item: object, fields: readonly string[]): boolean =>
  Object.keys(item).some((key) => fields.includes(termField(key)));

const isTermLike = (item: object): boolean =>
  Object.keys(item).every((key) => isSwitchedOff(key) || termFields.includes(termField(key)));

/** The field of a custom section that fits the items of a list. */
const fieldOfList = (items: readonly unknown[]): 'highlights' | 'terms' | 'entries' => {
  const given = items.filter((item) => item !== null);
  if (given.every(isTextOrNumber)) return 'highlights';
  const objects = given.filter(isObject);
  const hasTerms = objects.some((item) => hasTermField(item, ['keywords', 'level']));
  return hasTerms && objects.every(isTermLike) ? 'terms' : 'entries';
};

/** `{title, items: […]}` → moves the items to the field that fits them, after the items already there. */
export const sectionItems: ObjectRule = (members, context) => {
  const found = [...members].find(
    ([key, { value }]) => isListKey(key) && Array.isArray(value) && hasContent(value),
  );
  if (!found) return members;
  const [key, member] = found;
  const items = member.value as readonly unknown[]; // found because it is an array
  const field = fieldOfList(items);
  const rest = withMember(members, key, undefined);
  if (!hasContent(members.get(field)?.value))
    return withMember(rest, field, renamedMember(member, field, context.state));
  const added = items.map((value, index) => ({ value, source: [...member.paths.source, index] }));
  return addItems(rest, field, added, context);
};

/** A custom section, and the keys of the source object from which its terms are made. */
interface MadeSection {
  readonly section: Readonly<Record<string, unknown>>;
  readonly termKeys?: readonly string[];
}

/** A custom section from the value of an unknown key; `undefined` if the value holds no content. */
const sectionOf = (
  key: string,
  value: unknown,
  fields: readonly string[],
): MadeSection | undefined => {
  const title = titleOfKey(key) || 'More';
  const id = sectionId(key);
  const head = { ...(id !== '' && { id }), title };
  if (!isPrintable(key, value) || isSectionMap(value, fields)) return undefined;
  if (Array.isArray(value)) return { section: { ...head, [fieldOfList(value)]: value } };
  if (!isObject(value)) return { section: { ...head, summary: String(value) } };
  if (isSectionLike(value)) return { section: { ...head, ...titledOf(value) } };
  if (isEntryLike(value)) return { section: { ...head, entries: [value] } };
  const found = Object.entries(value).flatMap(([name, item]) =>
    termOf(name, item).map((term) => ({ name, term })),
  );
  return {
    section: { ...head, terms: found.map(({ term }) => term) },
    termKeys: found.map(({ name }) => name),
  };
};

/** A section with its own title under the key of the schema. */
const titledOf = (value: JsonObject): JsonObject => {
  const key = ['title', 'name', 'heading'].find((each) => typeof value[each] === 'string');
  if (key === undefined || key === 'title') return value;
  const { [key]: title, ...rest } = value;
  return { title, ...rest };
};

const entryFields = Object.keys(CustomSection.shape.entries.unwrap().element.shape);

/** Whether an object is one entry: it has a name and a date, a text or bullets. */
const isEntryLike = (value: object): boolean => {
  const known = Object.keys(value).map((key) => resolveAlias(key, 'sections.entries', entryFields));
  return (
    known.includes('name') &&
    known.some((field) =>
      ['date', 'startDate', 'endDate', 'summary', 'highlights', 'url'].includes(field ?? ''),
    )
  );
};

const isSectionLike = (value: object): boolean =>
  Object.entries(value).some(
    ([key, item]) =>
      Array.isArray(item) && (isListKey(key) || ['entries', 'terms', 'highlights'].includes(key)),
  );

const termOf = (name: string, item: unknown): object[] => {
  if (!isPrintable(name, item)) return [];
  const term = { name: titleOfKey(name) };
  if (Array.isArray(item)) return [{ ...term, keywords: item as unknown[] }];
  if (isObject(item)) return [isTerm(item) ? { ...term, ...item } : { ...term, keywords: item }];
  return [{ ...term, summary: String(item) }];
};

/** Whether an object is a term, and not a map of names to levels. */
const isTerm = (item: object): boolean =>
  hasTermField(item, ['name', 'level', 'keywords', 'summary']);

/**
 * Turns unknown members of the root, and the members of a `sections` object, into titled sections
 * after the known ones. Members without content stay in place.
 */
export const unknownSections: ObjectRule = (members, context) => {
  const { state, fields, paths } = context;
  const given = members.get('sections');
  if (isSectionMap(given?.value, fields) || isIdList(given?.value)) {
    if (given) recordFate(state, given.paths, { fate: 'setting' });
    return unknownSections(withMember(members, 'sections', undefined), context);
  }
  const own: readonly unknown[] = Array.isArray(given?.value) ? given.value : [];
  const named = isObject(given?.value) ? sectionMembers(given.value, given.paths) : [];
  const unknown = [...members].filter(([key]) => !fields.includes(key));
  const made: unknown[] = [...own];
  const gone = new Set(named.length > 0 ? ['sections'] : []);
  for (const [key, member] of [...named, ...unknown]) {
    const found = sectionOf(key, member.value, fields);
    if (!found) {
      stateNoContent(key, member, context);
      continue;
    }
    const { section, termKeys = [] } = found;
    const title = typeof section['title'] === 'string' ? section['title'] : titleOfKey(key);
    const target = [...paths.target, 'sections', made.length];
    const place = { source: member.paths.source, target };
    recordSectionOrigins(state, place, section);
    recordTermOrigins(state, place, termKeys);
    addWarning(state, member.paths, {
      code: 'custom_section',
      message: `is not a section of JSON Resume; printed under the title "${title}"${suggestion(key, fields)}`,
      before: key,
      after: title,
    });
    made.push(section);
    gone.add(key);
  }
  if (made.length === own.length) return members;
  return withMember(withoutMembers(members, gone), 'sections', {
    value: made,
    paths: given?.paths ?? childPaths(paths, 'sections'),
  });
};

/** A list of ids arranges the sections of another tool. */
const isIdList = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => typeof item === 'string' && /^[a-z][\w-]*$/.test(item));

/** States why an unknown member of the root is not printed. */
const stateNoContent = (
  key: string,
  { value, paths }: Member,
  { state, fields }: ObjectContext,
): void => {
  const kind = isSectionMap(value, fields) ? 'setting' : noContentKind(key, value);
  if (kind !== undefined) recordFate(state, paths, { fate: kind });
};

const sectionMembers = (value: object, paths: ValuePaths): [string, Member][] =>
  Object.entries(value)
    .filter(([key]) => !isSwitchedOff(key))
    .map(([key, item]: [string, unknown]) => [key, { value: item, paths: childPaths(paths, key) }]);

/** Records the source path of each term that is made from a member of an object. */
const recordTermOrigins = (
  state: NormalizeState,
  { source, target }: ValuePaths,
  keys: readonly string[],
): void =>
  keys.forEach((key, index) => {
    const place = [...target, 'terms', index];
    recordOrigin(state, { source: [...source, key], target: place });
    for (const field of ['keywords', 'summary']) {
      recordOrigin(state, { source: [...source, key], target: [...place, field] });
    }
  });

/** Records the source paths of a new section and its fields. */
const recordSectionOrigins = (state: NormalizeState, paths: ValuePaths, section: object): void => {
  recordOrigin(state, paths);
  for (const field of ['summary', 'highlights', 'terms', 'entries']) {
    if (field in section)
      recordOrigin(state, { source: paths.source, target: [...paths.target, field] });
  }
};

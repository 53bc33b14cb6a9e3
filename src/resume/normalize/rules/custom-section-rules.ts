import { sectionId } from '../../section-id.ts';
import { foldKey, resolveAlias } from '../field-aliases.ts';
import {
  hasText,
  withMember,
  withoutMembers,
  type Member,
  type ObjectRule,
} from '../object-members.ts';
import { isObject } from '../../../text/json.ts';
import {
  addWarning,
  hasContent,
  recordOrigin,
  renamedPaths,
  type NormalizeState,
  type ValuePaths,
} from '../rule.ts';

/** "sideProjects" → "Side projects". */
export const titleOfKey = (key: string): string => {
  const words = key
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .trim();
  const isWritten = /\s/.test(key.trim());
  const plain = isWritten
    ? words
    : words.replace(/(?<= )\p{Lu}(?=\p{Ll})/gu, (first) => first.toLowerCase());
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

const termFields = ['name', 'level', 'keywords', 'summary', 'id', 'tags', 'hidden'] as const;

const isTermLike = (item: unknown): boolean =>
  isObject(item) &&
  Object.keys(item).every(
    (key) =>
      /^[_-]/.test(key) ||
      termFields.some(
        (field) => field === (resolveAlias(key, 'sections.terms', termFields) ?? key),
      ),
  );

/** The field of a custom section that fits the items of a list. */
const fieldOfList = (items: readonly unknown[]): 'highlights' | 'terms' | 'entries' => {
  const given = items.filter((item) => item !== null);
  if (given.every((item) => typeof item === 'string' || typeof item === 'number'))
    return 'highlights';
  const objects = given.filter(isObject);
  const hasTerms = objects.some((item) =>
    Object.keys(item).some((key) =>
      ['keywords', 'level'].includes(resolveAlias(key, 'sections.terms', termFields) ?? key),
    ),
  );
  return hasTerms && objects.every(isTermLike) ? 'terms' : 'entries';
};

const listKeys = new Set(['items', 'content', 'contents', 'list', 'data', 'elements'].map(foldKey));

/** `{title, items: […]}` → moves the items to the field that fits them, after the items already there. */
export const sectionItems: ObjectRule = (members, { state, paths }) => {
  const found = [...members].find(
    ([key, { value }]) => listKeys.has(foldKey(key)) && Array.isArray(value) && hasContent(value),
  );
  if (!found) return members;
  const [key, member] = found;
  const items = member.value as readonly unknown[]; // found because it is an array
  const field = fieldOfList(items);
  const other = members.get(field);
  const rest = withMember(members, key, undefined);
  if (!other || !hasContent(other.value)) {
    const moved = renamedPaths(member.paths, field);
    recordOrigin(state, moved);
    return withMember(rest, field, { value: items, paths: moved });
  }
  const first: readonly unknown[] = Array.isArray(other.value) ? other.value : [other.value];
  items.forEach((_, index) => {
    const target = [...paths.target, field, first.length + index];
    recordOrigin(state, { source: [...member.paths.source, index], target });
  });
  return withMember(rest, field, { ...other, value: [...first, ...items] });
};

/** A custom section from the value of an unknown key; `undefined` if the value holds no content. */
const sectionOf = (key: string, value: unknown): Record<string, unknown> | undefined => {
  const title = titleOfKey(key) || 'More';
  const id = sectionId(key);
  const head = { ...(id !== '' && { id }), title };
  if (!hasText(value) && !(Array.isArray(value) && hasContent(value))) return undefined;
  // A single word is the setting of another tool, not a section: "theme": "even".
  if (typeof value === 'string')
    return /\s/.test(value.trim()) ? { ...head, summary: value } : undefined;
  if (Array.isArray(value)) return { ...head, [fieldOfList(value)]: value };
  if (!isObject(value)) return undefined;
  if (isSectionLike(value)) return { ...head, ...value };
  return { ...head, terms: Object.entries(value).flatMap(([name, item]) => termOf(name, item)) };
};

const isSectionLike = (value: object): boolean =>
  Object.entries(value).some(
    ([key, item]) =>
      Array.isArray(item) &&
      (listKeys.has(foldKey(key)) || ['entries', 'terms', 'highlights'].includes(key)),
  );

const termOf = (name: string, item: unknown): object[] => {
  if (/^[_-]/.test(name) || !hasContent(item)) return [];
  const term = { name: titleOfKey(name) };
  if (Array.isArray(item)) return [{ ...term, keywords: item as unknown[] }];
  if (isObject(item)) return [{ ...term, ...item }];
  return [{ ...term, summary: String(item) }];
};

/**
 * Turns unknown members of the root, and the members of a `sections` object, into titled sections
 * after the known ones. Members without content stay in place.
 */
export const unknownSections: ObjectRule = (members, { state, fields, paths }) => {
  const given = members.get('sections');
  const own: readonly unknown[] = Array.isArray(given?.value) ? given.value : [];
  const named = isObject(given?.value) ? sectionMembers(given.value, given.paths) : [];
  const unknown = [...members].filter(([key]) => !fields.includes(key));
  const made: unknown[] = [...own];
  const gone = new Set(named.length > 0 ? ['sections'] : []);
  for (const [key, member] of [...named, ...unknown]) {
    const section = sectionOf(key, member.value);
    if (!section) continue;
    const title = typeof section['title'] === 'string' ? section['title'] : titleOfKey(key);
    const target = [...paths.target, 'sections', made.length];
    recordSectionOrigins(state, { source: member.paths.source, target }, section);
    addWarning(state, member.paths, {
      code: 'custom_section',
      message: `is not a section of JSON Resume; printed under the title "${title}"`,
      before: key,
      after: title,
    });
    made.push(section);
    gone.add(key);
  }
  if (made.length === own.length) return members;
  const sectionsPlace: ValuePaths = given?.paths ?? {
    source: [...paths.source, 'sections'],
    target: [...paths.target, 'sections'],
  };
  return withMember(withoutMembers(members, gone), 'sections', {
    value: made,
    paths: sectionsPlace,
  });
};

const sectionMembers = (value: object, paths: ValuePaths): [string, Member][] =>
  Object.entries(value)
    .filter(([key]) => !/^[_-]/.test(key))
    .map(([key, item]: [string, unknown]) => [
      key,
      { value: item, paths: { source: [...paths.source, key], target: [...paths.target, key] } },
    ]);

/** Records the source paths of a new section and its fields. */
const recordSectionOrigins = (state: NormalizeState, paths: ValuePaths, section: object): void => {
  recordOrigin(state, paths);
  for (const field of ['summary', 'highlights', 'terms', 'entries']) {
    if (field in section)
      recordOrigin(state, { source: paths.source, target: [...paths.target, field] });
  }
};

const detailText = (value: unknown): string | undefined => {
  if (typeof value === 'string' && value.trim() !== '' && !value.startsWith('data:'))
    return value.trim();
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) {
    return value.join(', ');
  }
  return undefined;
};

/** Unknown text members of an entry become `details`, because no other field prints them. */
export const entryDetails: ObjectRule = (members, { state, fields, paths }) => {
  const loose = [...members].flatMap(([key, member]) => {
    const text = fields.includes(key) ? undefined : detailText(member.value);
    return text === undefined ? [] : [{ key, member, text }];
  });
  const given = members.get('details');
  if (loose.length === 0) return members;
  const single = hasContent(given?.value) ? [given?.value] : [];
  const own: readonly unknown[] = Array.isArray(given?.value) ? given.value : single;
  const made = loose.map(({ key, member, text }, index) => {
    const label = titleOfKey(key);
    recordOrigin(state, {
      source: member.paths.source,
      target: [...paths.target, 'details', own.length + index],
    });
    addWarning(state, member.paths, {
      code: 'shown_as_detail',
      message: `is not a field that Vitae knows; printed as "${label}: …"`,
      before: key,
      after: label,
    });
    return { label, text };
  });
  const rest = withoutMembers(members, new Set(loose.map(({ key }) => key)));
  return withMember(rest, 'details', {
    value: [...own, ...made],
    paths: given?.paths ?? { source: paths.source, target: [...paths.target, 'details'] },
  });
};

import { sectionId } from '../section-id.ts';
import { meantBy, spelling } from './aliases.ts';
import { hasText, withMember, withoutMembers, type Member, type ObjectRule } from './members.ts';
import { isGiven, isObject, movedTo, noteMove, report, type Journal, type Place } from './rule.ts';

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

const isTerm = (item: unknown): boolean =>
  isObject(item) &&
  Object.keys(item).every(
    (key) =>
      /^[_-]/.test(key) ||
      termFields.some((field) => field === (meantBy(key, 'sections.terms', termFields) ?? key)),
  );

/** The field of a custom section that fits the items of a list. */
const fieldOfList = (items: readonly unknown[]): 'highlights' | 'terms' | 'entries' => {
  const given = items.filter((item) => item !== null);
  if (given.every((item) => typeof item === 'string' || typeof item === 'number'))
    return 'highlights';
  const objects = given.filter(isObject);
  const hasTerms = objects.some((item) =>
    Object.keys(item).some((key) =>
      ['keywords', 'level'].includes(meantBy(key, 'sections.terms', termFields) ?? key),
    ),
  );
  return hasTerms && objects.every(isTerm) ? 'terms' : 'entries';
};

const listKeys = new Set(
  ['items', 'content', 'contents', 'list', 'data', 'elements'].map(spelling),
);

/** `{title, items: […]}` → moves the items to the field that fits them, after the items already there. */
export const sectionItems: ObjectRule = (members, { journal, place }) => {
  const found = [...members].find(
    ([key, { value }]) => listKeys.has(spelling(key)) && Array.isArray(value) && isGiven(value),
  );
  if (!found) return members;
  const [key, member] = found;
  const items = member.value as readonly unknown[]; // found because it is an array
  const field = fieldOfList(items);
  const other = members.get(field);
  const rest = withMember(members, key, undefined);
  if (!other || !isGiven(other.value)) {
    const moved = movedTo(member.place, field);
    noteMove(journal, moved);
    return withMember(rest, field, { value: items, place: moved });
  }
  const first: readonly unknown[] = Array.isArray(other.value) ? other.value : [other.value];
  items.forEach((_, index) => {
    const target = [...place.target, field, first.length + index];
    noteMove(journal, { source: [...member.place.source, index], target });
  });
  return withMember(rest, field, { ...other, value: [...first, ...items] });
};

/** A custom section from the value of an unknown key; `undefined` if the value holds no content. */
const sectionOf = (key: string, value: unknown): Record<string, unknown> | undefined => {
  const title = titleOfKey(key) || 'More';
  const id = sectionId(key);
  const head = { ...(id !== '' && { id }), title };
  if (!hasText(value) && !(Array.isArray(value) && isGiven(value))) return undefined;
  // A single word is the setting of another tool, not a section: "theme": "even".
  if (typeof value === 'string')
    return /\s/.test(value.trim()) ? { ...head, summary: value } : undefined;
  if (Array.isArray(value)) return { ...head, [fieldOfList(value)]: value };
  if (!isObject(value)) return undefined;
  if (isSection(value)) return { ...head, ...value };
  return { ...head, terms: Object.entries(value).flatMap(([name, item]) => termOf(name, item)) };
};

const isSection = (value: object): boolean =>
  Object.entries(value).some(
    ([key, item]) =>
      Array.isArray(item) &&
      (listKeys.has(spelling(key)) || ['entries', 'terms', 'highlights'].includes(key)),
  );

const termOf = (name: string, item: unknown): object[] => {
  if (/^[_-]/.test(name) || !isGiven(item)) return [];
  const term = { name: titleOfKey(name) };
  if (Array.isArray(item)) return [{ ...term, keywords: item as unknown[] }];
  if (isObject(item)) return [{ ...term, ...item }];
  return [{ ...term, summary: String(item) }];
};

/**
 * Turns unknown members of the root, and the members of a `sections` object, into titled sections
 * after the known ones. Members without content stay in place.
 */
export const unknownSections: ObjectRule = (members, { journal, fields, place }) => {
  const given = members.get('sections');
  const own: readonly unknown[] = Array.isArray(given?.value) ? given.value : [];
  const named = isObject(given?.value) ? membersOf(given.value, given.place) : [];
  const unknown = [...members].filter(([key]) => !fields.includes(key));
  const made: unknown[] = [...own];
  const gone = new Set(named.length > 0 ? ['sections'] : []);
  for (const [key, member] of [...named, ...unknown]) {
    const section = sectionOf(key, member.value);
    if (!section) continue;
    const title = typeof section['title'] === 'string' ? section['title'] : titleOfKey(key);
    const target = [...place.target, 'sections', made.length];
    noteSection(journal, { source: member.place.source, target }, section);
    report(journal, member.place, {
      code: 'custom_section',
      message: `is not a section of JSON Resume; printed under the title "${title}"`,
      before: key,
      after: title,
    });
    made.push(section);
    gone.add(key);
  }
  if (made.length === own.length) return members;
  const sectionsPlace: Place = given?.place ?? {
    source: [...place.source, 'sections'],
    target: [...place.target, 'sections'],
  };
  return withMember(withoutMembers(members, gone), 'sections', {
    value: made,
    place: sectionsPlace,
  });
};

const membersOf = (value: object, place: Place): [string, Member][] =>
  Object.entries(value)
    .filter(([key]) => !/^[_-]/.test(key))
    .map(([key, item]: [string, unknown]) => [
      key,
      { value: item, place: { source: [...place.source, key], target: [...place.target, key] } },
    ]);

/** Records the source paths of a new section and its fields. */
const noteSection = (journal: Journal, place: Place, section: object): void => {
  noteMove(journal, place);
  for (const field of ['summary', 'highlights', 'terms', 'entries']) {
    if (field in section)
      noteMove(journal, { source: place.source, target: [...place.target, field] });
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
export const entryDetails: ObjectRule = (members, { journal, fields, place }) => {
  const loose = [...members].flatMap(([key, member]) => {
    const text = fields.includes(key) ? undefined : detailText(member.value);
    return text === undefined ? [] : [{ key, member, text }];
  });
  const given = members.get('details');
  if (loose.length === 0) return members;
  const single = isGiven(given?.value) ? [given?.value] : [];
  const own: readonly unknown[] = Array.isArray(given?.value) ? given.value : single;
  const made = loose.map(({ key, member, text }, index) => {
    const label = titleOfKey(key);
    noteMove(journal, {
      source: member.place.source,
      target: [...place.target, 'details', own.length + index],
    });
    report(journal, member.place, {
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
    place: given?.place ?? { source: place.source, target: [...place.target, 'details'] },
  });
};

import { keyTest } from '../field-aliases.ts';
import {
  renamedMember,
  withMember,
  withoutMembers,
  type Members,
  type ObjectRule,
} from '../object-members.ts';
import { isObject, hasContent } from '../../../text/json.ts';
import { addWarning, childPaths, recordOrigin, warnOtherKey, type Member } from '../rule.ts';
import { onlyItem } from './scalar-rules.ts';

/** `firstName` and `lastName` → `name`. */
export const nameParts: ObjectRule = (members, { state }) => {
  if (hasContent(members.get('name')?.value)) return members;
  const given = [isFirstName, isLastName].flatMap((isMeant) => {
    const found = textMembers(members, isMeant)[0];
    return found ? [found] : [];
  });
  const [, first] = given[0] ?? [];
  if (!first) return members;
  const name = given.map(([, { value }]) => String(value).trim()).join(' ');
  addWarning(state, first.paths, {
    code: 'name_parts',
    message: 'is read together with the other parts as "name"',
    before: first.value,
    after: name,
  });
  return new Map([
    ['name', renamedMember({ value: name, paths: first.paths }, 'name', state)],
    ...withoutMembers(members, new Set(['name', ...given.map(([key]) => key)])),
  ]);
};

const isFirstName = keyTest('firstName givenName forename');
const isLastName = keyTest('lastName surname familyName');

/** The members with a text whose keys pass a test. */
const textMembers = (members: Members, isMeant: (key: string) => boolean): [string, Member][] =>
  [...members].filter(
    ([key, { value }]) => isMeant(key) && typeof value === 'string' && hasContent(value),
  );

const isLocationKey = keyTest(
  'address street city town region state province country countryCode postalCode zip zipCode postcode',
);

/** `basics.city` and other address parts → `basics.location`. */
export const looseLocation: ObjectRule = (members, { state, paths }) => {
  const location = members.get('location');
  const given = onlyItem(location?.value);
  const loose = textMembers(members, isLocationKey);
  if (loose.length === 0) return members;
  const address = typeof given === 'string' && hasContent(given) ? { address: given } : {};
  const inside = isObject(given) ? given : address;
  const free = loose.filter(([key]) => !(key in inside));
  for (const [key, member] of free) {
    recordOrigin(state, {
      source: member.paths.source,
      target: [...paths.target, 'location', key],
    });
    const message = 'is read as part of "location"';
    warnOtherKey(state, member.paths, { message, before: key, after: `location/${key}` });
  }
  const value = {
    ...inside,
    ...Object.fromEntries(free.map(([key, member]) => [key, member.value])),
  };
  const rest = withoutMembers(members, new Set(free.map(([key]) => key)));
  return withMember(rest, 'location', {
    value,
    paths: location?.paths ?? childPaths(paths, 'location'),
  });
};

/** `highlights: [{text, tags}]` → texts in `highlights`, tags in `highlightTags`. */
export const taggedHighlights: ObjectRule = (members, { state }) => {
  const member = members.get('highlights');
  if (!Array.isArray(member?.value) || members.has('highlightTags')) return members;
  const items: readonly unknown[] = member.value;
  if (!items.some((item) => isObject(item) && 'tags' in item)) return members;
  const tags = items.map((item) =>
    isObject(item) && Array.isArray(item['tags']) ? (item['tags'] as unknown[]) : [],
  );
  const texts = items.map((item) => {
    if (!isObject(item)) return item;
    const { tags: _tags, ...rest } = item;
    return rest;
  });
  return withMember(
    withMember(members, 'highlights', { ...member, value: texts }),
    'highlightTags',
    renamedMember({ value: tags, paths: member.paths }, 'highlightTags', state),
  );
};

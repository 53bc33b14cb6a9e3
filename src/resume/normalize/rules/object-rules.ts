import { foldKey } from '../field-aliases.ts';
import { withMember, withoutMembers, type Member, type ObjectRule } from '../object-members.ts';
import { isObject } from '../../../text/json.ts';
import {
  addWarning,
  childPaths,
  hasContent,
  recordOrigin,
  renamedPaths,
  warnOtherKey,
} from '../rule.ts';
import { onlyItem } from './text-rules.ts';

/** `firstName` and `lastName` → `name`. */
export const nameParts: ObjectRule = (members, { state }) => {
  if (hasContent(members.get('name')?.value)) return members;
  const find = (...names: string[]): [string, Member] | undefined =>
    [...members].find(
      ([key, { value }]) =>
        names.includes(foldKey(key)) && typeof value === 'string' && hasContent(value),
    );
  const parts = [
    find('firstname', 'givenname', 'forename'),
    find('lastname', 'surname', 'familyname'),
  ];
  const given = parts.filter((part) => part !== undefined);
  const [first] = given;
  if (!first) return members;
  const name = given.map(([, { value }]) => String(value).trim()).join(' ');
  const paths = renamedPaths(first[1].paths, 'name');
  recordOrigin(state, paths);
  addWarning(state, first[1].paths, {
    code: 'name_parts',
    message: 'is read together with the other parts as "name"',
    before: first[1].value,
    after: name,
  });
  const rest = withoutMembers(members, new Set(given.map(([key]) => key)));
  return new Map([['name', { value: name, paths }], ...withMember(rest, 'name', undefined)]);
};

const locationKeys = new Set(
  'address street city town region state province country countryCode postalCode zip zipCode postcode'
    .split(' ')
    .map(foldKey),
);

/** `basics.city` and other address parts → `basics.location`. */
export const looseLocation: ObjectRule = (members, { state, paths }) => {
  const location = members.get('location');
  const given = onlyItem(location?.value);
  const loose = [...members].filter(
    ([key, { value }]) =>
      locationKeys.has(foldKey(key)) && typeof value === 'string' && hasContent(value),
  );
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
  const texts = items.map((item) =>
    isObject(item)
      ? Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'tags'))
      : item,
  );
  const paths = renamedPaths(member.paths, 'highlightTags');
  recordOrigin(state, paths);
  return withMember(
    withMember(members, 'highlights', { ...member, value: texts }),
    'highlightTags',
    { value: tags, paths },
  );
};

import { isObject } from '../../../text/json.ts';
import { foldKey } from '../field-aliases.ts';
import { noContentKind } from '../no-content.ts';
import { withoutMembers, type ObjectRule } from '../object-members.ts';
import { addWarning, childPaths, hasContent, recordOrigin } from '../rule.ts';
import { onlyItem } from './text-rules.ts';

const personNames = new Set(
  'bio info person personal personalInfo personalInformation personalDetails personalData about aboutMe profile contact contacts contactInfo contactInformation contactDetails header me owner candidate user'
    .split(' ')
    .map(foldKey),
);

/** Whether a key of the root means the person. */
export const isPersonKey = (key: string): boolean =>
  key === 'basics' || personNames.has(foldKey(key));

/** A person under another key, or in a second object beside `basics` → `basics`. */
export const rootPerson: ObjectRule = (members, { state, paths, fields }) => {
  const found = [...members].filter(
    ([key, { value }]) =>
      !fields.includes(key) &&
      personNames.has(foldKey(key)) &&
      isObject(value) &&
      hasContent(value),
  );
  const basics = members.get('basics');
  const given = onlyItem(basics?.value);
  if (found.length === 0 || (hasContent(given) && !isObject(given))) return members;
  const inside: Record<string, unknown> = isObject(given) ? { ...given } : {};
  for (const [key, { value, paths: place }] of found) {
    addWarning(state, place, {
      code: 'other_key',
      message: 'is read as "basics", as JSON Resume calls it',
      before: key,
      after: 'basics',
    });
    for (const [name, item] of Object.entries(value as object)) {
      const free = hasContent(inside[name]) ? `${key} ${name}` : name;
      const source = [...place.source, name];
      recordOrigin(state, { source, target: [...paths.target, 'basics', free] });
      inside[free] = item;
    }
  }
  return new Map([
    ['basics', { value: inside, paths: basics?.paths ?? childPaths(paths, 'basics') }],
    ...withoutMembers(members, new Set(['basics', ...found.map(([key]) => key)])),
  ]);
};

/** Personal fields at the root → `basics`, if `basics` is absent or has no name. */
export const rootBasics: ObjectRule = (members, { state, paths }) => {
  const basics = members.get('basics');
  const given = onlyItem(basics?.value) ?? {};
  if (!isObject(given) || hasContent(given['name'])) return members;
  const loose = [...members].filter(
    ([key, { value }]) =>
      personKeys.has(foldKey(key)) && !(key in given) && hasContent(value) && !Array.isArray(value),
  );
  if (!loose.some(([key]) => nameKeys.has(foldKey(key)))) return members;
  for (const [key, member] of loose) {
    recordOrigin(state, { source: member.paths.source, target: [...paths.target, 'basics', key] });
    addWarning(state, member.paths, {
      code: 'other_key',
      message: 'is read as part of "basics"',
      before: key,
      after: `basics/${key}`,
    });
  }
  const value = {
    ...given,
    ...Object.fromEntries(loose.map(([key, member]) => [key, member.value])),
  };
  const rest = withoutMembers(members, new Set(['basics', ...loose.map(([key]) => key)]));
  return new Map([
    ['basics', { value, paths: basics?.paths ?? childPaths(paths, 'basics') }],
    ...rest,
  ]);
};

const nameKeys = new Set(['name', 'email', 'fullname', 'firstname', 'lastname']);

const personKeys = new Set(
  'name firstName lastName givenName familyName surname fullName label title headline email mail phone telephone tel mobile url website homepage image picture photo summary bio about objective location address city country'
    .split(' ')
    .map(foldKey),
);

const factKeys = new Set(
  `birthDate dateOfBirth birthday dob birthPlace placeOfBirth nationality nationalities citizenship
  gender sex pronouns maritalStatus familyStatus drivingLicense drivingLicence driversLicense
  drivingLicenses clearance securityClearance availability available noticePeriod workPermit visa
  visaStatus age yearsOfExperience`
    .split(/\s+/)
    .map(foldKey),
);

/** Facts about the person, numbers and flags at the root → `basics`, which prints them as details. */
export const rootFacts: ObjectRule = (members, { state, paths, fields }) => {
  const given = members.get('basics');
  if (hasContent(given?.value) && !isObject(given?.value)) return members;
  const inside = isObject(given?.value) ? given.value : {};
  const found = [...members].filter(
    ([key, { value }]) =>
      !fields.includes(key) &&
      !(key in inside) &&
      hasContent(value) &&
      noContentKind(key, value) === undefined &&
      (factKeys.has(foldKey(key)) || typeof value === 'number' || typeof value === 'boolean'),
  );
  if (found.length === 0) return members;
  for (const [key, member] of found) {
    recordOrigin(state, { source: member.paths.source, target: [...paths.target, 'basics', key] });
  }
  const value = {
    ...inside,
    ...Object.fromEntries(found.map(([key, member]) => [key, member.value])),
  };
  const rest = withoutMembers(members, new Set(['basics', ...found.map(([key]) => key)]));
  return new Map([
    ['basics', { value, paths: given?.paths ?? childPaths(paths, 'basics') }],
    ...rest,
  ]);
};

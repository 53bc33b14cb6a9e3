import { isObject, hasContent } from '../../../text/json.ts';
import { keyTest } from '../field-aliases.ts';
import { noContentKind } from '../no-content.ts';
import { withoutMembers, type Members, type ObjectRule } from '../object-members.ts';
import { childPaths, recordOrigin, type RuleContext, warnOtherKey } from '../rule.ts';
import { onlyItem } from './scalar-rules.ts';
import { factLabel } from '../../person-facts.ts';

const isPersonName = keyTest(
  'bio info person personal personalInfo personalInformation personalDetails personalData about aboutMe profile contact contacts contactInfo contactInformation contactDetails header me owner candidate user',
);

/** Whether a key of the root means the person. */
export const isPersonKey = (key: string): boolean => key === 'basics' || isPersonName(key);

/** A person under another key, or in a second object beside `basics` → `basics`. */
export const rootPerson: ObjectRule = (members, { state, paths, fields }) => {
  const found = [...members].filter(
    ([key, { value }]) =>
      !fields.includes(key) && isPersonName(key) && isObject(value) && hasContent(value),
  );
  const basics = members.get('basics');
  const given = onlyItem(basics?.value);
  if (found.length === 0 || (hasContent(given) && !isObject(given))) return members;
  const inside: Record<string, unknown> = isObject(given) ? { ...given } : {};
  for (const [key, { value, paths: place }] of found) {
    warnOtherKey(state, place, { before: key, after: 'basics' });
    for (const [name, item] of Object.entries(value as object)) {
      const free = hasContent(inside[name]) ? `${key} ${name}` : name;
      const source = [...place.source, name];
      recordOrigin(state, { source, target: [...paths.target, 'basics', free] });
      inside[free] = item;
    }
  }
  return withBasics(
    members,
    inside,
    found.map(([key]) => key),
    paths,
  );
};

/** The members with this person in place of some of them. */
export const withBasics = (
  members: Members,
  value: object,
  replaced: readonly string[],
  paths: RuleContext['paths'],
): Members => {
  const basics = members.get('basics')?.paths ?? childPaths(paths, 'basics');
  return new Map([
    ['basics', { value, paths: basics }],
    ...withoutMembers(members, new Set(['basics', ...replaced])),
  ]);
};

/** Moves members of the root into `basics`. */
const moveToBasics = (
  members: Members,
  given: object,
  moved: Members,
  { state, paths }: RuleContext,
): Members => {
  for (const [key, member] of moved) {
    recordOrigin(state, { source: member.paths.source, target: [...paths.target, 'basics', key] });
  }
  const values = Object.fromEntries([...moved].map(([key, { value }]) => [key, value]));
  return withBasics(members, { ...given, ...values }, [...moved.keys()], paths);
};

/** Personal fields at the root → `basics`, if `basics` is absent or has no name. */
export const rootBasics: ObjectRule = (members, context) => {
  const given = onlyItem(members.get('basics')?.value) ?? {};
  if (!isObject(given) || hasContent(given['name'])) return members;
  const loose = new Map(
    [...members].filter(
      ([key, { value }]) =>
        isPersonField(key) && !(key in given) && hasContent(value) && !Array.isArray(value),
    ),
  );
  if (![...loose.keys()].some(isNameKey)) return members;
  for (const [key, member] of loose) {
    const message = 'is read as part of "basics"';
    warnOtherKey(context.state, member.paths, { message, before: key, after: `basics/${key}` });
  }
  return moveToBasics(members, given, loose, context);
};

const isNameKey = keyTest('name email fullName firstName lastName');

const isPersonField = keyTest(
  'name firstName lastName givenName familyName surname fullName label title headline email mail phone telephone tel mobile url website homepage image picture photo summary bio about objective location address city country',
);

/** Facts whose label comes from their key. */
const isOtherFact = keyTest(
  'gender sex pronouns clearance securityClearance availability available noticePeriod workPermit visa visaStatus age yearsOfExperience',
);

const isFactKey = (key: string): boolean => factLabel(key) !== undefined || isOtherFact(key);

/** Facts about the person, numbers and flags at the root → `basics`, which prints them as details. */
export const rootFacts: ObjectRule = (members, context) => {
  const given = members.get('basics')?.value;
  if (hasContent(given) && !isObject(given)) return members;
  const inside = isObject(given) ? given : {};
  const found = [...members].filter(
    ([key, { value }]) =>
      !context.fields.includes(key) &&
      !(key in inside) &&
      hasContent(value) &&
      noContentKind(key, value) === undefined &&
      (isFactKey(key) || typeof value === 'number' || typeof value === 'boolean'),
  );
  return found.length === 0 ? members : moveToBasics(members, inside, new Map(found), context);
};

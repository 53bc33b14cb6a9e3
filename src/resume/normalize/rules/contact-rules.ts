import { isObject, hasContent } from '../../../text/json.ts';
import { networkName } from '../../../text/social-networks.ts';
import { addressOrUser } from '../accounts.ts';
import { keyTest } from '../field-aliases.ts';
import {
  addItems,
  saysSame,
  withMember,
  withoutMembers,
  type ObjectRule,
} from '../object-members.ts';
import { asList, type NormalizeState, recordOrigin, warnOtherKey, type Member } from '../rule.ts';
import { withBasics } from './person-rules.ts';
import { titleOfKey } from '../../../text/key-title.ts';

/** An account by its network and its address or user name. */
const profileOf = (network: string, value: unknown): object | undefined => {
  if (isObject(value)) {
    const { id, ...rest } = value;
    const isNamed = Object.keys(rest).some((key) =>
      /^(?:user ?name|user|url|href|link)$/i.test(key),
    );
    if (typeof id === 'string' && !isNamed) return { network, username: id, ...rest };
    return hasContent(value) ? { network, ...value } : undefined;
  }
  if (typeof value !== 'string' || value.trim() === '' || /\s/.test(value.trim())) return undefined;
  return { network, ...addressOrUser(value) };
};

/** `basics.linkedin`, `basics.github_url` and other networks → `basics.profiles`. */
export const networkMembers: ObjectRule = (members, context) => {
  const { fields } = context;
  const given = members.get('profiles');
  const found = [...members].flatMap(([key, member]) => {
    const network = fields.includes(key) ? undefined : networkName(key);
    const profile = network === undefined ? undefined : profileOf(network, member.value);
    return profile ? [{ key, member, profile }] : [];
  });
  if (found.length === 0) return members;
  const made = found.filter(({ member }) => !saysSame(member, [given?.value], context));
  for (const { key, member } of made) warnMoved(context.state, member, key, 'profiles');
  const rest = withoutMembers(members, new Set(found.map(({ key }) => key)));
  if (made.length === 0) return rest;
  return addItems(
    given ? withMember(rest, 'profiles', { ...given, value: accountList(given.value) }) : rest,
    'profiles',
    made.map(({ member, profile }) => ({
      value: profile,
      source: member.paths.source,
      fields: ['url', 'username', 'network'],
    })),
    context,
  );
};

const warnMoved = (state: NormalizeState, { paths }: Member, key: string, field: string): void => {
  const message = `is read as part of "${field}"`;
  warnOtherKey(state, paths, { message, before: key, after: field });
};

/** A list as given; accounts by name of the network, or a single value, as a list. */
const accountList = (value: unknown): readonly unknown[] => {
  if (!isObject(value) || 'network' in value || 'url' in value) return asList(value);
  return Object.entries(value).flatMap(([key, item]) => {
    const profile = profileOf(networkName(key) ?? titleOfKey(key), item);
    return profile ? [profile] : [];
  });
};

const isProfilesKey = keyTest('profiles social socials socialMedia socialLinks accounts networks');

/** Accounts at the root → `basics.profiles`. */
export const rootProfiles: ObjectRule = (members, { state, paths }) => {
  const basics = members.get('basics');
  const found = [...members].find(
    ([key, { value }]) => isProfilesKey(key) && typeof value === 'object' && hasContent(value),
  );
  if (!found || (hasContent(basics?.value) && !isObject(basics?.value))) return members;
  const inside = isObject(basics?.value) ? basics.value : {};
  const [key, member] = found;
  if (hasContent(inside['profiles'])) return members;
  const target = [...paths.target, 'basics', 'profiles'];
  recordOrigin(state, { source: member.paths.source, target });
  warnMoved(state, member, key, 'basics/profiles');
  return withBasics(members, { ...inside, profiles: member.value }, [key], paths);
};

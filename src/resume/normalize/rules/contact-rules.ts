import { isObject } from '../../../text/json.ts';
import { networkName } from '../../../text/social-networks.ts';
import { foldKey } from '../field-aliases.ts';
import {
  saysSame,
  withMember,
  withoutMembers,
  type Member,
  type ObjectRule,
} from '../object-members.ts';
import { titleOfKey } from '../readable-text.ts';
import {
  childPaths,
  hasContent,
  type NormalizeState,
  recordOrigin,
  type ValuePaths,
  warnOtherKey,
} from '../rule.ts';
import { withBasics } from './person-rules.ts';

const isAddress = (text: string): boolean => /[/:]/.test(text) && !/\s/.test(text.trim());

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
  return isAddress(value) && !/^\/?in\//.test(value)
    ? { network, url: value }
    : { network, username: value };
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
  const own = listOf(given?.value);
  const isSaid = ({ member }: { member: Member }): boolean =>
    saysSame(member, [given?.value], context);
  const made = found.filter((each) => !isSaid(each));
  made.forEach(({ key, member }, index) => {
    const target = [...context.paths.target, 'profiles', own.length + index];
    recordMoved(context.state, key, { source: member.paths.source, target }, 'profiles');
  });
  const rest = withoutMembers(members, new Set(found.map(({ key }) => key)));
  if (made.length === 0) return rest;
  return withMember(rest, 'profiles', {
    value: [...own, ...made.map(({ profile }) => profile)],
    paths: given?.paths ?? childPaths(context.paths, 'profiles'),
  });
};

const recordMoved = (
  state: NormalizeState,
  key: string,
  { source, target }: ValuePaths,
  field: string,
): void => {
  recordOrigin(state, { source, target });
  for (const name of ['url', 'username', 'network']) {
    recordOrigin(state, { source, target: [...target, name] });
  }
  const message = `is read as part of "${field}"`;
  warnOtherKey(state, { source, target }, { message, before: key, after: field });
};

/** A list as given; accounts by name of the network, or a single value, as a list. */
const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!hasContent(value)) return [];
  if (!isObject(value) || 'network' in value || 'url' in value) return [value];
  return Object.entries(value).flatMap(([key, item]) => {
    const profile = profileOf(networkName(key) ?? titleOfKey(key), item);
    return profile ? [profile] : [];
  });
};

const rootProfileKeys = new Set(
  ['profiles', 'social', 'socials', 'socialMedia', 'socialLinks', 'accounts', 'networks'].map(
    foldKey,
  ),
);

/** Accounts at the root → `basics.profiles`. */
export const rootProfiles: ObjectRule = (members, { state, paths }) => {
  const basics = members.get('basics');
  const found = [...members].find(
    ([key, { value }]) =>
      rootProfileKeys.has(foldKey(key)) && typeof value === 'object' && hasContent(value),
  );
  if (!found || (hasContent(basics?.value) && !isObject(basics?.value))) return members;
  const inside = isObject(basics?.value) ? basics.value : {};
  const [key, member] = found;
  if (hasContent(inside['profiles'])) return members;
  const target = [...paths.target, 'basics', 'profiles'];
  recordMoved(state, key, { source: member.paths.source, target }, 'basics/profiles');
  return withBasics(members, { ...inside, profiles: member.value }, [key], paths);
};

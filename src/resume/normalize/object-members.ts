import { withoutScheme } from '../../text/addresses.ts';
import { isLegacy, resolveAlias, sectionOfTitle } from './field-aliases.ts';
import { fieldsOfSection } from './section-fields.ts';
import { isObject, isTextList, type JsonObject, hasContent } from '../../text/json.ts';
import type { Path } from '../../text/json-pointer.ts';
import { chooseLanguage, withoutOtherLanguages, type KeyedMember } from './translations.ts';
import {
  addWarning,
  asList,
  childPaths,
  originalPaths,
  recordFate,
  recordOrigin,
  renamedPaths,
  type Member,
  type NormalizeState,
  type RuleContext,
  warnOtherKey,
} from './rule.ts';
import { isSwitchedOff } from './no-content.ts';

export type Members = ReadonlyMap<string, Member>;

/** The shape of an object and its place. */
export interface ObjectContext extends RuleContext {
  /** Path of the object without indexes and locale: "work", "basics.profiles"; "" is the résumé. */
  readonly shape: string;
  /** Field names of the shape. */
  readonly fields: readonly string[];
}

/** Reads several members of one object together. */
export type ObjectRule = (members: Members, context: ObjectContext) => Members;

/** The members of an object under their schema names, in the order of the text. */
export const readMembers = (value: JsonObject, context: ObjectContext): Members => {
  const { fields, shape, state } = context;
  const entries = givenMembers(value, context);
  const given = new Map(entries.map((entry) => [entry.key, entry.value]));
  const members = new Map<string, Member>();
  /** Whether a field already has a value; tested for each of its aliases. */
  const own = new Map<string, boolean>();
  const isTakenBy = (meant: string): boolean => {
    const known = own.get(meant) ?? hasContent(given.get(meant));
    own.set(meant, known);
    return known || hasContent(members.get(meant)?.value);
  };
  for (const { key, ...member } of entries) {
    const meant = fieldOf(key, member.value, context);
    const isTaken = meant !== undefined && isTakenBy(meant);
    if (isTaken && saysSame(member, [given.get(meant), members.get(meant)?.value], context))
      continue;
    // A second value keeps its own name and is printed as a detail, or as a custom section.
    if (meant === undefined || isTaken) {
      // An alias may already have filled this field, so an empty value does not replace it.
      if (!members.has(key) || hasContent(member.value)) members.set(key, member);
      continue;
    }
    members.set(meant, renamedMember(member, meant, state));
    const code = isLegacy(key) ? 'legacy_key' : 'other_key';
    warnOtherKey(state, member.paths, { code, before: key, after: meant });
  }
  return shape === '' || fields.includes('details') ? members : withoutTaken(members, context);
};

/** The members as given, without those that are switched off and those in other languages. */
const givenMembers = (value: JsonObject, context: ObjectContext): readonly KeyedMember[] => {
  const { state, paths } = context;
  const members = Object.entries(value).flatMap(([key, item]): KeyedMember[] => {
    const place = originalPaths(state, childPaths(paths, key));
    if (isSwitchedOff(key)) {
      recordFate(state, place, { fate: 'excluded' });
      return [];
    }
    if (/^(?:locales|titles|languages)$/.test(key)) return [{ key, value: item, paths: place }];
    const chosen = chooseLanguage({ value: item, paths: place }, state);
    if (chosen.value !== item) recordOrigin(state, chosen.paths);
    return [{ key, ...chosen }];
  });
  return withoutOtherLanguages(members, context);
};

/** The field that a key means; `undefined` if it is a field itself or unknown. */
const fieldOf = (
  key: string,
  value: unknown,
  { fields, shape }: ObjectContext,
): string | undefined => {
  if (key === 'details' && shape !== 'sections.entries' && fields.includes(key)) {
    if (typeof value === 'string') return fields.find((field) => field === 'summary');
    return isTextList(value) && hasContent(value)
      ? fields.find((field) => field === 'highlights')
      : undefined;
  }
  // `language` at the root is the language of the file, but a list there is the languages of the person.
  if (
    shape === '' &&
    typeof value === 'object' &&
    /^lang(?:uage)?$/i.test(key) &&
    hasContent(value)
  )
    return 'languages';
  if (fields.includes(key)) return undefined;
  return resolveAlias(key, shape, fields) ?? (shape === '' ? titledSection(key, value) : undefined);
};

/** The section that a title in another language means, if its entries have a field of that section. */
const titledSection = (key: string, value: unknown): string | undefined => {
  const section = sectionOfTitle(key);
  if (section === undefined || typeof value !== 'object' || value === null) return undefined;
  const items: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  const fields = fieldsOfSection(section);
  const isKnown = (item: unknown): boolean =>
    typeof item === 'string' ||
    (isObject(item) &&
      Object.keys(item).some(
        (each) => fields.includes(each) || resolveAlias(each, section, fields) !== undefined,
      ));
  return items.length > 0 && items.every(isKnown) ? section : undefined;
};

/** Whether the first value also has every word of a second value. */
export const saysSame = (
  { value, paths }: Member,
  others: readonly unknown[],
  { state }: ObjectContext,
): boolean => {
  const known = new Set(others.flatMap(wordsIn));
  if (others.some((other) => isCountryOf(other, value))) {
    recordFate(state, paths, { fate: 'printed', as: String(others.find(hasContent)) });
    return true;
  }
  if (!wordsIn(value).every((word) => known.has(word))) return false;
  if (hasContent(value)) {
    const as = others.flatMap(textsIn).join(' ');
    recordFate(state, paths, { fate: 'printed', as });
  }
  return true;
};

/** Whether a country code and an English name mean the same country. */
const isCountryOf = (code: unknown, name: unknown): boolean =>
  typeof code === 'string' &&
  typeof name === 'string' &&
  /^[A-Z]{2}$/i.test(code.trim()) &&
  new Intl.DisplayNames(['en'], { type: 'region' }).of(code.trim().toUpperCase()) === name.trim();

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return hasContent(value) ? [String(value)] : [];
};

const wordsIn = (value: unknown): string[] =>
  textsIn(value).flatMap((text) =>
    withoutScheme(text.toLowerCase())
      .split(/[^\p{L}\p{M}\p{N}+#]+/u)
      .filter((word) => word !== ''),
  );

/** Warns about second values in an object that has no details. */
const withoutTaken = (members: Members, { fields, shape, state }: ObjectContext): Members =>
  new Map(
    [...members].filter(([key, { value, paths }]) => {
      const meant = fields.includes(key) ? undefined : resolveAlias(key, shape, fields);
      if (meant === undefined || !hasContent(value)) return true;
      if (!hasText(value)) return true;
      const message = `is another name of "${meant}", which is given too; not printed`;
      addWarning(state, paths, { code: 'unknown_field', message, before: value });
      return false;
    }),
  );

/** A copy of the members in which one is replaced, added, or removed (`undefined`). */
export const withMember = (members: Members, key: string, member: Member | undefined): Members => {
  const next = new Map(members);
  if (member) next.set(key, member);
  else next.delete(key);
  return next;
};

/** A member under another key of its object. Notes where it comes from. */
export const renamedMember = (
  { value, paths }: Member,
  key: string,
  state: NormalizeState,
): Member => {
  const renamed = renamedPaths(paths, key);
  recordOrigin(state, renamed);
  return { value, paths: renamed };
};

/** A value that joins a list. */
export interface AddedItem {
  readonly value: unknown;
  readonly source: Path;
  /** The fields of the value that come from the same place. */
  readonly fields?: readonly string[];
}

/** Adds values to the list in a member, and notes where they come from. */
export const addItems = (
  members: Members,
  field: string,
  added: readonly AddedItem[],
  { paths, state }: RuleContext,
): Members => {
  if (added.length === 0) return members;
  const given = members.get(field);
  const own = asList(given?.value);
  added.forEach(({ source, fields = [] }, index) => {
    const target = [...paths.target, field, own.length + index];
    recordOrigin(state, { source, target });
    for (const name of fields) recordOrigin(state, { source, target: [...target, name] });
  });
  return withMember(members, field, {
    value: [...own, ...added.map(({ value }) => value)],
    paths: given?.paths ?? childPaths(paths, field),
  });
};

/** The members without the given keys. */
export const withoutMembers = (members: Members, keys: ReadonlySet<string>): Members =>
  new Map([...members].filter(([key]) => !keys.has(key)));

export const hasText = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(hasText)
    : typeof value === 'string' && value.trim() !== '';

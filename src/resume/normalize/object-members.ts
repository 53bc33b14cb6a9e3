import { pointerOf } from '../../text/json-pointer.ts';
import { isLegacy, resolveAlias } from './field-aliases.ts';
import type { JsonObject } from '../../text/json.ts';
import {
  addWarning,
  childPaths,
  hasContent,
  recordOrigin,
  renamedPaths,
  type NormalizeState,
  type RuleContext,
  type ValuePaths,
} from './rule.ts';

/** A member of an object while rules read it. */
export interface Member {
  readonly value: unknown;
  readonly paths: ValuePaths;
  /** Renamed from a key outside the schema. An unreadable value is then dropped instead of refused. */
  readonly isRenamed?: true;
}

export type Members = ReadonlyMap<string, Member>;

/** The shape of an object and its place. */
export interface ObjectContext extends RuleContext {
  /** Path of the object without indexes and locale: "work", "basics.profiles"; "" is the résumé. */
  readonly shape: string;
  /** Field names of the shape. */
  readonly fields: readonly string[];
  /** As in `Reading`: an unreadable value is dropped instead of refused. */
  readonly isExtension: boolean;
}

/** Reads several members of one object together. */
export type ObjectRule = (members: Members, context: ObjectContext) => Members;

/** Keys that start with "_" or "-" are switched off by convention. This also excludes `__proto__`. */
const isOff = (key: string): boolean => /^[_-]/.test(key);

/** The members of an object under their schema names, in the order of the text. */
export const readMembers = (value: JsonObject, context: ObjectContext): Members => {
  const { fields, shape, state, paths } = context;
  const entries = Object.entries(value).filter(([key]) => !isOff(key));
  const members = new Map<string, Member>();
  /** Whether a field already has a value; tested for each of its aliases. */
  const own = new Map<string, boolean>();
  const isTakenBy = (meant: string): boolean => {
    const known = own.get(meant) ?? hasContent(value[meant]);
    own.set(meant, known);
    return known || hasContent(members.get(meant)?.value);
  };
  for (const [key, given] of entries) {
    const member = { value: given, paths: memberPaths(state, paths, key) };
    const meant = fields.includes(key) ? undefined : resolveAlias(key, shape, fields);
    const isTaken = meant !== undefined && isTakenBy(meant);
    // A second list of jobs becomes a custom section; a second value for a field is not printed.
    if (isTaken && !(shape === '' && isFilledObject(given))) {
      warnTaken(meant, member, context);
      continue;
    }
    if (meant === undefined || isTaken) {
      // An alias may already have filled this field, so an empty value does not replace it.
      if (!members.has(key) || hasContent(given)) members.set(key, member);
      continue;
    }
    const moved = renamedPaths(member.paths, meant);
    recordOrigin(state, moved);
    members.set(meant, { value: given, paths: moved, isRenamed: true });
    addWarning(state, member.paths, {
      code: isLegacy(key) ? 'legacy_key' : 'other_key',
      message: `is read as "${meant}", as JSON Resume calls it`,
      before: key,
      after: meant,
    });
  }
  return members;
};

const isFilledObject = (value: unknown): boolean => typeof value === 'object' && hasContent(value);

const warnTaken = (meant: string, { value, paths }: Member, { state }: ObjectContext): void => {
  if (!hasText(value)) return;
  const message = `is another name of "${meant}", which is given too; not printed`;
  addWarning(state, paths, { code: 'unknown_field', message, before: value });
};

// An earlier rule may have moved the member here from another path.
const memberPaths = ({ origins }: NormalizeState, paths: ValuePaths, key: string): ValuePaths => {
  const own = childPaths(paths, key);
  return { ...own, source: origins.get(pointerOf(own.target)) ?? own.source };
};

/** A copy of the members in which one is replaced, added, or removed (`undefined`). */
export const withMember = (members: Members, key: string, member: Member | undefined): Members => {
  const next = new Map(members);
  if (member) next.set(key, member);
  else next.delete(key);
  return next;
};

/** The members without the given keys. */
export const withoutMembers = (members: Members, keys: ReadonlySet<string>): Members =>
  new Map([...members].filter(([key]) => !keys.has(key)));

export const hasText = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(hasText)
    : typeof value === 'string' && value.trim() !== '';

import { isLegacy, meantBy } from './aliases.ts';
import { pointerOf } from '../pointer.ts';
import {
  isGiven,
  movedTo,
  noteMove,
  report,
  within,
  type Circumstances,
  type Journal,
  type JsonObject,
  type Place,
} from './rule.ts';

/** A member of an object on its way into the résumé. */
export interface Member {
  readonly value: unknown;
  readonly place: Place;
  /** Given under a name the schema does not have: if it cannot be read, that is no fault of the file. */
  readonly isBorrowed?: true;
}

export type Members = ReadonlyMap<string, Member>;

/** An object as a whole: which shape it has, and where it stands. */
export interface Setting extends Circumstances {
  /** Path of the object without indexes and locale: "work", "basics.profiles", "" for the résumé itself. */
  readonly shape: string;
  /** Names of the fields the shape has. */
  readonly fields: readonly string[];
  /** As in `Reading`: what cannot be read here is left out. */
  readonly isOwn: boolean;
}

/** Reads several members of one object together. */
export type ObjectRule = (members: Members, setting: Setting) => Members;

/** Keys that are switched off by convention, and the one that is no key. */
const isOff = (key: string): boolean => /^[_-]/.test(key);

/** The members of an object under the names the schema has for them, in the order they are given. */
export const readMembers = (value: JsonObject, setting: Setting): Members => {
  const { fields, shape, journal, place } = setting;
  const entries = Object.entries(value).filter(([key]) => !isOff(key));
  const members = new Map<string, Member>();
  /** Whether a field has a value by its own name; asked for each of its other names. */
  const own = new Map<string, boolean>();
  const isTakenBy = (meant: string): boolean => {
    const known = own.get(meant) ?? isGiven(value[meant]);
    own.set(meant, known);
    return known || isGiven(members.get(meant)?.value);
  };
  for (const [key, given] of entries) {
    const member = { value: given, place: placeOf(journal, place, key) };
    const meant = fields.includes(key) ? undefined : meantBy(key, shape, fields);
    const isTaken = meant !== undefined && isTakenBy(meant);
    // A second list of jobs is a section of its own; a second name for a field has no place.
    if (isTaken && !(shape === '' && isSection(given))) {
      noteTaken(meant, member, setting);
      continue;
    }
    if (meant === undefined || isTaken) {
      // An alias may have come before its empty namesake.
      if (!members.has(key) || isGiven(given)) members.set(key, member);
      continue;
    }
    const moved = movedTo(member.place, meant);
    noteMove(journal, moved);
    members.set(meant, { value: given, place: moved, isBorrowed: true });
    report(journal, member.place, {
      code: isLegacy(key) ? 'legacy_key' : 'other_key',
      message: `is read as "${meant}", as JSON Resume calls it`,
      before: key,
      after: meant,
    });
  }
  return members;
};

const isSection = (value: unknown): boolean => typeof value === 'object' && isGiven(value);

const noteTaken = (meant: string, { value, place }: Member, { journal }: Setting): void => {
  if (!hasText(value)) return;
  const message = `is another name of "${meant}", which is given too; not printed`;
  report(journal, place, { code: 'unknown_field', message, before: value });
};

// A rule may have put the member here from elsewhere.
const placeOf = ({ origins }: Journal, place: Place, key: string): Place => {
  const own = within(place, key);
  return { ...own, source: origins.get(pointerOf(own.target)) ?? own.source };
};

/** The same members with one of them replaced, added or (`undefined`) taken away. */
export const withMember = (members: Members, key: string, member: Member | undefined): Members => {
  const next = new Map(members);
  if (member) next.set(key, member);
  else next.delete(key);
  return next;
};

/** The same members without some of them. */
export const withoutMembers = (members: Members, keys: ReadonlySet<string>): Members =>
  new Map([...members].filter(([key]) => !keys.has(key)));

export const hasText = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(hasText)
    : typeof value === 'string' && value.trim() !== '';

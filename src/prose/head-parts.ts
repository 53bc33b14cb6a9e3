import { withoutEdges } from './dates.ts';
import { isPlace, isRemote, looksLikePlace } from './places.ts';
import { isRole } from './roles.ts';
import { commas, splitOutside } from '../text/split-outside.ts';

/** Between the columns of a line. */
export const columnSeparator = / ?[\t|•·] ?/u;

/** Between the parts of a head: columns, or a dash. */
export const partSeparator = / ?[\t|•·] ?| [–—-] /u;

/** Parts without separators at their ends; empty ones are left out. */
export const trimParts = (parts: readonly string[]): string[] =>
  parts.map(withoutEdges).filter((part) => part !== '');

/** Parts between bars, bullets, tabs and dashes; between bars alone if they set off the role. */
export const strongParts = (text: string): string[] => {
  const bars = trimParts(text.split(columnSeparator));
  const isSplit = bars.length > 2 || (bars.length === 2 && bars.filter(isRole).length === 1);
  const parts = isSplit ? bars.flatMap(splitDashedPlace) : trimParts(text.split(partSeparator));
  return parts.reduce<string[]>((made, part) => {
    const last = made.at(-1);
    // "Paris - Remote" is one place; "Acme | Remote" is not.
    const isOne =
      last !== undefined &&
      isRemote(part) &&
      (isPlace(last) || looksLikePlace(last)) &&
      [' - ', ' – '].some((dash) => text.includes(last + dash + part));
    if (last === undefined || !isOne) return [...made, part];
    return [...made.slice(0, -1), `${last} - ${part}`];
  }, []);
};

/** "Café Été — Lyon" beside a role. */
const splitDashedPlace = (part: string): string[] => {
  const parts = part.split(/ [–—] /u);
  return parts.length === 2 && !isRole(part) && isPlace(parts[1] ?? '') ? trimParts(parts) : [part];
};

const joint =
  /^(.+?)(?: (at) (?=\p{Lu}|\d)| (?:bei(?: der| dem)?|chez|presso|hos|bij|w firmie|na empresa|ve společnosti) (?=\p{Lu}|\d)| ?@ ?(?=[\p{L}\d]))(.+)$/u;

/** "Engineer at Acme", "Comptable chez Acme" → the role and the organisation; an address of mail is one part. */
export const splitJoint = (part: string): string[] => {
  const [, role, at, name] = joint.exec(part) ?? [];
  if (role === undefined || name === undefined || isPlace(name)) return [part];
  if (at !== undefined && !isRole(role)) return [part];
  return [withoutEdges(role), withoutEdges(name)];
};

/** Parts between commas; a place with a comma is one part. */
export const commaParts = (text: string): string[] => {
  const parts = splitOutside(text, commas);
  for (const count of [3, 2]) {
    const tail = parts.slice(-count);
    if (
      parts.length > count &&
      tail.length === count &&
      (isPlace(tail.join(', ')) || isLongPlace(tail))
    ) {
      return [...parts.slice(0, -count), tail.join(', ')];
    }
  }
  return parts;
};

/** Town, region and country, whatever the region. */
const isLongPlace = (parts: readonly string[]): boolean =>
  parts.length === 3 && isPlace(parts[2] ?? '') && parts.every(looksLikePlace);

const suffix = /^(?:inc|ltd|llc|plc|gmbh|co|corp|l\.?p|b\.?v|s\.?a|s\.?l|jr|phd|ph\.d|m\.?d)\.?$/i;

export const joinSuffixes = (parts: readonly string[]): string[] =>
  parts.reduce<string[]>((made, part) => {
    const last = made.at(-1);
    if (last === undefined || !suffix.test(part)) return [...made, part];
    return [...made.slice(0, -1), `${last}, ${part}`];
  }, []);

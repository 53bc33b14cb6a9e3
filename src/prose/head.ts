import { withoutEdges } from './dates.ts';
import { boldText, hasWords, withoutMarkup } from './line.ts';
import { commaParts, joinSuffixes, splitJoint, strongParts } from './head-parts.ts';
import { isOrganisation } from './organisations.ts';
import { isPlace, looksLikePlace } from './places.ts';
import { isRole } from './roles.ts';

/** The named parts of the head of an entry. */
export interface HeadParts {
  readonly name?: string;
  readonly role?: string;
  readonly place?: string;
  readonly context?: string;
  readonly keywords?: readonly string[];
  readonly url?: string;
  /** Parts whose meaning is a guess. */
  readonly isUncertain?: boolean;
}

const bracketedTerms = / ?\(([^()]*)\)$/;

/** Takes a list of terms in brackets from the end: "Aspire (Python, Redis)". */
const takeTerms = (text: string): { rest: string; keywords?: readonly string[] } => {
  const found = bracketedTerms.exec(text);
  const terms = (found?.[1] ?? '').split(/,\s*/);
  if (!found || terms.length < 2 || terms.some((term) => term.trim() === '')) return { rest: text };
  return { rest: text.slice(0, found.index), keywords: terms.map((term) => term.trim()) };
};

/** A part in italics or bold beside a comma is a separate part: "Café Été — Lyon, *Commis*". */
const splitMarked = (text: string): string =>
  text
    .replace(/, ?(\*{1,2}|_{1,2})([^*_,]+)\1(?=,|$)/gu, '\t$2')
    .replace(/^(\*{1,2}|_{1,2})([^*_,]+)\1, ?/u, '$2\t');

/** Takes the address of a link: "[Acme](https://acme.example)". */
const takeLink = (text: string): { rest: string; url?: string } => {
  const found = /\[([^\][]+)\]\((https?:[^()\s]+)\)/.exec(text);
  if (!found?.[1] || !found[2]) return { rest: text };
  return { rest: text.replace(found[0], found[1]), url: found[2] };
};

/** Takes a place in brackets from the end: "Acme (Berlin)". */
export const takeBracketedPlace = (
  text: string,
  mayBe: (text: string) => boolean = isPlace,
): { readonly rest: string; readonly place?: string } => {
  const found = / \(([^()]+)\)$/.exec(text);
  const rest = text.slice(0, found?.index);
  const place = found?.[1];
  return place !== undefined && hasWords(rest) && mayBe(place) ? { rest, place } : { rest: text };
};

/** How a section writes its heads. */
export interface HeadStyle {
  /** Whether the first line of an entry is the role, and the organisation follows. */
  readonly isRoleFirst: boolean;
  /** Whether organisations have their place in brackets. */
  readonly hasPlaceInBrackets?: boolean;
}

/** The parts of the line below a title, if marks tell them apart: "**Engineer** | Payments | *Berlin*". */
export interface MarkedParts {
  readonly title: string;
  readonly url?: string;
  readonly bold?: string;
  readonly plain: readonly string[];
  readonly italic?: string;
}

const wholeItalic = /^\*([^*]+)\*$/;

/** A title in one line, and a line with a part that is wholly in italics, or in bold at its start. */
export const markedParts = (rows: readonly string[]): MarkedParts | undefined => {
  const [first = '', second, ...others] = rows;
  const parts = second?.split(/ ?[\t|] ?/).filter((part) => part !== '') ?? [];
  const bold = boldText(parts[0] ?? '');
  const italic = parts.flatMap((part) => wholeItalic.exec(part)?.[1] ?? []);
  if (others.length > 0 || italic.length > 1 || (bold === undefined && italic.length === 0))
    return undefined;
  const plain = parts.slice(bold === undefined ? 0 : 1).filter((part) => !wholeItalic.test(part));
  const { rest, url } = takeLink(first);
  return {
    title: withoutEdges(withoutMarkup(rest)),
    plain: plain.map(withoutMarkup),
    ...(url !== undefined && { url }),
    ...(bold !== undefined && { bold }),
    ...(italic[0] !== undefined && { italic: italic[0] }),
  };
};

const isText = (text: string | undefined): text is string => text !== undefined;

/** "Acme, Inc., Stockport" → the name and the place after its last comma; the place is known or has the form of one. */
const splitPlace = (title: string): readonly [name: string, place?: string] => {
  const dashed = / [–—] (?=[^–—]+$)/u.exec(title);
  const behind = dashed && title.slice(dashed.index + 3);
  if (behind && (isPlace(behind) || mayBePlace(behind)))
    return [title.slice(0, dashed.index), behind];
  const parts = joinSuffixes(commaParts(title));
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2 || !(isPlace(last) || mayBePlace(last)))
    return [title];
  return [parts.slice(0, -1).join(', '), last];
};

const mayBePlace = (text: string): boolean =>
  looksLikePlace(text) && !isOrganisation(text) && !isRole(text);

/** A head whose marks show which part is the role; not the organisation in bold below the role. */
const readMarkedHead = (rows: readonly string[]): HeadParts | undefined => {
  const marked = markedParts(rows);
  if (!marked || (marked.bold !== undefined && isRole(marked.title) && !isRole(marked.bold)))
    return undefined;
  const { bold, italic, url } = marked;
  if (splitJoint(marked.title).length > 1) return undefined;
  const isItalicRole = bold === undefined && italic !== undefined && !isPlace(italic);
  if (isItalicRole && isRole(marked.title)) return undefined;
  const role = isItalicRole ? italic : bold;
  const place = [isItalicRole ? undefined : italic, marked.plain.find(isPlace)].find(isText);
  const [title, own] = place === undefined ? splitPlace(marked.title) : [marked.title];
  const context = marked.plain.filter((part) => part !== place).join(', ');
  if (role === undefined && isRole(context) && !isRole(title)) return undefined;
  return {
    name: title,
    ...(role !== undefined && { role }),
    ...(own !== undefined && { place: own }),
    ...(place !== undefined && { place }),
    ...(context !== '' && { context }),
    ...(url !== undefined && { url }),
  };
};

/** Reads the lines of a head, without their dates. */
export const readHead = (lines: readonly string[], style: HeadStyle): HeadParts => {
  const marked = readMarkedHead(lines);
  if (marked) return marked;
  const keywords: string[] = [];
  let address: string | undefined;
  let place: string | undefined;
  const rows = lines.map((line) => {
    const link = takeLink(line);
    address ??= link.url;
    const mayBe = style.hasPlaceInBrackets ? looksLikePlace : isPlace;
    const bracketed = takeBracketedPlace(withoutMarkup(splitMarked(link.rest)), mayBe);
    place ??= bracketed.place;
    const taken = takeTerms(bracketed.rest);
    keywords.push(...(taken.keywords ?? []));
    return taken.rest;
  });
  const parts = rows.flatMap((row, index) => partsOf(row, index, rows.length));
  const names = parts.filter((part) => {
    if (place !== undefined || parts.length < 2 || !isPlace(part)) return true;
    place = part;
    return false;
  });
  const [employer, rest] = names.every(isRole) ? splitAtComma(place) : [undefined, place];
  return {
    ...assign(employer === undefined ? names : [...names, employer], style, rest === undefined),
    ...(rest !== undefined && { place: rest }),
    ...(keywords.length > 0 && { keywords }),
    ...(address !== undefined && { url: address }),
  };
};

/** "Le Figaro, France", which looks like a place, beside nothing but a role. */
const splitAtComma = (
  place: string | undefined,
): readonly [string | undefined, string | undefined] => {
  const [first, ...others] = place?.split(/, /) ?? [];
  const rest = others.join(', ');
  const isTown = first !== undefined && (isPlace(first) || /^\p{Lu}{2}$/u.test(rest));
  return others.length === 0 || isTown ? [undefined, place] : [first, rest];
};

/** A place keeps its comma, and so does the only part of the first of several lines. */
const partsOf = (row: string, index: number, count: number): string[] =>
  strongParts(row)
    .flatMap(splitJoint)
    .flatMap((part, _, all) => {
      if (isPlace(part) && !isRole(part)) return [part];
      const parts = joinSuffixes(commaParts(part));
      const isOneName = index === 0 && count > 1 && all.length === 1 && !parts.some(isPlace);
      const isWithPlace = parts.length === 2 && mayBePlace(parts[1] ?? '');
      return isOneName && !isWithPlace && parts.filter(isRole).length !== 1 ? [part] : parts;
    });

type Assigned = Pick<HeadParts, 'name' | 'role' | 'context' | 'place' | 'isUncertain'>;

const assign = (parts: readonly string[], style: HeadStyle, lacksPlace: boolean): Assigned => {
  const [first, second, ...others] = parts;
  if (first === undefined) return {};
  if (second === undefined)
    return isRole(first) && style.isRoleFirst ? { role: first } : { name: first };
  const last = others.at(-1);
  if (last === undefined) return named(first, second, style);
  const [role, ...moreRoles] = parts.filter(isRole);
  if (lacksPlace && parts.length === 3 && role !== undefined && moreRoles.length === 0) {
    const [name, place = ''] = parts.filter((part) => part !== role);
    return { ...(name !== undefined && { name }), role, place, isUncertain: true };
  }
  const isRoleAtStart = firstIsRole(first, second, style);
  // "Role, organisation, place" and "organisation, role, place"; with a known place, "role, context, organisation".
  if (lacksPlace && others.length === 1) {
    return { ...ordered(first, second, isRoleAtStart), place: last, isUncertain: true };
  }
  if (isRoleAtStart) {
    return { role: first, context: [second, ...others.slice(0, -1)].join(', '), name: last };
  }
  return { name: first, role: second, context: others.join(', '), isUncertain: true };
};

const ordered = (first: string, second: string, isRoleFirst: boolean): Assigned =>
  isRoleFirst ? { role: first, name: second } : { name: first, role: second };

const firstIsRole = (first: string, second: string, { isRoleFirst }: HeadStyle): boolean => {
  const [one, two] = [isRole(first), isRole(second)];
  if (one !== two) return one;
  const [three, four] = [isOrganisation(first), isOrganisation(second)];
  return three === four ? isRoleFirst : four;
};

const named = (first: string, second: string, style: HeadStyle): Assigned => ({
  ...ordered(first, second, firstIsRole(first, second, style)),
  ...(isRole(first) === isRole(second) &&
    isOrganisation(first) === isOrganisation(second) && { isUncertain: true }),
});

import { withoutEdges } from './dates.ts';
import { plainText } from './line.ts';
import { isPlace } from './places.ts';

/** Words of roles in the languages of the locales that write most résumés. */
const roleWords =
  /(?<![\p{L}])(?:engineer(?:in)?|developer|manager(?:in)?|director|lead(?:er)?|head|chief|officer|architect|analyst|consultant|contractor|contributor|designer|scientist|researcher|research (?:assistant|fellow)|assistant|associate|administrator|intern|internship|trainee|apprentice|founder|co-founder|cofounder|owner|president|vp|vice|cto|ceo|cfo|coo|teacher|lecturer|professor|tutor|instructor|coach|mentor|volunteer|nurse|doctor|physician|accountant|auditor|advisor|adviser|specialist|coordinator|supervisor|technician|programmer|maintainer|editor|writer|author|journalist|translator|interpreter|producer|representative|executive|clerk|secretary|chef|cook|waiter|waitress|barista|cashier|sales(?:man|woman|person)|agent|partner|principal|member|chair(?:man|woman|person)?|treasurer|organi[sz]er|speaker|student|fellow|freelancer?|entwickler(?:in)?|ingenieur(?:in)?|leiter(?:in)?|geschäftsführer(?:in)?|berater(?:in)?|werkstudent(?:in)?|praktikant(?:in)?|mitarbeiter(?:in)?|assistent(?:in)?|referent(?:in)?|lehrer(?:in)?|développeuse?r?|développeur|ingénieure?|chef de projet|responsable|directeur|directrice|stagiaire|consultante?|chargée? d[e’']|ingenier[oa]|desarrollador[a]?|gerente|jefe|jefa|becari[oa]|profesor[a]?|desenvolvedor[a]?|sviluppatore|ontwikkelaar|utvecklare|roles|positions?)(?![\p{L}])/iu;

const organisationWords =
  /(?<![\p{L}])(?:inc|ltd|llc|plc|gmbh|ag|se|corp|corporation|company|co|group|labs?|university|universität|college|school|hospital|bank|institute|foundation|agency|studio|studios|systems|technologies|solutions|s\.?a\.?|s\.?r\.?l|s\.?l|bv|b\.v|oy|ab)(?![\p{L}])/iu;

export const isRole = (text: string): boolean =>
  roleWords.test(text) && !/(?:gmbh|inc\.|ltd|llc|plc)$/i.test(text.trim());

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

const strongSeparator = / ?[\t|•·] ?| [–—-] /u;
const bracketedTerms = / ?\(([^()]*)\)$/;

/** Parts between bars, bullets, tabs and dashes. */
const strongParts = (text: string): string[] =>
  text
    .split(strongSeparator)
    .map(withoutEdges)
    .filter((part) => part !== '');

/** Parts between commas; a place with a comma is one part. */
const commaParts = (text: string): string[] => {
  const parts = splitOutside(text);
  for (const count of [3, 2]) {
    const tail = parts.slice(-count);
    if (parts.length > count && tail.length === count && isPlace(tail.join(', '))) {
      return [...parts.slice(0, -count), tail.join(', ')];
    }
  }
  return parts;
};

/** Splits at commas that are not in brackets. */
export const splitOutside = (text: string): string[] => {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (/[,;，、]/u.test(sign) && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};

const suffix = /^(?:inc|ltd|llc|plc|gmbh|co|corp|s\.?a|jr|phd|ph\.d|m\.?d)\.?$/i;

const joinSuffixes = (parts: readonly string[]): string[] =>
  parts.reduce<string[]>((made, part) => {
    const last = made.at(-1);
    if (last === undefined || !suffix.test(part)) return [...made, part];
    return [...made.slice(0, -1), `${last}, ${part}`];
  }, []);

/** Takes a list of terms in brackets from the end: "Aspire (Python, Redis)". */
const takeTerms = (text: string): { rest: string; keywords?: readonly string[] } => {
  const found = bracketedTerms.exec(text);
  const terms = (found?.[1] ?? '').split(/,\s*/);
  if (!found || terms.length < 2 || terms.some((term) => term.trim() === '')) return { rest: text };
  return { rest: text.slice(0, found.index), keywords: terms.map((term) => term.trim()) };
};

/** Takes the address of a link: "[Acme](https://acme.example)". */
const takeLink = (text: string): { rest: string; url?: string } => {
  const found = /\[([^\][]+)\]\((https?:[^()\s]+)\)/.exec(text);
  if (!found?.[1] || !found[2]) return { rest: text };
  return { rest: text.replace(found[0], found[1]), url: found[2] };
};

/** How a section writes its heads. */
export interface HeadStyle {
  /** Whether the first line of an entry is the role, and the organisation follows. */
  readonly isRoleFirst: boolean;
}

/** The parts of the line below a title, if marks tell them apart: "**Engineer** | Payments | *Berlin*". */
export interface MarkedParts {
  readonly title: string;
  readonly url?: string;
  readonly bold?: string;
  readonly plain: readonly string[];
  readonly italic?: string;
}

const wholeBold = /^\*\*([^*]+)\*\*$/;
const wholeItalic = /^\*([^*]+)\*$/;

/** A title in one line, and a line with a part that is wholly in italics, or in bold at its start. */
export const markedParts = (rows: readonly string[]): MarkedParts | undefined => {
  const [first = '', second, ...others] = rows;
  const parts = second?.split(/ ?[\t|] ?/).filter((part) => part !== '') ?? [];
  const bold = wholeBold.exec(parts[0] ?? '')?.[1];
  const italic = parts.flatMap((part) => wholeItalic.exec(part)?.[1] ?? []);
  if (others.length > 0 || italic.length > 1 || (bold === undefined && italic.length === 0))
    return undefined;
  const plain = parts.slice(bold === undefined ? 0 : 1).filter((part) => !wholeItalic.test(part));
  const { rest, url } = takeLink(first);
  return {
    title: plainText(rest),
    plain: plain.map(plainText),
    ...(url !== undefined && { url }),
    ...(bold !== undefined && { bold }),
    ...(italic[0] !== undefined && { italic: italic[0] }),
  };
};

/** A head whose marks say which part is the role; not the organisation in bold below the role. */
const readMarkedHead = (rows: readonly string[]): HeadParts | undefined => {
  const marked = markedParts(rows);
  if (!marked || (marked.bold !== undefined && isRole(marked.title) && !isRole(marked.bold)))
    return undefined;
  const { title, bold, plain, italic, url } = marked;
  const place = italic ?? plain.find(isPlace);
  const context = plain.filter((part) => part !== place).join(', ');
  if (bold === undefined && isRole(context)) return undefined;
  return {
    name: title,
    ...(bold !== undefined && { role: bold }),
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
    const taken = takeTerms(plainText(link.rest));
    keywords.push(...(taken.keywords ?? []));
    return taken.rest;
  });
  const parts = rows.flatMap((row, index) => partsOf(row, index, rows.length));
  const names = parts.filter((part) => {
    if (place !== undefined || parts.length < 2 || !isPlace(part)) return true;
    place = part;
    return false;
  });
  return {
    ...assign(names, style, place === undefined),
    ...(place !== undefined && { place }),
    ...(keywords.length > 0 && { keywords }),
    ...(address !== undefined && { url: address }),
  };
};

/** A place keeps its comma, and so does the only part of the first of several lines. */
const partsOf = (row: string, index: number, count: number): string[] =>
  strongParts(row).flatMap((part, _, all) => {
    if (isPlace(part) && !isRole(part)) return [part];
    const parts = joinSuffixes(commaParts(part));
    const isOneName = index === 0 && count > 1 && all.length === 1 && !parts.some(isPlace);
    return isOneName && parts.filter(isRole).length !== 1 ? [part] : parts;
  });

type Assigned = Pick<HeadParts, 'name' | 'role' | 'context' | 'place' | 'isUncertain'>;

const assign = (parts: readonly string[], style: HeadStyle, lacksPlace: boolean): Assigned => {
  const [first, second, ...others] = parts;
  if (first === undefined) return {};
  if (second === undefined)
    return isRole(first) && style.isRoleFirst ? { role: first } : { name: first };
  const last = others.at(-1);
  if (last === undefined) return named(first, second, style);
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
  const [three, four] = [organisationWords.test(first), organisationWords.test(second)];
  return three === four ? isRoleFirst : four;
};

const named = (first: string, second: string, style: HeadStyle): Assigned => ({
  ...ordered(first, second, firstIsRole(first, second, style)),
  ...(isRole(first) === isRole(second) && { isUncertain: true }),
});

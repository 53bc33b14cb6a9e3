import type { Entry, EntryBody, Link, Role } from './model.ts';
import { metaItems, subtitleSeparator } from './separators.ts';

/** The words of a layout that order the head of an entry. */
export interface HeadWords {
  /** Title and subtitle on a line each, or on one. */
  readonly entry: 'stacked' | 'inline';
  readonly lead: 'employer' | 'role';
  readonly dates: 'right' | 'gutter' | 'below';
}

export type HeadPart = 'title' | 'subtitle' | 'period' | 'place';
type NamePart = Extract<HeadPart, 'title' | 'subtitle'>;

export const isNamePart = (part: HeadPart): part is NamePart =>
  part === 'title' || part === 'subtitle';

/** Only roles and degrees come before the employer or school: a certificate comes before its issuer. */
const leadsWithSubtitle = ({ subtitleKind }: Entry, { lead }: HeadWords): boolean =>
  lead === 'role' && (subtitleKind === 'role' || subtitleKind === 'degree');

/**
 * The lines of the head of an entry, each with its parts in reading order. The period is on the line of the role:
 * at its end, or before it in a column of dates; below, it has a line of its own. Stacked, the place follows an employer
 * that leads.
 */
export const headLines = (entry: Entry, words: HeadWords): readonly (readonly HeadPart[])[] => {
  const names: HeadPart[] = [
    ...(entry.title.text === '' ? [] : (['title'] as const)),
    ...(entry.subtitle === undefined ? [] : (['subtitle'] as const)),
  ];
  const ordered = leadsWithSubtitle(entry, words) ? names.reverse() : names;
  const isStacked = isStackable(entry) && words.entry === 'stacked';
  const lines: HeadPart[][] = isStacked ? ordered.map((name) => [name]) : [ordered];
  const dated = withPeriod(
    entry,
    lines.filter((line) => line.length > 0),
    words,
  );
  return isStacked && words.dates !== 'below' ? withPlace(entry, dated) : dated;
};

/** Whether an entry has an employer or a school, with a role or degree of its own or with roles below. */
const isStackable = ({ subtitleKind, roles }: Entry): boolean =>
  subtitleKind !== undefined || roles.length > 0;

const withPlace = (
  { place }: Entry,
  lines: readonly (readonly HeadPart[])[],
): readonly (readonly HeadPart[])[] => {
  const [first, ...others] = lines;
  const isFree = first?.length === 1 && first[0] === 'title';
  return place !== undefined && isFree ? [['title', 'place'], ...others] : lines;
};

const withPeriod = (
  { period }: Entry,
  lines: readonly HeadPart[][],
  { dates }: HeadWords,
): readonly (readonly HeadPart[])[] => {
  if (period === undefined) return lines;
  if (dates === 'below' || lines.length === 0) return [...lines, ['period']];
  const dated = Math.max(
    0,
    lines.findIndex((line) => line.includes('subtitle')),
  );
  return lines.map((line, index) => {
    if (index !== dated) return line;
    return dates === 'gutter' ? ['period', ...line] : [...line, 'period'];
  });
};

/** The line below the head of an entry or role. A place in the head is not repeated. */
export const metaBelow = (entry: Entry | EntryBody, words: HeadWords): readonly Link[] => {
  const mayLead = 'roles' in entry && entry.place !== undefined && words.entry === 'stacked';
  if (!mayLead || !headLines(entry, words).flat().includes('place')) return metaItems(entry);
  const { place: _inHead, ...rest } = entry;
  return metaItems(rest);
};

/** A name in a line: an employer or a role. */
export interface LineName {
  readonly link: Link;
  /** Whether it is a role, a degree or a part in a project. */
  readonly isRole: boolean;
  /** Before the name, if it is the second in its line. */
  readonly separator?: string;
}

const nameOf = (
  { title, subtitle = '', subtitleChildren, subtitleKind }: EntryNames,
  part: HeadPart,
): LineName =>
  part === 'title'
    ? { link: title, isRole: false }
    : {
        link: { text: subtitle, ...(subtitleChildren && { children: subtitleChildren }) },
        isRole: subtitleKind !== undefined,
      };

type EntryNames = Pick<Entry, 'title' | 'subtitle' | 'subtitleChildren' | 'subtitleKind'>;

/** The names of a line, the second one with the separator before it. */
export const lineNames = (entry: EntryNames, parts: readonly HeadPart[]): LineName[] => {
  const names = parts.filter(isNamePart).map((part) => nameOf(entry, part));
  return names.map((name, index) => {
    const before = names[index - 1];
    if (before === undefined) return name;
    return { ...name, separator: subtitleSeparator(before.link.text, name.link.text) };
  });
};

/** The names of a line as one text: "BBC, Engineer". */
export const namesText = (entry: EntryNames, parts: readonly HeadPart[]): string =>
  lineNames(entry, parts)
    .map(({ separator = '', link }) => separator + link.text)
    .join('');

/** The lines of the head of a role below its employer, each with its parts in reading order. */
export const roleLines = (
  { title, period }: Pick<Role, 'title' | 'period'>,
  { dates }: Pick<HeadWords, 'dates'>,
): readonly (readonly ('title' | 'period')[])[] => {
  if (period === undefined) return title === '' ? [] : [['title']];
  if (title === '') return [['period']];
  if (dates === 'below') return [['title'], ['period']];
  return [dates === 'gutter' ? ['period', 'title'] : ['title', 'period']];
};
